import { sameAddress } from '../../text/email-address.ts'
import { officerNumber } from '../officer-number.ts'
import { type DirectoryEntry, directoryOf, type OrganisationDraft } from '../organisation-draft.ts'
import { quarantinedHolder, rollCallName, unassignedHolder } from '../reserved-names.ts'
import type { Finding } from './finding.ts'
import { type Nameable, useOneOf } from './suggestion.ts'

/** Entries of the directory that cannot stand in for each other as the file says. */
export function checkDirectory(draft: OrganisationDraft): readonly Finding[] {
  const directory = directoryOf(draft)
  return [
    ...directory.flatMap((entry, index) => checkId(entry, directory.slice(0, index))),
    ...directory.flatMap((entry) => checkDeputy(entry, directory)),
    ...directory.flatMap(checkWorkingDays),
    ...checkLastResort(draft),
  ]
}

function checkId(entry: DirectoryEntry, before: readonly DirectoryEntry[]): readonly Finding[] {
  const at = { path: [entry.section, entry.id], at: 'name' as const }
  const twin = before.find((other) => other.id === entry.id)
  if (twin !== undefined) {
    const problem = `"${entry.id}" stands under ${twin.section} and under ${entry.section}.`
    return [{ ...at, problem, fix: 'Give one of them another name: every name is used once.' }]
  }
  const namesake = before.find((other) => officerNumber(other.id) === officerNumber(entry.id))
  if (namesake !== undefined) {
    const problem = `"${namesake.id}" and "${entry.id}" have the same number in links: one would open what is the other’s.`
    return [{ ...at, problem, fix: `Call one of them something else, such as "${entry.id}-2".` }]
  }
  const meaning = taken.get(entry.id)
  if (meaning === undefined) return []
  return [{ ...at, problem: `"${entry.id}" means ${meaning}.`, fix: 'Use another name.' }]
}

const taken: ReadonlyMap<string, string> = new Map([
  ['enquirer', 'whoever sent an enquiry'],
  ['pipeline', 'what is done by itself'],
  [unassignedHolder, 'that nobody has an enquiry yet'],
  [quarantinedHolder, 'that an enquiry looks like spam'],
  [rollCallName, 'the round that finds out each morning who is there'],
])

/** Each day of a week once. */
function checkWorkingDays({ id, section, workingDays = [] }: DirectoryEntry): readonly Finding[] {
  return workingDays.flatMap((day, index): Finding[] => {
    if (workingDays.indexOf(day) === index) return []
    const path = [section, id, 'workingDays', index]
    return [{ path, problem: `"${day}" stands here twice.`, fix: 'Delete one of them.' }]
  })
}

/** Deputies may go round, as two colleagues' do who stand in for each other: whoever was asked is passed over. */
function checkDeputy(entry: DirectoryEntry, directory: readonly DirectoryEntry[]): readonly Finding[] {
  if (entry.deputy === undefined) return []
  const path = [entry.section, entry.id, 'deputy']
  const deputy = directory.find((other) => other.id === entry.deputy)
  if (deputy === undefined) return [{ path, ...unknownEntry(entry.deputy, directory) }]
  if (deputy.id === entry.id)
    return [
      {
        path,
        problem: `"${entry.id}" is their own deputy.`,
        fix: 'Name somebody else, or delete the line: after the last deputy come the desk and the manager anyway.',
      },
    ]
  if (!sameAddress(deputy.email, entry.email)) return []
  const problem = `"${entry.id}" and the deputy "${deputy.id}" have one address, so mail that fails for one fails for both.`
  return [{ path, problem, fix: 'Choose a deputy with another address, or delete the line.' }]
}

function checkLastResort(draft: OrganisationDraft): readonly Finding[] {
  const { desk, manager } = draft.lastResort
  const deskEntry = Object.hasOwn(draft.desks, desk) ? draft.desks[desk] : undefined
  const managerEntry = Object.hasOwn(draft.managers, manager) ? draft.managers[manager] : undefined
  return [
    ...(deskEntry === undefined ? [missing('desk', desk, nameables(draft.desks))] : []),
    ...(managerEntry === undefined ? [missing('manager', manager, nameables(draft.managers))] : []),
    ...(deskEntry?.until === undefined ? [] : [ending('desks', desk)]),
    ...(managerEntry?.until === undefined ? [] : [ending('managers', manager)]),
    ...(deskEntry !== undefined &&
    managerEntry !== undefined &&
    sameAddress(deskEntry.email, managerEntry.email)
      ? [
          {
            path: ['managers', manager, 'email'],
            problem:
              'The desk and the manager of last resort have one address, so if it fails nobody is left.',
            fix: 'Give the manager another address.',
          },
        ]
      : []),
  ]
}

function missing(role: 'desk' | 'manager', id: string, known: readonly Nameable[]): Finding {
  return {
    path: ['lastResort', role],
    problem: `There is no "${id}" under ${role}s.`,
    fix: known.length === 0 ? `Add a ${role} under ${role}s and name it here.` : useOneOf(id, known),
  }
}

function nameables(entries: OrganisationDraft['desks']): readonly Nameable[] {
  return Object.entries(entries).map(([name, entry]) => ({ name, title: entry.name }))
}

function ending(section: 'desks' | 'managers', id: string): Finding {
  return {
    path: [section, id, 'until'],
    problem: `"${id}" is the last resort: when it ends, enquiries would go to nobody.`,
    fix: 'Delete this line, or name another under lastResort.',
  }
}

/** What to say of a name that the directory does not have. */
export function unknownEntry(
  id: string,
  directory: readonly DirectoryEntry[],
): Pick<Finding, 'problem' | 'fix'> {
  const known = directory.map((entry) => ({ name: entry.id, title: entry.name }))
  const byAddress = directory.find((entry) => sameAddress(entry.email, id))
  return {
    problem: `There is nobody called "${id}" under officers, desks or managers.`,
    fix: byAddress === undefined ? useOneOf(id, known, { orAdd: true }) : `Write ${byAddress.id}.`,
  }
}
