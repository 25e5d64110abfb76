import { type Reference, readReference } from '../enquiry/reference.ts'
import { type EmailAddress, toEmailAddress } from '../text/email-address.ts'
import { firstNumber } from '../text/first-number.ts'
import { searchWords } from '../text/search-words.ts'
import { toPlainLine } from '../text/text-policy.ts'

/** What somebody looks for. A text may be several of these: `research` is a word, and could be a reference. */
export interface Sought {
  readonly reference?: Reference
  readonly email?: EmailAddress
  /** As `firstNumber` has it. */
  readonly phone?: string
  readonly words: readonly string[]
}

/** Reads what was typed into the search; undefined where there is nothing to look for. */
export function readSought(typed: string): Sought | undefined {
  const line = toPlainLine(typed.slice(0, MAX_LENGTH))
  const reference = readReference(line)
  const email = toEmailAddress(line)
  // "12 Mill Lane 01354 000111" is looked for by its words.
  const phone = /\p{L}/u.test(line) ? undefined : firstNumber(line)
  const words = searchWords(line)
  if (reference === undefined && email === undefined && phone === undefined && words.length === 0)
    return undefined
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    words,
  }
}

/** In UTF-16 units: more than the longest address, and than anybody types to find something. */
const MAX_LENGTH = 300
