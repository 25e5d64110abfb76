import type { Reference } from '../core/enquiry/reference.ts'
import type { Instant } from '../core/time/instant.ts'

/** What is counted: so many different enquiries under one name, until it is forgotten. */
export interface CounterName {
  /** Unique for what is counted and for when: a keyed hash in hex, so that it tells nothing of anybody. */
  readonly name: string
  /** After this it may be deleted; up to two days later it is. */
  readonly until: Instant
}

/** Counts how often something happened in an hour or a day. Counting the same enquiry again changes nothing. */
export interface Counter {
  /**
   * Counts the enquiry and answers how many there are now, itself included. At most `limit` are kept: who comes after
   * those is not, and hears `limit` + 1. Throws when the table cannot be written.
   */
  count(name: CounterName, entry: { readonly reference: Reference; readonly limit: number }): Promise<number>
  /** From now on everybody new hears more than any limit. Throws when the table cannot be written. */
  close(name: CounterName): Promise<void>
}
