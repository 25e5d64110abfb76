import type { Organisation } from '../organisation/organisation.ts'
import { addMonths, type Instant, later } from '../time/instant.ts'
import { activeActs } from './act.ts'
import type { Enquiry } from './enquiry.ts'
import { isRestricted } from './enquiry.ts'
import { type Standing, standingOf } from './standing.ts'
import { isSettled } from './state.ts'

/**
 * What is answered closes itself, and what was withdrawn or disowned counts as closed, so many days after the last that
 * happened.
 */
export const settledDays = 28

/** When an answered enquiry closes itself: as long after a day it was put off to, as well. Undefined for any other. */
export function closesItselfAt(enquiry: Enquiry): Instant | undefined {
  return standingOf(enquiry).state === 'answered' ? quietSince(enquiry) : undefined
}

/** When an enquiry was closed, or counts as closed; undefined while it is open. May be in the future. */
export function closedAtOf(enquiry: Enquiry): Instant | undefined {
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  if (enquiry.stage === 'received') return undefined
  const { state, closedAt } = standingOf(enquiry)
  return isSettled(state) ? quietSince(enquiry) : closedAt
}

/** When an enquiry was first said to be answered, ever: what opening it again does not change. */
export function firstAnswerAt({ answeredAt, answeredBefore }: Standing): Instant | undefined {
  return answeredBefore ?? answeredAt
}

/** Until when an enquiry is kept; undefined while it is open. */
export function keptUntil(
  enquiry: Enquiry,
  { keepMonths }: Pick<Organisation, 'keepMonths'>,
): Instant | undefined {
  const closedAt = closedAtOf(enquiry)
  return closedAt === undefined ? undefined : addMonths(closedAt, keepMonths)
}

/**
 * Whether an enquiry may be deleted: it was closed, was spam, was suspected spam that nobody released, or counts as
 * closed, and has been kept since for as long as the organisation says. Nothing else ever may by itself; not what is restricted.
 */
export function mayErase(
  enquiry: Enquiry,
  organisation: Pick<Organisation, 'keepMonths'>,
  now: Instant,
): boolean {
  if (isRestricted(enquiry)) return false
  const until = keptUntil(enquiry, organisation)
  return until !== undefined && until <= now && !enquiry.mails.some(({ state }) => state === 'claimed')
}

/** The end of the quiet days after the last act, update, note, or day to be reminded. */
function quietSince(enquiry: Enquiry): Instant | undefined {
  const { putOffUntil = '' } = standingOf(enquiry)
  const corrected = enquiry.newAddress === undefined ? [] : [enquiry.newAddress]
  const happened = [
    ...(enquiry.updates ?? []),
    ...activeActs(enquiry),
    ...(enquiry.notes ?? []),
    ...corrected,
  ]
  const last = [...happened.map(({ at }) => at), putOffUntil].sort().at(-1) ?? ''
  return last === '' ? undefined : later(last, settledDays * 86_400_000)
}
