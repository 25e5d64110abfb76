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
  /** What a note on an answered or closed enquiry was sent for. */
  readonly choice?: NoteChoice
  /** The note opened the enquiry again. */
  readonly reopened?: true
}

export type UpdateType = 'note' | 'withdrawal' | 'not-me' | 'link-request' | WordOnAnswer

/** "Yes, I've heard" from us, or "Not yet". */
export type WordOnAnswer = 'heard' | 'not-heard'

/** What the enquirer said of an answer after `since`, oldest first; without, ever. */
export function wordsOnAnswer(
  { updates = [] }: { readonly updates?: readonly Update[] },
  since: Instant = '',
): readonly (Update & { readonly type: WordOnAnswer })[] {
  return updates.filter(isWordOnAnswer).filter(({ at }) => at > since)
}

function isWordOnAnswer(update: Update): update is Update & { readonly type: WordOnAnswer } {
  return update.type === 'heard' || update.type === 'not-heard'
}

/** Of a note on what is answered or closed: the first opens it again. */
export type NoteChoice = (typeof noteChoices)[number]
export const noteChoices = ['still-need-help', 'telling'] as const
