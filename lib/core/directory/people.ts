import type { Officer, Organisation, Weekday } from '../organisation/organisation.ts'
import { weekdays } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What was changed about people since the organisation file was deployed: part of the overlay. */
export interface People {
  readonly added: readonly AddedEntry[]
  readonly edits: readonly EntryEdit[]
  readonly replaced: readonly Replacement[]
  readonly awaited: readonly AwaitedAddress[]
}

/** An entry that the file does not have. */
export interface AddedEntry
  extends Pick<Officer, 'id' | 'role' | 'name' | 'email' | 'phone' | 'team' | 'deputy' | 'workingDays'> {
  /** When its address was confirmed; absent: the entry is not in force yet. */
  readonly confirmedAt?: Instant
}

/** One line of an entry of the file, as text; absent: there is none. */
export interface EntryEdit {
  readonly officer: string
  readonly field: EntryField
  /** What the file said: where it says something else by now, the file has the later word. */
  readonly was?: string
  readonly now?: string
}

/** What can be changed of an entry. */
export type EntryField = (typeof entryFields)[number]
export const entryFields = ['name', 'email', 'phone', 'team', 'deputy', 'workingDays'] as const

/** From that day on, whatever names `officer` (routes, deputies, the last resort) names `by`. */
export interface Replacement {
  readonly officer: string
  readonly by: string
  readonly from: LocalDate
}

/** An address that counts once the code of the email sent there is entered. */
export interface AwaitedAddress {
  readonly officer: string
  readonly address: string
  /** Unique for the email: its code is made of it. */
  readonly request: string
  /** The name of the key under which the code is made. */
  readonly key: string
  readonly at: Instant
}

/** Nobody was changed. */
export const noPeople: People = { added: [], edits: [], replaced: [], awaited: [] }

/** A line of an entry as text, as edits keep it. */
export function factOf(officer: Partial<Officer>, field: EntryField): string | undefined {
  return field === 'workingDays' ? officer.workingDays?.join(',') : officer[field]
}

/** The entry with another line; without it, where there is no value. A name and an address it always has. */
export function withFact(
  entry: Officer & Pick<AddedEntry, 'confirmedAt'>,
  field: EntryField,
  value: string | undefined,
): Officer & Pick<AddedEntry, 'confirmedAt'> {
  const { phone, team, deputy, workingDays, ...kept } = entry
  const lines = { phone, team, deputy, [field]: value }
  const days = field === 'workingDays' ? value && daysOf(value) : workingDays
  return {
    ...kept,
    ...((field === 'name' || field === 'email') && value !== undefined ? { [field]: value } : {}),
    ...(lines.phone === undefined ? {} : { phone: lines.phone }),
    ...(lines.team === undefined ? {} : { team: lines.team }),
    ...(lines.deputy === undefined ? {} : { deputy: lines.deputy }),
    ...(days === undefined || days === '' ? {} : { workingDays: days }),
  }
}

/** Edits that still count: the file says what it said when they were made. */
export function inForce(edit: EntryEdit, organisation: Pick<Organisation, 'officers'>): boolean {
  const entry = organisation.officers.find(({ id }) => id === edit.officer)
  return entry !== undefined && factOf(entry, edit.field) === edit.was
}

/**
 * The organisation with what was changed about people, as it is on that day in London. Entries whose address is not
 * confirmed are left out, and so is whatever would give something to them.
 */
export function withPeople(organisation: Organisation, people: People, today: LocalDate): Organisation {
  const { added, edits, replaced } = people
  const known = new Set(organisation.officers.map(({ id }) => id))
  const fresh = added.filter(({ id, confirmedAt }) => confirmedAt !== undefined && !known.has(id))
  const live = edits.filter((edit) => inForce(edit, organisation))
  const officers = [
    ...organisation.officers.map((officer) =>
      live
        .filter((edit) => edit.officer === officer.id)
        .reduce((entry, { field, now }) => withFact(entry, field, now), officer),
    ),
    ...fresh.map(({ confirmedAt: _, ...officer }): Officer => officer),
  ]
  const present = new Set(officers.map(({ id }) => id))
  const rules = replaced.filter(({ from, by }) => from <= today && present.has(by))
  return withReplacements({ ...organisation, officers }, rules)
}

/** Whatever names somebody who was replaced names whoever took over, also for what they still hold. */
function withReplacements(organisation: Organisation, rules: readonly Replacement[]): Organisation {
  if (rules.length === 0) return organisation
  const { officers, routes, lastResort } = organisation
  const heir = (id: string): string => {
    const seen = [id]
    for (let rule = ruleFor(id); rule !== undefined && !seen.includes(rule.by); rule = ruleFor(rule.by))
      seen.push(rule.by)
    return seen.at(-1) ?? id
  }
  return {
    ...organisation,
    officers: officers.map((officer) => withHeirs(officer)),
    routes: routes.map((route) => ({ ...route, to: [...new Set(route.to.map(heir))] })),
    lastResort: { desk: heir(lastResort.desk), manager: heir(lastResort.manager) },
  }

  function ruleFor(id: string): Replacement | undefined {
    return rules.find(({ officer }) => officer === id)
  }

  function withHeirs(officer: Officer): Officer {
    const taker = heir(officer.id)
    if (taker !== officer.id) return { ...officer, deputy: taker }
    const deputy = officer.deputy === undefined ? undefined : heir(officer.deputy)
    if (deputy === officer.deputy) return officer
    if (deputy !== officer.id) return withFact(officer, 'deputy', deputy)
    // They stand in for themselves by now: next is whoever stood in for the one before.
    const before = officers.find(({ id }) => id === officer.deputy)?.deputy
    const next = before === undefined ? undefined : heir(before)
    return withFact(officer, 'deputy', next === officer.id ? undefined : next)
  }
}

function daysOf(text: string): readonly Weekday[] {
  return text.split(',').flatMap((day) => weekdays.find((one) => one === day) ?? [])
}
