import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import { maxLeaveAhead, maxLeaveDays } from '../core/directory/leave-dates.ts'
import {
  findOfficer,
  type Leave,
  type Officer,
  type Organisation,
} from '../core/organisation/organisation.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import type { createChangeDirectory, DirectoryOutcome } from '../use-cases/directory/change-directory.ts'
import { doubtsOfEnd } from './doubts-of-end.ts'

export interface DirectoryAdmin {
  readonly changeDirectory: ReturnType<typeof createChangeDirectory>
  /** As it is now. */
  readonly readOrganisation: () => Promise<Organisation>
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createId: () => string
  /** Undefined for a shared mailbox. */
  readonly leaveUrlFor: (officer: Officer) => Promise<string | undefined>
}

/** The commands that are about people. */
export type DirectoryCommand =
  | { readonly what: 'leave list' }
  | { readonly what: 'leave set'; readonly entry: string; readonly from: string; readonly until: string }
  | { readonly what: 'leave cancel'; readonly id: string }
  /** `today` in London; `yes`: also where it is asked about first. */
  | {
      readonly what: 'entry end'
      readonly entry: string
      readonly date: string
      readonly today: LocalDate
      readonly yes: boolean
    }
  | { readonly what: 'check list' }
  | { readonly what: 'check clear'; readonly entry: string }
  | { readonly what: 'links leave'; readonly entry: string }

/** Does a command about people and tells how it went: entries, never an address. Throws `CommandProblem`. */
export async function runDirectoryCommand(admin: DirectoryAdmin, command: DirectoryCommand): Promise<Told> {
  const { changeDirectory, createId } = admin
  const organisation = await admin.readOrganisation()
  switch (command.what) {
    case 'leave list':
      return listed(organisation.officers.flatMap(leaveEntries), 'Nobody has leave.')
    case 'leave set': {
      const { entry: officer, from, until } = command
      const outcome = await changeDirectory.setLeave({ id: createId(), officer, from, until })
      return told(
        outcome,
        { organisation, entry: officer },
        `${officer} is away from ${from} until ${until}.`,
      )
    }
    case 'leave cancel': {
      const { officer, leave } = leaveWith(organisation, command.id)
      const outcome = await changeDirectory.cancelLeave({ id: leave.id, officer: officer.id })
      const done = `${officer.id} is not away from ${leave.from} until ${leave.until}.`
      return told(outcome, { organisation, entry: officer.id }, done)
    }
    case 'entry end': {
      const { entry, date, today, yes } = command
      const doubts = doubtsOfEnd(organisation, { entry, until: date, today })
      if (doubts.length > 0 && !yes) {
        const better = `Better: people replace ${entry} ${date} --by ENTRY. Or the same again with --yes.`
        return { lines: [...doubts, better], data: { entry, date }, outcome: 'unconfirmed' }
      }
      const outcome = await changeDirectory.endEntry(entry, date)
      return told(outcome, { organisation, entry }, `The last day of ${entry} is ${date}.`)
    }
    case 'check list':
      return listed(organisation.officers.flatMap(checkEntries), 'No address needs checking.')
    case 'check clear': {
      const { entry } = command
      const outcome = await changeDirectory.clearMark(entry)
      return told(outcome, { organisation, entry }, `Mail to ${entry} is tried again like any other.`)
    }
    case 'links leave': {
      const officer = findOfficer(organisation, command.entry)
      if (officer === undefined) throw noSuchEntry(organisation, command.entry)
      const url = await admin.leaveUrlFor(officer)
      if (url === undefined) throw new CommandProblem([notAPerson(officer.id)])
      const warning = `Whoever has this link sets the leave of ${officer.id}: give it to nobody else.`
      return { lines: [url, warning], data: { entry: officer.id, url } }
    }
  }
}

function told(
  outcome: DirectoryOutcome,
  { organisation, entry }: { readonly organisation: Organisation; readonly entry: string },
  done: string,
): Told {
  switch (outcome) {
    case 'done':
      return { lines: [done, 'What is open is looked at now.'], data: { entry, outcome } }
    case 'already-so':
      return { lines: [`That is so already: ${done}`], data: { entry, outcome } }
    case 'no-such-officer':
      throw noSuchEntry(organisation, entry)
    case 'not-a-person':
      throw new CommandProblem([notAPerson(entry)])
    case 'last-resort':
      throw new CommandProblem([
        `${entry} is the desk or the manager of last resort. Name another one in the organisation's file and deploy first.`,
      ])
    case 'bad-dates':
      throw new CommandProblem([
        `Leave must end today or later, begin within ${maxLeaveAhead} days, and last ${maxLeaveDays} days at most.`,
      ])
    case 'overlaps':
      throw new CommandProblem([
        `That overlaps another leave of ${entry}. See leave list, and cancel that one first: leave cancel ID.`,
      ])
    case 'full':
      throw new CommandProblem(['There is no room for more: end or cancel something first.'])
  }
}

function noSuchEntry({ officers }: Organisation, entry: string): CommandProblem {
  const ids = officers.map(({ id }) => id).join(', ')
  return new CommandProblem([
    `There is no entry ${entry} in the directory, or it has ended. There are: ${ids}.`,
  ])
}

function notAPerson(entry: string): string {
  return `${entry} is a shared mailbox, and those are never on leave.`
}

function leaveWith(organisation: Organisation, id: string): { officer: Officer; leave: Leave } {
  for (const officer of organisation.officers) {
    const leave = officer.leave?.find((one) => one.id === id)
    if (leave !== undefined) return { officer, leave }
  }
  throw new CommandProblem([`There is no leave ${id}. See leave list.`])
}

function leaveEntries({ id: entry, leave = [] }: Officer): readonly Entry[] {
  return leave.map(({ id, from, until }) => ({
    line: `${from} until ${until}  ${entry}  ${id}`,
    data: { entry, from, until, id },
  }))
}

function checkEntries({ id: entry, needsChecking }: Officer): readonly Entry[] {
  if (needsChecking === undefined) return []
  const { reason, since } = needsChecking
  return [{ line: `${entry}  ${reasons[reason]} on ${since.slice(0, 10)}`, data: { entry, reason, since } }]
}

const reasons = {
  bounce: 'a mail bounced',
  suppressed: 'SES suppressed a mail',
  complaint: 'a mail was reported as spam',
  reject: 'SES rejected a mail',
} as const

interface Entry {
  readonly line: string
  readonly data: unknown
}

function listed(entries: readonly Entry[], none: string): Told {
  const sorted = entries.toSorted((one, other) => (one.line < other.line ? -1 : 1))
  const lines = sorted.map(({ line }) => line)
  return { lines: lines.length === 0 ? [none] : lines, data: sorted.map(({ data }) => data) }
}
