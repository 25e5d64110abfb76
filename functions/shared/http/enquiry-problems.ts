import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { Problem } from './problem.ts'

/** The body is no JSON, or not in UTF-8. */
export function malformedJson(): Problem {
  return new Problem({
    status: 400,
    title: 'Malformed JSON',
    detail: 'The body is not valid JSON in UTF-8',
    type: 'urn:enquiries:malformed-json',
  })
}

/** The Idempotency-Key is empty, too long, or has spaces or other letters than ASCII's. */
export function unusableKey(): Problem {
  return new Problem({
    status: 400,
    title: 'Unusable Idempotency-Key',
    detail: 'An Idempotency-Key has 1 to 200 letters, digits or signs, without spaces. A UUID does well',
    type: 'urn:enquiries:unusable-key',
  })
}

/** There is no such kind of enquiry; says which there are. */
export function unknownKind(kinds: readonly Kind[]): Problem {
  const names = kinds.map((one) => one.name)
  return new Problem({
    status: 404,
    title: 'Unknown kind of enquiry',
    detail: `There is no such kind of enquiry. The kinds are: ${names.join(', ')}`,
    type: 'urn:enquiries:unknown-kind',
    kinds: names,
  })
}

/** The body is larger than we take. */
export function tooLarge(): Problem {
  return new Problem({
    status: 413,
    title: 'Too large',
    detail: 'An enquiry may have at most 64 KB. Shorten the message',
    type: 'urn:enquiries:too-large',
  })
}

/** The body is not sent as JSON. */
export function unsupportedMediaType(): Problem {
  return new Problem({
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send the answers as application/json',
    type: 'urn:enquiries:unsupported-media-type',
  })
}

/** Some answers cannot be taken; says for each what to do. */
export function invalidAnswers(errors: readonly FieldProblem[]): Problem {
  return new Problem({
    status: 422,
    title: 'Check your answers',
    detail: errors.length === 1 ? 'One answer needs a change' : `${errors.length} answers need a change`,
    type: 'urn:enquiries:invalid-answers',
    errors,
  })
}

/** The same Idempotency-Key came with other answers before. */
export function keyReused(): Problem {
  return new Problem({
    status: 422,
    title: 'Idempotency key already used',
    detail: 'This Idempotency-Key was sent before with other answers. Use a new key for a new enquiry',
    type: 'urn:enquiries:key-reused',
  })
}

/** The table does not answer. */
export function unavailable({ contact }: Organisation): Problem {
  const phone = contact.phone === undefined ? '' : ` or ring ${contact.phone}`
  return new Problem({
    status: 503,
    title: 'We cannot take enquiries just now',
    // Not "nothing was stored": the table may have stored it and failed to say so.
    detail: `Try again in a minute with the same answers, which then count once. Or write to ${contact.email}${phone}`,
    type: 'urn:enquiries:unavailable',
  })
}
