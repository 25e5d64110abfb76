import type { MailedItem } from '../delivery/mailed-item.ts'
import { handoverChain } from '../directory/handover-chain.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import { isRealDate, type LocalDate } from '../time/local-date.ts'
import { digestTime } from './digest-time.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const DIGEST_SCHEMA = 1

/**
 * What a digest is called in the table, on the queue and in the tags of its mails: `digest-2026-11-23-lisa-chambers`.
 * Letters, digits and hyphens, because SES takes nothing else in a tag. One name a day and entry: nobody gets two.
 */
export type DigestId = string

/** Whose digest, and of which day. */
export interface Morning {
  /** A working day of that entry. */
  readonly date: LocalDate
  /** The directory entry. */
  readonly to: string
}

/**
 * The one mail that tells somebody, on one of their working days at nine, of what waits: enquiries without an answer,
 * and the desk of suspected spam. With the first of its mails the list is closed.
 */
export interface Digest extends Morning, MailedItem {
  readonly id: DigestId
  /**
   * What to list, in the order it was added, at most `maxListed`. Enquiries that no longer wait when it is sent are
   * left out.
   */
  readonly references: readonly Reference[]
  /** When there was nothing to list, or it went on the next day's digest. */
  readonly closedAt?: Instant
  /** When every address of the chain had refused. */
  readonly strandedAt?: Instant
}

/**
 * How many one digest lists: 12 KB of references, and a second of reading. What comes after these goes on the next
 * day's.
 */
export const maxListed = 1000

/** The name of somebody's digest of a day. */
export function digestIdFor({ date, to }: Morning): DigestId {
  return `digest-${date}-${to}`
}

/** The name of a digest, exactly as we write it; undefined for everything else. */
export function readDigestId(text: string): DigestId | undefined {
  const [, date = ''] = /^digest-(\d{4}-\d\d-\d\d)-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(text) ?? []
  return isRealDate(date) && text.length <= MAX_LENGTH ? text : undefined
}

/** An empty digest for a day, due at nine. */
export function startDigest({ date, to }: Morning): Digest {
  return {
    id: digestIdFor({ date, to }),
    version: 1,
    date,
    to,
    references: [],
    mails: [],
    nextActionAt: digestTime(date),
  }
}

/** Whether a digest may list suspected spam: the desk's, or that of whoever gets the desk's mail. */
export function isForDesk({ date, to }: Morning, organisation: Organisation): boolean {
  const { desk, manager } = organisation.lastResort
  return to === desk || to === manager || handoverChain(organisation, desk, date).some(({ id }) => id === to)
}

/** Whether nothing more can go on a digest: it is on its way, or was not needed. */
export function isClosed(digest: Digest): boolean {
  return digest.mails.length > 0 || digest.closedAt !== undefined
}

// A tag of SES takes 256; a name in the organisation file has sixty.
const MAX_LENGTH = 128
