import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { Problem } from './problem.ts'

/** The body is no JSON, or not in UTF-8. */
export function malformedJson(): Problem {
  return new Problem({
    status: 400,
    say: (words) => words.malformedJson,
    type: 'urn:enquiries:malformed-json',
  })
}

/** The Idempotency-Key is empty, too long, or has characters other than visible ASCII. */
export function unusableKey(): Problem {
  return new Problem({
    status: 400,
    say: (words) => words.unusableKey,
    type: 'urn:enquiries:unusable-key',
  })
}

/** The kind that a path names. Throws `unknownKind`. */
export function findKind(kinds: readonly Kind[], { kind: asked }: Readonly<Record<string, string>>): Kind {
  const found = kinds.find(({ name }) => name === asked)
  if (found !== undefined) return found
  throw unknownKind(kinds)
}

/** There is no such kind of enquiry; says which there are. */
export function unknownKind(kinds: readonly Kind[]): Problem {
  const names = kinds.map(({ name }) => name)
  return new Problem({
    status: 404,
    say: (words) => words.unknownKind(names),
    type: 'urn:enquiries:unknown-kind',
    kinds: names,
  })
}

/** The body is larger than we take. */
export function tooLarge(): Problem {
  return new Problem({
    status: 413,
    say: (words) => words.tooLarge,
    type: 'urn:enquiries:too-large',
  })
}

/** A form is larger than its page takes. */
export function postTooLarge(): Problem {
  return new Problem({
    status: 413,
    say: (words) => words.postTooLarge,
    type: 'urn:enquiries:too-large',
  })
}

/** The body is not sent as JSON. */
export function unsupportedMediaType(): Problem {
  return new Problem({
    status: 415,
    say: (words) => words.notJson,
    type: 'urn:enquiries:unsupported-media-type',
  })
}

/** Some answers cannot be taken; says for each what to do. */
export function invalidAnswers(errors: readonly FieldProblem[]): Problem {
  return new Problem({
    status: 422,
    say: (words) => words.invalidAnswers(errors.length),
    type: 'urn:enquiries:invalid-answers',
    errors,
  })
}

/** The same Idempotency-Key came with other answers before. */
export function keyReused(): Problem {
  return new Problem({
    status: 422,
    say: (words) => words.keyReused,
    type: 'urn:enquiries:key-reused',
  })
}

/** The table does not answer. */
export function unavailable({ contact }: Organisation): Problem {
  return new Problem({
    status: 503,
    say: (words) => words.notTaken(contact.email, contact.phone),
    type: 'urn:enquiries:unavailable',
  })
}
