import type { Reference } from '../core/enquiry/reference.ts'
import type { Instant } from '../core/time/instant.ts'

/** The name under which different enquiries are counted. */
export interface CounterName {
  /** Unique for what is counted and for when: a keyed hash in hex, so that it identifies nobody. */
  readonly name: string
  /** When the count may be deleted; DynamoDB takes up to two days more. */
  readonly until: Instant
}

/** Counts how often something happened in an hour or a day. Counting the same enquiry again changes nothing. */
export interface Counter {
  /**
   * Counts the enquiry and answers how many there are now, this one included. At most `limit` are kept: any further
   * enquiry is not, and the answer is `limit` + 1. Throws when the table cannot be written.
   */
  count(name: CounterName, entry: { readonly reference: Reference; readonly limit: number }): Promise<number>
  /** From now on the answer to every new enquiry is above any limit. Throws when the table cannot be written. */
  close(name: CounterName): Promise<void>
}
