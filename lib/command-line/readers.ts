import { readFileSync } from 'node:fs'
import { type Reference, readReference } from '../core/enquiry/reference.ts'
import type { Instant } from '../core/time/instant.ts'
import { isRealDate, type LocalDate } from '../core/time/local-date.ts'
import { londonInstant } from '../core/time/working-calendar.ts'
import type { Reader } from './given.ts'

/** Any text that is not empty: `word` says in help what it is, `expected` in a problem. */
export function text(word: string, expected: string): Reader<string> {
  return { word, expected, read: (typed) => (typed.trim() === '' ? undefined : typed) }
}

/** A day of London: 2026-12-24. */
export const date: Reader<LocalDate> = {
  word: 'DATE',
  expected: 'a date such as 2026-12-24',
  read: (typed) => (isRealDate(typed) ? typed : undefined),
}

/** A reference as people type it: without the hyphen, or in small letters, too. */
export const reference: Reader<Reference> = {
  word: 'REF',
  expected: 'a reference such as ABCD-2345',
  read: readReference,
}

/** A whole number from 1 to `most`. */
export function count(most: number): Reader<number> {
  return {
    word: 'NUMBER',
    expected: `a whole number from 1 to ${most}`,
    read: (typed) =>
      /^\d{1,9}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined,
  }
}

/** A moment: as London's clocks have it, or in UTC with a Z. */
export const instant: Reader<Instant> = {
  word: 'INSTANT',
  expected: 'a moment in London such as 2026-12-24T16:10, or in UTC such as 2026-12-24T16:10:00Z',
  read(typed) {
    const [, day = '', time = '', utc] =
      /^(\d{4}-\d\d-\d\d)T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(:\d\d(?:\.\d+)?Z)?$/.exec(typed) ?? []
    if (!isRealDate(day)) return undefined
    return utc === undefined ? londonInstant(day, time) : new Date(`${day}T${time}:00.000Z`).toISOString()
  },
}

/** JSON as it is typed, or in a file. */
export const jsonOrFile: Reader<NonNullable<unknown>> = {
  word: 'JSON|FILE',
  expected: 'JSON such as {"message":"Hello"}, or the name of a file that has such',
  read(typed) {
    try {
      return JSON.parse(/^\s*[{[]/.test(typed) ? typed : readFileSync(typed, 'utf8')) ?? undefined
    } catch {
      return undefined
    }
  },
}

/** One of a few words. */
export function choice<const T extends string>(word: string, choices: readonly T[]): Reader<T> {
  const expected =
    choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : `${choices[0]}`
  return { word, choices, expected, read: (typed) => choices.find((one) => one === typed) }
}
