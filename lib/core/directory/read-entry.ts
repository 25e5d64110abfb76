import { type Officer, type Weekday, weekdays } from '../organisation/organisation.ts'
import { type EmailAddress, toEmailAddress } from '../text/email-address.ts'
import { cleanLine, cleanPlainLine } from '../text/text-policy.ts'

/** An entry of the directory as it was typed, not yet checked; an empty text: no such line. */
export interface TypedEntry {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly team: string
  readonly deputy: string
  /** What was ticked. */
  readonly workingDays: readonly string[]
}

/** What is wrong with one line of an entry. */
export interface EntryProblem {
  readonly field: keyof TypedEntry
  readonly problem: 'missing' | 'no-address' | 'no-number' | 'too-long' | 'no-days'
}

/** The lines of an entry, clean. */
export type EntryLines = Pick<Officer, 'name' | 'phone' | 'team' | 'deputy' | 'workingDays'> & {
  readonly email: EmailAddress
}

type EntryReading =
  | { readonly ok: true; readonly lines: EntryLines }
  | { readonly ok: false; readonly problems: readonly EntryProblem[] }

/** As long as the organisation's file takes. */
const longest = { name: 100, team: 100, phone: 40 } as const

/** Reads an entry as it was typed: all that is wrong with its lines is said at once. Monday to Friday is no line of its own. */
export function readEntry(typed: TypedEntry): EntryReading {
  const name = cleanLine(typed.name).text
  const team = cleanLine(typed.team).text
  const phone = cleanPlainLine(typed.phone).text
  const email = toEmailAddress(cleanPlainLine(typed.email).text)
  const days = weekdays.filter((day) => typed.workingDays.includes(day))
  const problems: readonly (EntryProblem | undefined)[] = [
    name === '' ? { field: 'name', problem: 'missing' } : tooLong('name', name),
    email === undefined
      ? { field: 'email', problem: typed.email.trim() === '' ? 'missing' : 'no-address' }
      : undefined,
    phone !== '' && !isNumber(phone) ? { field: 'phone', problem: 'no-number' } : tooLong('phone', phone),
    tooLong('team', team),
    days.length === 0 ? { field: 'workingDays', problem: 'no-days' } : undefined,
  ]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0 || email === undefined) return { ok: false, problems: found }
  return {
    ok: true,
    lines: {
      ...{ name, email },
      ...(phone === '' ? {} : { phone }),
      ...(team === '' ? {} : { team }),
      ...(typed.deputy === '' ? {} : { deputy: typed.deputy }),
      ...(isUsualWeek(days) ? {} : { workingDays: days }),
    },
  }
}

/** Monday to Friday, as an entry works whose file says nothing. */
export const usualWeek: readonly Weekday[] = weekdays.slice(1, 6)

function isUsualWeek(days: readonly Weekday[]): boolean {
  return days.join() === usualWeek.join()
}

function tooLong(field: keyof typeof longest, text: string): EntryProblem | undefined {
  return [...text].length > longest[field] ? { field, problem: 'too-long' } : undefined
}

/** As the rules of the file have it. */
function isNumber(phone: string): boolean {
  return /^[+(]?[\d\s().+/-]+$/.test(phone) && /(\d\D*){5}/.test(phone)
}
