import { freshLinkDays } from '../../core/enquiry/act.ts'
import { exactReference, readReferenceNumber, referenceNumber } from '../../core/enquiry/reference.ts'
import type { OfficerNumbers } from '../../core/organisation/officer-number.ts'
import { addDays, type LocalDate } from '../../core/time/local-date.ts'
import type { OfficerLink, OfficerLinks } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { isOldToken, readOldToken } from './old-tokens.ts'
import { openToken, sealToken } from './sealed-token.ts'

/**
 * Officers' links under the officers' keys. `old`: the keys of links, which signed those of the old format; what such a
 * link may still open, its reader decides.
 */
export function createOfficerLinks({
  ring,
  old,
  numbers,
}: {
  readonly ring: KeyRing
  readonly old?: KeyRing
  readonly numbers: OfficerNumbers
}): OfficerLinks {
  return {
    sign: ({ reference, officer, until }) =>
      sealToken(ring, 'officer', [
        BigInt(referenceNumber(reference)),
        BigInt(numbers.numberOf(officer)),
        until === undefined ? 0n : BigInt(dayNumber(until)),
      ]),
    read: (token) => (isOldToken(token) ? readOld(token) : readNew(token)),
  }

  async function readNew(token: string): Promise<OfficerLink | undefined> {
    const [enquiry, entry, day] = (await openToken(ring, 'officer', token)) ?? []
    const reference = enquiry === undefined ? undefined : readReferenceNumber(Number(enquiry))
    if (reference === undefined) return undefined
    // Nobody's: an entry that the directory no longer has.
    const officer = numbers.idOf(Number(entry)) ?? ''
    return { reference, officer, ...(day === 0n ? {} : { until: addDays(FIRST_DAY, Number(day)) }) }
  }

  /** Of a link that was asked for again, the old format says when. */
  async function readOld(token: string): Promise<OfficerLink | undefined> {
    const payload = old && (await readOldToken(old, { token, audience: 'officer' }))
    const { sub = '', officer, iat } = payload ?? {}
    const reference = exactReference(sub)
    if (reference === undefined || typeof officer !== 'string') return undefined
    const until = iat === undefined ? {} : { until: addDays(dateOf(iat), freshLinkDays) }
    return { reference, officer, ...until, isOld: true }
  }
}

const FIRST_DAY = '2026-01-01'

/** The first day has no number: 0 says that a link has no last day. */
function dayNumber(date: LocalDate): number {
  return Math.round((Date.parse(date) - Date.parse(FIRST_DAY)) / 86_400_000)
}

/** A token's time is in whole seconds (RFC 7519 §2). */
function dateOf(seconds: number): LocalDate {
  return new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
