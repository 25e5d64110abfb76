import { Problem } from '../http/problem.ts'

/** The largest form taken, in bytes, not counting what is in files: every field full is under 40 KB. */
export const maxFormBytes = 64 * 1024

/** More fields than any form has that a person fills in. */
export const maxFields = 200

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

/** The body is sent as no kind of form. */
export function notAForm(): Problem {
  return new Problem({
    status: 415,
    say: (words) => words.notAForm,
    type: 'urn:enquiries:unsupported-media-type',
  })
}
