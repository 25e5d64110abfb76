import { addMonths, type Instant, later } from '../time/instant.ts'

/**
 * That something was erased, as a keyed hash: an enquiry of a restored table that came no later than `at` goes again; what somebody sent
 * after that is another, even where it came to have the same reference. ICO, "Right to erasure": what is erased must be beyond use in backups, too, so
 * that whoever restores one erases it again: https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/individual-rights/right-to-erasure/
 */
export interface Erasure {
  readonly of: ErasedThing
  /** Under the identity key, hex: `erasedHash` makes it. */
  readonly hash: string
  readonly at: Instant
  /** No backup can hold it after that; then this is forgotten as well. */
  readonly keepUntil: Instant
  /** The certificate that tells of it. */
  readonly certificate: string
}

/** An enquiry by its reference; whoever sent enquiries by the hashes that the indexes have of address or telephone. */
export type ErasedThing = 'enquiry' | 'address' | 'telephone'

/** How long backups of the table can hold what was erased, in days: those that AWS makes, and those that people make. */
export interface BackupDays {
  readonly restorable: number
  readonly backups: number
}

/** Until when the last backup can hold what is erased at a moment. */
export function inBackupsUntil(at: Instant, { restorable, backups }: BackupDays): Instant {
  return later(at, Math.max(restorable, backups) * 86_400_000)
}

/** Until when an erasure is kept: a month longer than any backup, since a backup is deleted by hand, and somebody may be late. */
export function keepErasureUntil(at: Instant, days: BackupDays): Instant {
  return addMonths(inBackupsUntil(at, days), 1)
}
