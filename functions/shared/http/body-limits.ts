import { postTooLarge, tooLarge } from './enquiry-problems.ts'
import type { HttpRequest } from './http-messages.ts'
import type { Problem } from './problem.ts'

/** How large a posted body may be, in bytes as the gateway hands it over, and what is answered to a larger one. */
export interface BodyLimit {
  readonly maxBytes: number
  readonly refusal: () => Problem
}

/**
 * Every form but an enquiry's. The longest that any takes is a note of 1,000 characters: some 27 KB at the worst, when each
 * is a Korean syllable in three jamo, and each byte an escape of three.
 */
export const smallForm: BodyLimit = { maxBytes: 32 * 1024, refusal: postTooLarge }

/** An enquiry as JSON: every field full is under 90 KB even when each character is two `\\ud83d` escapes. */
export const enquiryJson: BodyLimit = { maxBytes: 256 * 1024, refusal: tooLarge }

/** An enquiry that an officer enters, without files: as much as such a form may hold. */
export const enteredForm: BodyLimit = { maxBytes: 256 * 1024, refusal: postTooLarge }

/** An enquiry's form: what Lambda takes (an event of 6 MB), because of files; what is not in them has a limit of its own. */
export const enquiryForm: BodyLimit = { maxBytes: 6 * 1024 * 1024, refusal: postTooLarge }

/** Throws the problem 413 for a larger body. */
export function holdTo({ maxBytes, refusal }: BodyLimit, { body }: HttpRequest): void {
  if (body.byteLength > maxBytes) throw refusal()
}
