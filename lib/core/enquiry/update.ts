import type { Instant } from '../time/instant.ts'

/** Something the enquirer did by way of the private page, or of the acknowledgement. */
export interface Update {
  /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
  readonly id: string
  readonly at: Instant
  /** A note to the officer; taken back; "this was not me"; the private link asked for once more. */
  readonly type: UpdateType
  /** A note's text. */
  readonly text?: string
}

export type UpdateType = 'note' | 'withdrawal' | 'not-me' | 'link-request'
