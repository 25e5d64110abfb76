import type { Instant } from '../time/instant.ts'

/** Something the enquirer did on the private page, or by a link in the acknowledgement. */
export interface Update {
  /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
  readonly id: string
  readonly at: Instant
  /** A note to the officer, a withdrawal, "this wasn't me", or a request to mail the private link again. */
  readonly type: UpdateType
  /** A note's text. */
  readonly text?: string
}

export type UpdateType = 'note' | 'withdrawal' | 'not-me' | 'link-request'
