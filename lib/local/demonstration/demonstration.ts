import type { MailQuery } from '../ses/mailbox.ts'
import type { StoredMail } from '../ses/stored-mail.ts'

/** Something that is played on the running stack at the press of a button. */
export interface Demonstration {
  /** What the button says. */
  readonly title: string
  /** What it does, in a sentence or two. */
  readonly about: string
  /** Plays it; the message of what it rejects with is shown. */
  play(stage: Stage): Promise<Outcome>
}

/** What a demonstration may use: the stack from outside, and its clock. */
export interface Stage {
  readonly url: string
  /** Epoch milliseconds on the local clock. */
  now(): number
  advance(milliseconds: number): Promise<number>
  untilQuiet(): Promise<void>
  mails(query?: MailQuery): Promise<readonly StoredMail[]>
  tell(progress: Progress): void
}

interface Progress {
  readonly text: string
  /** So many steps of all are over. */
  readonly done: number
  readonly of: number
}

/** What happened, and where to look. */
interface Outcome {
  readonly summary: string
  readonly links: readonly PageLink[]
}

export interface PageLink {
  readonly href: string
  readonly text: string
}

/** How a demonstration stands. */
export type PlayState =
  | { readonly state: 'idle' }
  | ({ readonly state: 'playing' } & Progress)
  | ({ readonly state: 'done' } & Outcome)
  | { readonly state: 'failed'; readonly problem: string }
