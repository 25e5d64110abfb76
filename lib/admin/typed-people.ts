import { CommandProblem } from '../command-line/command-problem.ts'
import {
  type EntryLines,
  type EntryProblem,
  readEntry,
  type TypedEntry,
  usualWeek,
} from '../core/directory/read-entry.ts'
import type { Officer } from '../core/organisation/organisation.ts'

/** An entry's lines as they are typed: what is left out stays as it is, `none` takes it away. */
export type TypedLines = {
  readonly [_ in 'name' | 'email' | 'phone' | 'team' | 'deputy' | 'days']?: string | undefined
}

/** The lines of an entry as they were typed, over what it has. Throws `CommandProblem` with all that is wrong. */
export function readLines(typed: TypedLines, was?: Officer): EntryLines {
  const reading = readEntry(typedOver(typed, was))
  if (reading.ok) return reading.lines
  throw new CommandProblem(reading.problems.map(problemInWords))
}

function typedOver(typed: TypedLines, was: Officer | undefined): TypedEntry {
  const line = (said: string | undefined, old: string | undefined) =>
    said === 'none' ? '' : (said ?? old ?? '')
  const days = typed.days === 'none' ? undefined : typed.days?.split(/[\s,]+/)
  return {
    name: line(typed.name, was?.name),
    email: line(typed.email, was?.email),
    phone: line(typed.phone, was?.phone),
    team: line(typed.team, was?.team),
    deputy: line(typed.deputy, was?.deputy),
    workingDays: days ?? (typed.days === 'none' ? usualWeek : (was?.workingDays ?? usualWeek)),
  }
}

function problemInWords({ field, problem }: EntryProblem): string {
  const option = field === 'workingDays' ? 'days' : field
  switch (problem) {
    case 'missing':
      return `--${option} is missing.`
    case 'no-address':
      return `--${option} is not an email address that mail can be sent to. Write it like name@charity.org.uk.`
    case 'no-number':
      return `--${option} is not a telephone number. Write digits and spaces, like 01223 000 000.`
    case 'too-long':
      return `--${option} is too long: 100 characters at most, a telephone number 40.`
    case 'no-days':
      return `--${option} must be days of the week, written out, with commas: monday,tuesday.`
  }
}
