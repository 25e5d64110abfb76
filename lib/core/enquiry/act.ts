import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** How many days a fresh link works. */
export const freshLinkDays = 7

/** What an officer does with an enquiry, by the link in the mail or signed in. */
export type OfficerAct =
  | { readonly act: 'answered' }
  | { readonly act: 'accept' }
  /** `to` is a directory entry. The new handover quotes the reason, so the enquirer may come to see it. */
  | { readonly act: 'pass-on'; readonly to: string; readonly reason?: string }
  /** `outcome` is the name of one of the kind's outcomes. */
  | { readonly act: 'close'; readonly outcome: string; readonly tellEnquirer: boolean }
  | { readonly act: 'spam' }
  /** The enquiry is of another kind or area. `to` is whom the routes give it to now; absent: its owner keeps it. */
  | {
      readonly act: 'recategorise'
      readonly kind: string
      readonly area: string
      readonly to?: string
      readonly reason?: string
    }
  /**
   * What was answered, closed or spam waits for an answer again, with a target of its own. `to` is whoever has it, who is
   * handed it once more; absent: they opened it again themselves.
   */
  | { readonly act: 'reopen'; readonly to?: string }
  /** Called, and nobody answered: an attempt, and no answer. `on` is the day on which it is back. */
  | { readonly act: 'called'; readonly on: LocalDate }
  /** Put off until the day `on`; its target stays. */
  | { readonly act: 'remind'; readonly on: LocalDate }

/** An act as it is chosen: the rest of it follows from the enquiry and the calendar. */
export type ChosenAct =
  | Exclude<OfficerAct, { readonly act: 'reopen' | 'called' }>
  | { readonly act: 'reopen' | 'called' }

/** What the pipeline does by itself: the owner is away, so somebody else gets the enquiry. */
export interface Cover {
  readonly act: 'cover'
  readonly to: string
  /** Who is away. The cover counts only while they are the owner. */
  readonly for: string
  readonly because: 'leave' | 'left'
  /** The last day of the leave. */
  readonly until?: LocalDate
}

/** Who acted. */
export interface Actor {
  /** The directory entry: a person's own, or that of the desk they are at. */
  readonly by: string
  /** The name that somebody at a desk typed. */
  readonly name?: string
  /** From a browser known to be this officer's, so nobody else can have acted. */
  readonly known?: true
}

/** An act as it is kept. */
export type RecordedAct = RecordedOfficerAct | RecordedCover

/** What an officer did, as it is kept. Closing and opening again may also be the pipeline's, or the enquirer's. */
export type RecordedOfficerAct = OfficerAct & Actor & Recorded

/** A cover as it is kept; `by` is `pipeline`. It is never undone: a person passes the enquiry on instead. */
export type RecordedCover = Cover & Actor & Recorded

interface Recorded {
  /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
  readonly id: string
  readonly at: Instant
  readonly undoneAt?: Instant
  /** It was undone by somebody known: signed in, in a known browser, or by a code. */
  readonly undoneByKnown?: true
  /** They were the person who had the enquiry before the act, or the one whom the act gave it to; absent: somebody else. */
  readonly undoneBy?: 'before' | 'after'
}

/** A private note of an officer; nobody but those who sign in sees it. */
export interface OfficerNote extends Actor {
  readonly id: string
  readonly at: Instant
  readonly text: string
}

/** A request for a fresh link. */
export interface LinkRequest {
  readonly id: string
  /** The directory entry that it is mailed to. */
  readonly officer: string
  readonly at: Instant
}

/** The actor of what the pipeline does by itself. */
export const pipelineActor = 'pipeline'

/** The actor where an enquirer says that they still need help. */
export const enquirerActor = 'enquirer'

/**
 * The act that a code confirms, with all that makes it that act: whom it goes to, how it ended, whether the enquirer is
 * told, where it is put, what is undone. The reason and the name typed at a desk may still be mended.
 */
export type CodeAct =
  | { readonly act: 'answered' | 'accept' | 'spam' | 'reopen' | 'called' }
  | { readonly act: 'remind'; readonly on: LocalDate }
  | { readonly act: 'pass-on'; readonly to: string }
  | { readonly act: 'close'; readonly outcome: string; readonly tellEnquirer: boolean }
  | { readonly act: 'recategorise'; readonly kind: string; readonly area: string }
  /** `id` of the act that is undone. */
  | { readonly act: 'undo'; readonly id: string }

/**
 * A request for a code. The code itself is derived when it is mailed and when it is checked, and never kept. Act and key
 * are there for as long as the code counts; a request that never had them was written by an older release, whose
 * codes confirm nothing any more.
 */
export interface CodeRequest {
  readonly id: string
  /** The directory entry that it is mailed to. */
  readonly officer: string
  readonly at: Instant
  /** The one act that the code is good for. */
  readonly act?: CodeAct
  /** The name of the key that the code is derived under. */
  readonly key?: string
}

/** How long an act can be undone, in minutes; a closing mail waits for that long. */
export const undoMinutes = 15

/** How long a code counts, in minutes. */
export const codeMinutes = 10

/**
 * How many acts of known browsers an enquiry keeps, the undone ones included, and how many of them hand it over, by passing
 * it on or taking it over: an item stays small. The last of them only closing and spam may use.
 */
export const maxActs = 19
export const maxPassOns = 6
export const actsKeptForClosing = 4

/**
 * How many acts of unknown browsers it keeps, the undone ones included. A reply quotes the officer's link, so anybody may
 * press them: they have a room of their own, and take nothing from those who are known. So many of them hand it over.
 */
export const maxStrangersActs = 4
export const maxStrangersHandovers = 2

/** How often an enquiry is handed on because its owner is away. */
export const maxCovers = 8

/** How often opening an enquiry again can be undone before something else is done with it. */
export const maxUndoneReopenings = 3

/**
 * How many private notes an enquiry keeps, how long one is, in characters as people count them, and how long all of them
 * are, in UTF-16 units.
 */
export const maxOfficerNotes = 20
export const maxOfficerNoteLength = 1000
export const maxOfficerNoteText = 7000

/** How many fresh links are mailed for one enquiry within a day. */
export const maxLinksADay = 5

/** Maximum lengths of a reason for passing on and of a name typed at a desk, in UTF-16 units. */
export const maxReasonLength = 200
export const maxActorNameLength = 60

/** How many codes are mailed for one enquiry within an hour, and within a day. */
export const maxCodesAnHour = 5
export const maxCodesADay = 10

/** Who has the enquiry by an act: whom it names, or who took it on. Undefined: it stays with who had it. */
export function newOwnerOf(act: RecordedAct): string | undefined {
  if (act.act === 'accept') return act.by
  return act.act === 'pass-on' || act.act === 'recategorise' || act.act === 'cover' ? act.to : undefined
}

/** Whether an act only says how far its officer has got, so that neither a code nor a known browser is needed for it. */
export function isHarmless({ act }: { readonly act: RecordedAct['act'] }): boolean {
  return act === 'answered' || act === 'accept' || act === 'called' || act === 'remind'
}

/** Whether an officer's link alone made an act: anybody who saw that link may have pressed. */
export function isByStranger({ by, known }: RecordedAct): boolean {
  return by !== pipelineActor && by !== enquirerActor && known !== true
}

/** The acts that count, oldest first: what was undone does not. */
export function activeActs({
  acts = [],
}: {
  readonly acts?: readonly RecordedAct[]
}): readonly RecordedAct[] {
  return acts.filter((act) => act.undoneAt === undefined)
}
