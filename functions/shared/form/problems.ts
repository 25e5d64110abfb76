import { Problem } from '../http/problem.ts'

/** The largest form taken, in bytes, not counting what is in files: every field full is under 40 KB. */
export const largestForm = 64 * 1024

/** More fields than any form that a person fills in. */
export const mostFields = 200

/** The body is no whole form: cut off on its way, or made by a broken client. */
export function malformedForm(): Problem {
  return new Problem({
    status: 400,
    title: 'We could not read the form',
    detail: 'It did not reach us whole. Go back, and send it again',
    type: 'urn:enquiries:malformed-form',
  })
}

/** The form is larger than we take. */
export function formTooLarge(): Problem {
  return new Problem({
    status: 413,
    title: 'Too large',
    detail: 'An enquiry may have at most 64 KB. Go back, shorten the message, and send it again',
    type: 'urn:enquiries:too-large',
  })
}

/** The form has more fields than we take. */
export function tooManyFields(): Problem {
  return new Problem({
    status: 413,
    title: 'Too many fields',
    detail: `A form may send at most ${mostFields} fields. Go back, and send fewer`,
    type: 'urn:enquiries:too-large',
  })
}

/** The body is sent as no kind of form. */
export function notAForm(): Problem {
  return new Problem({
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send the form as application/x-www-form-urlencoded or multipart/form-data',
    type: 'urn:enquiries:unsupported-media-type',
  })
}
