import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import type { State } from '../../lib/core/enquiry/state.ts'
import type { Instant } from '../../lib/core/time/instant.ts'

/** Everything that happened in a simulated year, for the promises to be checked over. */
export interface YearLog {
  readonly mails: SentMail[]
  /** Who was given an enquiry, as it was written: when it was assigned, and when somebody stood in. */
  readonly assignments: Assigned[]
  readonly lives: Map<Reference, Life>
  /** How often each kind of observation was made. */
  readonly counts: Map<string, number>
  /** What was thrown by our own code. */
  readonly failures: string[]
}

/** A mail that SES took, whatever became of it then. */
export interface SentMail {
  readonly at: Instant
  /** The directory entry, or `enquirer`. */
  readonly to: string
  readonly address: string
  /** As its claim begins: `handover`, `digest` … */
  readonly purpose: string
  /** The enquiry, or the name of a digest or standalone mail. */
  readonly item: string
  /** What the mail is about, as the enquiry's own item tells it. */
  readonly about?: string
  /** It never came to that mailbox. */
  readonly isBounced: boolean
  /** It says that it may be a second copy. */
  readonly isMarked: boolean
  /** As the directory was told, whoever has the address was on leave, or had left. */
  readonly isAway: boolean
  /** What a morning's email has a line of, with how that stood just then. */
  readonly listed: readonly Listed[]
  /** What it counts, and what the board showed its reader at that moment. */
  readonly morning?: { readonly says: MorningTotals; readonly board: MorningBoard }
}

/** What a morning's email counts besides what its subject does. */
export interface MorningTotals extends MorningCounts {
  readonly deputy: number
  /** What stands beside the board's link; absent: the email has no such link. */
  readonly seeAll?: number
  /** How many it says that it has no line of. */
  readonly more: number
  /** It has lines of what was put off without an answer. */
  readonly tellsPutOff: boolean
}

/** What the subject of a morning's email counts. */
export interface MorningCounts {
  readonly waiting: number
  readonly late: number
  readonly today: number
  readonly help: number
  readonly held: number
}

/** The board at that moment, filtered by the reader: its counts, all that is in the list of what waits, and the index's. */
export interface MorningBoard {
  readonly counts: MorningCounts
  readonly waiting: readonly Reference[]
  /** Enquiries that wait for an answer and are put off, by what is kept of them. */
  readonly putOff: number
}

/** One enquiry on a digest. */
export interface Listed {
  readonly reference: Reference
  readonly state: State
  readonly isWithdrawn: boolean
  /** The day had come until which it was put off. */
  readonly isBack: boolean
}

/** An enquiry that somebody has from now on. */
export interface Assigned {
  readonly at: Instant
  readonly reference: Reference
  readonly to: string
  readonly isAway: boolean
}

/** One enquiry from its receipt to its end. */
export interface Life {
  readonly receivedAt: Instant
  /** As it was last written. */
  last: Enquiry
  /** Each time that it was written, oldest first. */
  readonly stands: Stood[]
  erasedAt?: Instant
}

/** How an enquiry stood from a moment on. */
export interface Stood {
  readonly at: Instant
  /** From when it waits for an answer if nothing more happens: from then, or from the day it was put off to. Absent: it does not. */
  readonly waitsFrom?: Instant
}

/** Nothing has happened yet. */
export function startLog(): YearLog {
  return { mails: [], assignments: [], lives: new Map(), counts: new Map(), failures: [] }
}

/** One more of that kind. */
export function countOne({ counts }: YearLog, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** From when to when it waited; what waits at the end, until then. */
export function timesOfWaiting(
  stands: readonly Stood[],
  end: string,
): readonly (readonly [string, string])[] {
  const times: (readonly [string, string])[] = []
  for (const [index, { at, waitsFrom }] of stands.entries()) {
    const until = stands[index + 1]?.at ?? end
    if (waitsFrom === undefined || waitsFrom >= until) continue
    const from = waitsFrom > at ? waitsFrom : at
    const [before, ended] = times.at(-1) ?? []
    // It went on waiting, whatever was written.
    if (before !== undefined && ended === from) times.splice(-1, 1, [before, until])
    else times.push([from, until])
  }
  return times
}
