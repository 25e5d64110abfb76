import { addDays } from './calendar-date.ts'
import { digestTime } from './digest-time.ts'
import type { Mail } from './enquiry.ts'
import { type Instant, isRealDate, type LocalDate } from './local-date.ts'
import type { Reference } from './reference.ts'
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const DIGEST_SCHEMA = 1

/**
 * What a digest is called in the table, on the queue and in the tags of its mails: `quarantine-2026-11-23`. Letters,
 * digits and hyphens, because SES takes nothing else in a tag.
 */
export type DigestId = string

/** The mail that tells the desk, on one working day at nine, of all suspected spam: one item, which only it changes. */
export interface Digest {
  readonly id: DigestId
  /** Counts the writes of this item; 1 when created. */
  readonly version: number
  /** The working day that it goes out on. */
  readonly date: LocalDate
  /** What it is to list, in the order of coming; at most `mostListed`. What is no longer held back by then it leaves out. */
  readonly references: readonly Reference[]
  /** Oldest first; with the first of them the list is closed. */
  readonly mails: readonly Mail[]
  /** When there was nothing to tell, or the next day's digest told it. */
  readonly closedAt?: Instant
  /** When every address of the chain was found to refuse. */
  readonly strandedAt?: Instant
  /** Not looked at before this: set when our own code failed on this digest. */
  readonly parkedUntil?: Instant
  /** When somebody must look again; absent when nothing is awaited. The agenda's index holds it. */
  readonly nextActionAt?: Instant
}

/** How many one digest lists: 12 KB of references, and a second of reading. What comes then is for the day after. */
export const mostListed = 1000

/** The name of a working day's digest. */
export function digestIdFor(date: LocalDate): DigestId {
  return PREFIX + date
}

/** The name of a digest, exactly as we write it; undefined for everything else. */
export function readDigestId(text: string): DigestId | undefined {
  return text.startsWith(PREFIX) && isRealDate(text.slice(PREFIX.length)) ? text : undefined
}

/** An empty list for a working day, to be looked at when it is nine. */
export function startDigest(date: LocalDate, calendar?: WorkingCalendar): Digest {
  return {
    id: digestIdFor(date),
    version: 1,
    date,
    references: [],
    mails: [],
    nextActionAt: digestTime(date, calendar),
  }
}

/** Whether nothing more can go on it: it is on its way, or was not needed. */
export function isClosed(digest: Digest): boolean {
  return digest.mails.length > 0 || digest.closedAt !== undefined
}

/** The working day after that of a digest. */
export function followingDate(date: LocalDate, calendar?: WorkingCalendar): LocalDate {
  return nextWorkingDay(date, calendar)
}

/** Nine o'clock on the working day before that of a digest: what is held back since then is new to it. */
export function newSince(date: LocalDate, calendar?: WorkingCalendar): Instant {
  let before = addDays(date, -1)
  while (!isWorkingDay(before, calendar)) before = addDays(before, -1)
  return digestTime(before, calendar)
}

const PREFIX = 'quarantine-'
