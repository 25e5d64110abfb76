import type { Instant } from '../time/instant.ts'

/** What the mails about a corrected address tell of: no update's id is so short, and there is one at most. */
export const aboutNewAddress = 'new-address'

/** The email address that the enquirer corrected theirs to; the answer stays as it was typed first. */
export interface NewAddress {
  readonly at: Instant
  readonly email: string
  /** Its keyed hash, hex, which takes the place of the first one's in the index of people. */
  readonly personHash?: string
  /** Somebody had been given the enquiry with the first address, and is to be told. */
  readonly isNews?: true
  /** It gets no acknowledgement; `withheldMails` says why, but for what the release before withheld. */
  readonly withheld?: true
}
