import type { MailedItem } from '../delivery/mailed-item.ts'
import { rollCallName } from '../organisation/reserved-names.ts'
import type { Instant } from '../time/instant.ts'
import { isRealDate, type LocalDate } from '../time/local-date.ts'
import { digestTime, rollCallTime } from '../waiting/digest-time.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const DIGEST_SCHEMA = 1

/**
 * What a digest is called in the table, on the queue and in the tags of its mails: `digest-2026-11-23-lisa-chambers`.
 * Letters, digits and hyphens, because SES takes nothing else in a tag. One name a day and entry: nobody gets two.
 */
export type DigestId = string

/** Whose digest, and of which day. */
export interface DigestOf {
  /** A working day of that entry. */
  readonly date: LocalDate
  /** The directory entry; or `rollCallName`, whose turn makes sure that everybody else of that day has theirs. */
  readonly to: string
}

/**
 * The one mail that tells somebody, on one of their working days at nine, of what waits. What it says is found out then:
 * the digest itself is only the claim that makes it one.
 */
export interface Digest extends DigestOf, MailedItem {
  readonly id: DigestId
  /** Always empty: the release before listed enquiries here, and reads no digest without a list. */
  readonly references: readonly []
  /** The last morning that was told, where one in between could not be sent. */
  readonly since?: Instant
  /** When there was nothing to tell, or the next digest tells it. */
  readonly closedAt?: Instant
  /** When it turned out that nobody can be told. */
  readonly strandedAt?: Instant
}

/** The name of somebody's digest of a day. */
export function digestIdFor({ date, to }: DigestOf): DigestId {
  return `digest-${date}-${to}`
}

/** The name of a digest, exactly as we write it; undefined for everything else. */
export function readDigestId(text: string): DigestId | undefined {
  const [, date = ''] = /^digest-(\d{4}-\d\d-\d\d)-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(text) ?? []
  return isRealDate(date) && text.length <= MAX_LENGTH ? text : undefined
}

/** A digest for a day, due at nine; the roll call half an hour before. */
export function startDigest({ date, to }: DigestOf): Digest {
  return {
    id: digestIdFor({ date, to }),
    version: 1,
    date,
    to,
    references: [],
    mails: [],
    nextActionAt: dueTime({ date, to }),
  }
}

/** When somebody's digest of a day is to be looked at. */
export function dueTime({ date, to }: DigestOf): Instant {
  return to === rollCallName ? rollCallTime(date) : digestTime(date)
}

// A tag of SES takes 256; a name in the organisation file has sixty.
const MAX_LENGTH = 128
