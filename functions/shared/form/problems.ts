import { Problem } from '../http/problem.ts'

/**
 * The largest form taken, in bytes as they were sent, not counting what is in files. An enquiry keeps 64 KB in UTF-8; in
 * an urlencoded body each byte of it may take three, and other forms' machinery comes besides.
 */
export const maxFormBytes = 256 * 1024

/** How many fields may say something: more than any form has that a person fills in. */
export const maxFields = 1000

/** The body is no whole form: cut off on its way, or made by a broken client. */
export function malformedForm(): Problem {
  return new Problem({
    status: 400,
    say: (words) => words.malformedForm,
    type: 'urn:enquiries:malformed-form',
  })
}

/** The form is larger than we take. */
export function formTooLarge(): Problem {
  return new Problem({
    status: 413,
    say: (words) => words.formTooLarge,
    type: 'urn:enquiries:too-large',
  })
}

/** The form has more fields than we take. */
export function tooManyFields(): Problem {
  return new Problem({
    status: 413,
    say: (words) => words.tooManyFields(maxFields),
    type: 'urn:enquiries:too-large',
  })
}

/**
 * The fields of a form, without empty ones beyond a thousand, which no form has and which would cost time. Throws the
 * problem 413 for more fields that say something.
 */
export function withinLimit<Item>(fields: readonly Item[], textOf: (field: Item) => string): readonly Item[] {
  let empty = 0
  const kept = fields.filter((field) => textOf(field) !== '' || ++empty <= maxFields)
  if (kept.length - Math.min(empty, maxFields) > maxFields) throw tooManyFields()
  return kept
}

/** The body is sent as no kind of form. */
export function notAForm(): Problem {
  return new Problem({
    status: 415,
    say: (words) => words.notAForm,
    type: 'urn:enquiries:unsupported-media-type',
  })
}
