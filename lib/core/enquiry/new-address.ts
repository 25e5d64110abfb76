import type { Instant } from '../time/instant.ts'

/** What the mails about a corrected address tell of: no update's id is so short, and there is one at most. */
export const aboutNewAddress = 'new-address'

/** What the mail tells of that says that no email reaches the enquirer. */
export const aboutFailedAddress = 'failed-address'

/** The email address that counts in place of the one that was typed first; that answer stays as it was typed. */
export interface NewAddress {
  readonly at: Instant
  readonly email: string
  /** Its keyed hash, hex, which takes the place of the first one's in the index of people. */
  readonly personHash?: string
  /** Somebody had been given the enquiry with the one before, and is to be told. */
  readonly isNews?: true
  /** It gets no acknowledgement; `withheldMails` says why, but for what the release before withheld. */
  readonly withheld?: true
  /** The officer who corrected it, and the name typed at a desk; absent: the enquirer did. */
  readonly by?: string
  readonly name?: string
  /** How many addresses counted before it, where that is more than one. */
  readonly edition?: number
}
