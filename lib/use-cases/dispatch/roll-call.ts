import { type DigestOf, digestIdFor, startDigest } from '../../core/digest/digest.ts'
import { rollCallName } from '../../core/organisation/reserved-names.ts'
import type { Instant } from '../../core/time/instant.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { digestTime, rollCallDate } from '../../core/waiting/digest-time.ts'
import { type DigestDependencies, digestsIn } from '../item-changes/mailed-items.ts'
import { fromStore } from '../item-changes/store-failed.ts'

/**
 * Makes sure that there is a digest, due at nine of its day; with `since`, that it tells what is new since then. Throws
 * `StoreFailed` and `TooManyConflicts`.
 */
export async function ensureDigest(
  dependencies: DigestDependencies,
  of: DigestOf,
  since?: Instant,
): Promise<void> {
  const { digestStore } = dependencies
  const digest = { ...startDigest(of), ...(since === undefined ? {} : { since }) }
  if ((await fromStore(() => digestStore.create(digest))) === 'created' || since === undefined) return
  await digestsIn(dependencies).change(digest.id, () => ({
    outcome: undefined,
    commands: [{ type: 'tell-since', since }],
  }))
}

/**
 * Makes sure that there is a roll call on the next day on which anybody works: that of today only before nine, so that a
 * first deployment at noon writes to nobody before the next morning. Each roll call sees to the next one; this is for the
 * first, and for when one was lost.
 */
export async function ensureRollCall(dependencies: DigestDependencies): Promise<void> {
  const { organisation, clock, digestStore } = dependencies
  const now = clock.now()
  const today = londonDate(now)
  const from = now < digestTime(today) ? today : addDays(today, 1)
  const of = { date: rollCallDate(from, organisation, now), to: rollCallName }
  const known = await fromStore(() => digestStore.read(digestIdFor(of)))
  if (known === undefined) await ensureDigest(dependencies, of)
}
