import { type Reference, readReference } from '../core/enquiry/reference.ts'
import { isRealDate, type LocalDate } from '../core/time/local-date.ts'
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

/** One of a few words. */
export function choice<const T extends string>(word: string, choices: readonly T[]): Reader<T> {
  const expected =
    choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : `${choices[0]}`
  return { word, choices, expected, read: (typed) => choices.find((one) => one === typed) }
}
