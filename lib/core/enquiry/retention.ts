import type { Organisation } from '../organisation/organisation.ts'
import { addMonths, type Instant, later } from '../time/instant.ts'
import { activeActs } from './act.ts'
import type { Enquiry } from './enquiry.ts'
import { standingOf } from './standing.ts'
import { isSettled } from './state.ts'

/** What needs no answer any more, and nobody closes, counts as closed this many days after its last act or update. */
export const settledDays = 28

/** When an enquiry was closed, or counts as closed; undefined while it is open. May be in the future. */
export function closedAtOf(enquiry: Enquiry): Instant | undefined {
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  if (enquiry.stage === 'received') return undefined
  const { state, closedAt } = standingOf(enquiry)
  if (!isSettled(state)) return closedAt
  const corrected = enquiry.newAddress === undefined ? [] : [enquiry.newAddress]
  const last = [...(enquiry.updates ?? []), ...activeActs(enquiry), ...corrected]
    .map(({ at }) => at)
    .sort()
    .at(-1)
  return last === undefined ? undefined : later(last, settledDays * 86_400_000)
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
 * closed, and has been kept since for as long as the organisation says. Nothing else ever may.
 */
export function mayErase(
  enquiry: Enquiry,
  organisation: Pick<Organisation, 'keepMonths'>,
  now: Instant,
): boolean {
  const until = keptUntil(enquiry, organisation)
  return until !== undefined && until <= now && !enquiry.mails.some(({ state }) => state === 'claimed')
}
