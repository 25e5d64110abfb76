import type { Instant } from '../time/instant.ts'

/** Something the enquirer did on the private page, or by a link in the acknowledgement. */
export interface Update {
  /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
  readonly id: string
  readonly at: Instant
  /**
   * A note to the officer, a withdrawal, "this wasn't me", a request to mail the private link again; or, of what is late,
   * that they have been answered, or have not.
   */
  readonly type: UpdateType
  /** A note's text. */
  readonly text?: string
}

export type UpdateType = 'note' | 'withdrawal' | 'not-me' | 'link-request' | WordOnAnswer

/** "Yes, I've heard" from us, or "Not yet". */
export type WordOnAnswer = 'heard' | 'not-heard'

/** What the enquirer said of an answer, oldest first. */
export function wordsOnAnswer({
  updates = [],
}: {
  readonly updates?: readonly Update[]
}): readonly (Update & { readonly type: WordOnAnswer })[] {
  return updates.filter(isWordOnAnswer)
}

function isWordOnAnswer(update: Update): update is Update & { readonly type: WordOnAnswer } {
  return update.type === 'heard' || update.type === 'not-heard'
}
