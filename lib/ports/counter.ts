import type { Instant } from '../core/time/instant.ts'

/** The name under which different entries are counted. */
export interface CounterName {
  /** Unique for what is counted and for when: a keyed hash in hex where it is about a person or a network. */
  readonly name: string
  /** When the count may be deleted; DynamoDB takes up to two days more. */
  readonly until: Instant
}

/** Counts how often something happened in an hour or a day. Counting the same entry again changes nothing. */
export interface Counter {
  /**
   * Counts the entry (a reference, or a hash of an email) and answers how many there are now, this one included. At
   * most `limit` are kept: any further entry is not, and the answer is `limit` + 1. Throws when the table cannot be
   * written.
   */
  count(name: CounterName, counted: { readonly entry: string; readonly limit: number }): Promise<number>
  /** How many entries are kept now (a consistent read), also of a closed count. Throws when the table cannot be read. */
  read(name: CounterName): Promise<number>
  /** Whether it takes nobody new (a consistent read). Throws when the table cannot be read. */
  isClosed(name: CounterName): Promise<boolean>
  /** Forgets what was counted, but not that it is closed. Nothing there: nothing happens. Throws when the table cannot be written. */
  forget(name: CounterName): Promise<void>
  /** From now on the answer to every new entry is above any limit. Throws when the table cannot be written. */
  close(name: CounterName): Promise<void>
}
