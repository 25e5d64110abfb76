import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import type { AssignedState } from '../../lib/core/enquiry/state.ts'
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
  /** It says that it may be a second copy. */
  readonly isMarked: boolean
  /** As the directory was told, whoever has the address was on leave, or had left. */
  readonly isAway: boolean
  /** What a digest asks to have looked at, with how that stood just then. */
  readonly listed: readonly Listed[]
}

/** One enquiry on a digest. */
export interface Listed {
  readonly reference: Reference
  /** Undefined: suspected spam. */
  readonly state: AssignedState | undefined
  readonly isWithdrawn: boolean
  readonly isLate: boolean
  /** Who was to be told of it as the manager, or in the manager's place. */
  readonly managersReaders: readonly string[]
  /** The act by which whoever has it got it; absent: by the routes. */
  readonly round?: string
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
  erasedAt?: Instant
}

/** Nothing has happened yet. */
export function startLog(): YearLog {
  return { mails: [], assignments: [], lives: new Map(), counts: new Map(), failures: [] }
}

/** One more of that kind. */
export function countOne({ counts }: YearLog, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
