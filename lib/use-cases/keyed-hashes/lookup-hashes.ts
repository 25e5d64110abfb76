import { type HashWord, wordMarksOf } from '../../core/board/word-marks.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Answers } from '../../core/kind/answers.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { firstNumber } from '../../core/text/first-number.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/**
 * What an enquirer's address is found by: 32 hex digits, whatever its case, of the address as SES takes it. Nothing is
 * folded: two addresses of one mailbox may be two people's.
 */
export function personHash(identityKey: IdentityKey, email: string): string {
  return toHex(identityKey.hash('person', [(toEmailAddress(email) ?? email.trim()).toLowerCase()]), 16)
}

/** What the first telephone number of an answer is found by: 32 hex digits, alike for +44 and 0; undefined where there is none. */
export function phoneHash(identityKey: IdentityKey, phone: string): string | undefined {
  const number = firstNumber(phone)
  return number === undefined ? undefined : toHex(identityKey.hash('phone', [number]), 16)
}

/** The hash of which the marks of words are made. */
export function wordHash(identityKey: IdentityKey): HashWord {
  return (word) => identityKey.hash('word', [word])
}

/** What an enquiry with these answers is found by. */
export function lookupHashes(
  identityKey: IdentityKey,
  answers: Answers,
): Pick<Enquiry, 'personHash' | 'phoneHash' | 'wordMarks'> {
  const { email, phone } = answers
  const wordMarks = wordMarksOf(answers, wordHash(identityKey))
  const number = typeof phone === 'string' ? phoneHash(identityKey, phone) : undefined
  return {
    ...(typeof email === 'string' ? { personHash: personHash(identityKey, email) } : {}),
    ...(number === undefined ? {} : { phoneHash: number }),
    ...(wordMarks === undefined ? {} : { wordMarks }),
  }
}
