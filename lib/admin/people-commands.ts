import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import { type Overlay, presentOrganisation } from '../core/directory/overlay.ts'
import { namedFor, type PeopleDifference, peopleDifferences } from '../core/directory/people-differences.ts'
import { findOfficer, type Officer, type Organisation } from '../core/organisation/organisation.ts'
import type { Instant } from '../core/time/instant.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import { londonDate } from '../core/time/working-calendar.ts'
import type { createConfirmAddress } from '../use-cases/directory/confirm-address.ts'
import {
  awaitedIn,
  type createPlanPeople,
  type NewEntry,
  type PeopleAnswer,
  type PeopleWish,
} from '../use-cases/directory/plan-people.ts'
import type { createTellOfPeople } from '../use-cases/directory/tell-of-people.ts'
import { changedLines } from './changed-lines.ts'
import { doubtsOfEnd, namedInWords } from './doubts-of-end.ts'
import { listPeople } from './people-list.ts'
import { readLines, type TypedLines } from './typed-people.ts'

export interface PeopleAdmin {
  /** As its file says. */
  readonly organisation: Organisation
  readonly createId: () => string
  readonly now: () => Instant
  readonly readOverlay: () => Promise<Overlay>
  /** The open enquiries of an entry. */
  readonly open: (officer: string) => Promise<readonly unknown[]>
  readonly planPeople: ReturnType<typeof createPlanPeople>
  readonly tellOfPeople: ReturnType<typeof createTellOfPeople>
  readonly confirmAddress: ReturnType<typeof createConfirmAddress>
  /** The organisation's file with these differences in it. */
  readonly rewriteFile: (differences: readonly PeopleDifference[], today: LocalDate) => Promise<RewrittenFile>
}

/** An organisation's file as it is, and as it would be. */
export interface RewrittenFile {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly save: () => void
}

export type PeopleCommandLine =
  | { readonly what: 'list' }
  | {
      readonly what: 'add'
      readonly role: Officer['role']
      readonly lines: TypedLines
      readonly from?: string | undefined
    }
  | { readonly what: 'change'; readonly entry: string; readonly lines: TypedLines }
  | {
      readonly what: 'replace'
      readonly entry: string
      readonly until: string
      readonly by: string | TypedLines
      readonly from?: string | undefined
    }
  | { readonly what: 'end'; readonly entry: string; readonly until: string; readonly yes: boolean }
  | { readonly what: 'keep'; readonly entry: string }
  | { readonly what: 'confirm'; readonly entry: string; readonly code: string }
  | { readonly what: 'write'; readonly yes: boolean }

/** Does a command about who there is and tells how it went: entries, never an address. Throws `CommandProblem`. */
export async function runPeopleCommand(admin: PeopleAdmin, command: PeopleCommandLine): Promise<Told> {
  const overlay = await admin.readOverlay()
  const today = londonDate(admin.now())
  const present = presentOrganisation(admin.organisation, overlay, today)
  const entryOf = (id: string): Officer => {
    const found = findOfficer(present, id) ?? overlay.people?.added.find((one) => one.id === id)
    if (found === undefined) throw noSuchEntry(present, id)
    return found
  }
  switch (command.what) {
    case 'list':
      return listPeople(admin, { present, overlay, today })
    case 'add': {
      const entry = newEntry(command.role, command.lines, command.from)
      return done(await act(admin, { what: 'add', ...entry }), (id) => [
        `${id} is added, and in force once their address is confirmed: a code was sent there. Then: people confirm ${id} CODE.`,
      ])
    }
    case 'change': {
      const { entry: officer } = command
      const was = entryOf(officer)
      const awaited = awaitedIn(overlay, officer)?.address
      const lines = readLines(command.lines, awaited === undefined ? was : { ...was, email: awaited })
      const answer = await act(admin, { what: 'edit', officer, lines })
      return done(answer, (id, after) => [
        `${id} is changed.`,
        ...(awaitedIn(after, id) === undefined
          ? []
          : [`The new address counts once its code is entered: people confirm ${id} CODE.`]),
      ])
    }
    case 'replace': {
      const { entry: officer, until, by, from } = command
      const { role } = entryOf(officer)
      const successor = typeof by === 'string' ? entryOf(by).id : newEntry(role, by, from)
      const answer = await act(admin, { what: 'replace', officer, until, by: successor })
      return done(answer, (id, after) => {
        const rule = after.people?.replaced.find((one) => one.officer === id)?.by ?? ''
        return [
          `${rule} takes over from ${id} after ${until}: what names them, and what waits.`,
          ...(awaitedIn(after, rule) === undefined
            ? []
            : [`Not before their address is confirmed: people confirm ${rule} CODE.`]),
        ]
      })
    }
    case 'end':
      return end(admin, command, { present, today })
    case 'keep': {
      const { id: officer } = entryOf(command.entry)
      return done(await act(admin, { what: 'keep', officer }), (id) => [`${id} has no last day any more.`])
    }
    case 'confirm': {
      const { id: officer } = entryOf(command.entry)
      const read = await admin.confirmAddress(officer, command.code)
      if (read.answer === 'wrong')
        throw new CommandProblem(['That is not the code. Look at the newest email.'])
      if (read.answer === 'spent')
        throw new CommandProblem([
          `No code is awaited for ${officer}, or it was tried too often. people change ${officer} --email ADDRESS sends another.`,
        ])
      const answer = await act(admin, { what: 'confirm', officer, request: read.request })
      return done(answer, (id) => [`The address of ${id} counts from now on.`])
    }
    case 'write':
      return write(admin, command, peopleDifferences(admin.organisation, overlay))
  }
}

/** Does it, and emails whom it concerns. */
async function act(
  admin: PeopleAdmin,
  wish: PeopleWish,
): Promise<Extract<PeopleAnswer, { officer: string }>> {
  const press = { key: admin.createId(), wish }
  const answer = await admin.planPeople.change(press)
  if ('officer' in answer) {
    if (answer.outcome === 'done') await admin.tellOfPeople({ ...press, answer })
    return answer
  }
  throw new CommandProblem(refusalOf(answer))
}

function done(
  { officer, outcome, after }: Extract<PeopleAnswer, { officer: string }>,
  lines: (entry: string, after: Overlay) => readonly string[],
): Told {
  const told = lines(officer, after)
  if (outcome === 'already-so')
    return { lines: [`That is so already: ${told[0]}`], data: { entry: officer, outcome } }
  return { lines: [...told, 'Managers are emailed about it.'], data: { entry: officer, outcome } }
}

async function end(
  admin: PeopleAdmin,
  { entry, until, yes }: Extract<PeopleCommandLine, { what: 'end' }>,
  { present, today }: { readonly present: Organisation; readonly today: LocalDate },
): Promise<Told> {
  if (findOfficer(present, entry) === undefined) throw noSuchEntry(present, entry)
  const doubts = doubtsOfEnd(present, { entry, until, today })
  if (doubts.length > 0 && !yes)
    return {
      lines: [
        ...doubts,
        `Better: people replace ${entry} ${until} --by ENTRY. Or the same again with --yes.`,
      ],
      data: { entry, until, named: namedFor(present, entry) },
      outcome: 'unconfirmed',
    }
  const answer = await act(admin, { what: 'end', officer: entry, until, sure: yes })
  return done(answer, (id) => [`The last day of ${id} is ${until}.`])
}

async function write(
  { rewriteFile, now }: PeopleAdmin,
  { yes }: Extract<PeopleCommandLine, { what: 'write' }>,
  differences: readonly PeopleDifference[],
): Promise<Told> {
  const today = londonDate(now())
  const { path, before, after, save } = await rewriteFile(differences, today)
  const later = differences.filter((one) => one.what === 'replaced' && one.from > today)
  const waits = later.map(({ officer }) => `What names ${officer} is written once they have left.`)
  if (before === after) return { lines: [`${path} says all of it.`, ...waits], data: { path, changed: [] } }
  const changed = changedLines(before, after)
  if (!yes)
    return {
      lines: [...changed, ...waits, `With --yes this is written into ${path}.`],
      data: { path, changed },
      outcome: 'unconfirmed',
    }
  save()
  return {
    lines: [
      ...changed,
      ...waits,
      `Written into ${path}. Deploy it: what was changed on the way counts by the file then.`,
    ],
    data: { path, changed },
  }
}

function newEntry(role: Officer['role'], typed: TypedLines, from: string | undefined): NewEntry {
  return { role, lines: readLines(typed), ...(from === undefined ? {} : { from }) }
}

function refusalOf(answer: Exclude<PeopleAnswer, { officer: string }>): readonly string[] {
  switch (answer.outcome) {
    case 'refused':
      return answer.findings.map(({ problem, fix }) => `${problem} ${fix}`)
    case 'no-such-entry':
      return ['There is no such entry, or no address of theirs is awaited. See people list.']
    case 'bad-dates':
      return ['The day must exist, and be within 400 days from now.']
    case 'full':
      return [
        'There is no room for more. Write what was changed into the file (people write), and deploy it.',
      ]
    case 'named':
      return [`They are named by ${namedInWords(answer.named)}: say who takes over.`]
    case 'last-resort':
      return ['The last desk and the last manager must stay. Replace them by another: people replace.']
  }
}

function noSuchEntry({ officers }: Organisation, entry: string): CommandProblem {
  return new CommandProblem([
    `There is no entry ${entry} in the directory. There are: ${officers.map(({ id }) => id).join(', ')}.`,
  ])
}
