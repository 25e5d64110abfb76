import { maxLeaveAhead, maxLeaveDays } from '../core/directory/leave-dates.ts'
import {
  findOfficer,
  type Leave,
  type Officer,
  type Organisation,
} from '../core/organisation/organisation.ts'
import type { createChangeDirectory, DirectoryOutcome } from '../use-cases/directory/change-directory.ts'
import { AdminProblem } from './admin-problem.ts'
import type { AdminCommand } from './command.ts'

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
export type DirectoryCommand = Exclude<AdminCommand, { what: 'help' | 'reindex' | `keys ${string}` }>

/** Does a command about people and answers the lines to tell: entries, never an address. Throws `AdminProblem`. */
export async function runDirectoryCommand(
  admin: DirectoryAdmin,
  command: DirectoryCommand,
): Promise<readonly string[]> {
  const { changeDirectory, createId } = admin
  const organisation = await admin.readOrganisation()
  switch (command.what) {
    case 'leave list':
      return listed(organisation.officers.flatMap(leaveLines), 'Nobody has leave.')
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
      const { entry, date } = command
      const outcome = await changeDirectory.endEntry(entry, date)
      return told(outcome, { organisation, entry }, `The last day of ${entry} is ${date}.`)
    }
    case 'check list':
      return listed(organisation.officers.flatMap(checkLines), 'No address needs checking.')
    case 'check clear': {
      const { entry } = command
      const outcome = await changeDirectory.clearMark(entry)
      return told(outcome, { organisation, entry }, `Mail to ${entry} is tried again like any other.`)
    }
    case 'links leave': {
      const officer = findOfficer(organisation, command.entry)
      if (officer === undefined) throw noSuchEntry(organisation, command.entry)
      const url = await admin.leaveUrlFor(officer)
      if (url === undefined) throw new AdminProblem([notAPerson(officer.id)])
      return [url, `Whoever has this link sets the leave of ${officer.id}: give it to nobody else.`]
    }
  }
}

function told(
  outcome: DirectoryOutcome,
  { organisation, entry }: { readonly organisation: Organisation; readonly entry: string },
  done: string,
): readonly string[] {
  switch (outcome) {
    case 'done':
      return [done, 'What is open is looked at now.']
    case 'already-so':
      return [`That is so already: ${done}`]
    case 'no-such-officer':
      throw noSuchEntry(organisation, entry)
    case 'not-a-person':
      throw new AdminProblem([notAPerson(entry)])
    case 'last-resort':
      throw new AdminProblem([
        `${entry} is the desk or the manager of last resort. Name another one in the organisation's file and deploy first.`,
      ])
    case 'bad-dates':
      throw new AdminProblem([
        `Leave must end today or later, begin within ${maxLeaveAhead} days, and last ${maxLeaveDays} days at most.`,
      ])
    case 'full':
      throw new AdminProblem(['There is no room for more: end or cancel something first.'])
  }
}

function noSuchEntry({ officers }: Organisation, entry: string): AdminProblem {
  const ids = officers.map(({ id }) => id).join(', ')
  return new AdminProblem([
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
  throw new AdminProblem([`There is no leave ${id}. See leave list.`])
}

function leaveLines({ id: entry, leave = [] }: Officer): readonly string[] {
  return leave.map(({ id, from, until }) => `${from} until ${until}  ${entry}  ${id}`)
}

function checkLines({ id, needsChecking }: Officer): readonly string[] {
  return needsChecking === undefined
    ? []
    : [`${id}  ${reasons[needsChecking.reason]} on ${needsChecking.since.slice(0, 10)}`]
}

const reasons = {
  bounce: 'a mail bounced',
  suppressed: 'SES suppressed a mail',
  complaint: 'a mail was reported as spam',
  reject: 'SES rejected a mail',
} as const

function listed(lines: readonly string[], none: string): readonly string[] {
  return lines.length === 0 ? [none] : [...lines].sort()
}
