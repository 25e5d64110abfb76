import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** How long a link lives that was asked for after that, in days. */
export const freshLinkDays = 7

/** What an officer says of an enquiry by the link in the mail. */
export type OfficerAct =
  | { readonly act: 'answered' }
  | { readonly act: 'accept' }
  /** `to` is a directory entry. The reason stands in the new handover, so that its enquirer may come to see it. */
  | { readonly act: 'pass-on'; readonly to: string; readonly reason?: string }
  /** `outcome` is the name of one of the kind's outcomes. */
  | { readonly act: 'close'; readonly outcome: string; readonly tellEnquirer: boolean }
  | { readonly act: 'spam' }
  /**
   * It is of another kind, or about another area. `to` is whom the routes give it to now, absent where whoever has it
   * keeps it.
   */
  | {
      readonly act: 'recategorise'
      readonly kind: string
      readonly area: string
      readonly to?: string
      readonly reason?: string
    }

/** What the pipeline does by itself: whoever has it is away, so that somebody else is handed it. */
export interface Cover {
  readonly act: 'cover'
  readonly to: string
  /** Who is away; if somebody else has it by now, it does not count. */
  readonly for: string
  readonly because: 'leave' | 'left'
  /** The last day of the leave. */
  readonly until?: LocalDate
}

/** Who did it. */
export interface Actor {
  /** The directory entry; of somebody at a desk whom the directory does not name, the desk's. */
  readonly by: string
  /** As it was typed at a desk. */
  readonly name?: string
  /** From a browser that was known to be this officer's: nobody else can have been it. */
  readonly known?: true
}

/** An act as it is kept. */
export type RecordedAct = RecordedOfficerAct | RecordedCover

/** What an officer did, as it is kept. */
export type RecordedOfficerAct = OfficerAct & Actor & Recorded

/** A cover as it is kept; `by` is `pipeline`. It is never undone: a person passes the enquiry on instead. */
export type RecordedCover = Cover & Actor & Recorded

interface Recorded {
  /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
  readonly id: string
  readonly at: Instant
  readonly undoneAt?: Instant
}

/** A private note of an officer; nobody but those who sign in sees it. */
export interface OfficerNote extends Actor {
  readonly id: string
  readonly at: Instant
  readonly text: string
}

/** A fresh link that was asked for. */
export interface LinkRequest {
  readonly id: string
  /** The directory entry that it is mailed to. */
  readonly officer: string
  readonly at: Instant
}

/** Of whom the story says that they did it when it was nobody. */
export const pipelineActor = 'pipeline'

/** A code that was asked for. It is derived from the identity key when it is mailed and when it is checked, never kept. */
export interface CodeRequest {
  readonly id: string
  /** The directory entry that it is mailed to. */
  readonly officer: string
  readonly at: Instant
}

/** How long an act can be undone, in minutes; a closing mail waits for that long. */
export const undoMinutes = 15

/** How long a code counts, in minutes. */
export const codeMinutes = 10

/** How many acts an enquiry keeps, the undone ones included, and how many of them pass it on: an item stays small. */
export const maxActs = 24
export const maxPassOns = 6

/** The last of them are kept for closing it, so that nobody with a link can use them all up. */
export const actsKeptForClosing = 4

/** How often an enquiry is handed to somebody else because whoever had it was away. */
export const maxCovers = 8

/** How many private notes an enquiry keeps, and how long one is, and all of them are, in UTF-16 units. */
export const maxOfficerNotes = 20
export const maxOfficerNoteLength = 1000
export const maxOfficerNoteText = 7000

/** How many fresh links are mailed for one enquiry within a day. */
export const maxLinksADay = 5

/** The longest reason for passing on, and the longest name typed at a desk, in UTF-16 units. */
export const maxReasonLength = 200
export const maxActorNameLength = 60

/** How many codes are mailed for one enquiry within an hour, and within a day. */
export const maxCodesAnHour = 5
export const maxCodesADay = 10

/** Whom an act gave the enquiry to, if it did. */
export function newOwnerOf(act: RecordedAct): string | undefined {
  return act.act === 'pass-on' || act.act === 'recategorise' || act.act === 'cover' ? act.to : undefined
}

/** The acts that count, oldest first: what was undone does not. */
export function activeActs({
  acts = [],
}: {
  readonly acts?: readonly RecordedAct[]
}): readonly RecordedAct[] {
  return acts.filter((act) => act.undoneAt === undefined)
}
