import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

interface PeopleLimitsDependencies {
  readonly counter: Counter
  readonly identityKey: IdentityKey
  readonly clock: Pick<Clock, 'now'>
}

/** How many changes of people managers make in an hour of the clock, all together: a code is emailed for each at most. */
const maxChanges = 20

/**
 * Whether one more change may be made on the page: somebody with a stolen session can do so much and no more, and every
 * manager has been emailed about each. The same press counts once. Throws `StoreFailed`.
 */
export function createPeopleLimits({ counter, identityKey, clock }: PeopleLimitsDependencies) {
  return async function mayChange(key: string): Promise<boolean> {
    const now = clock.now()
    const name = toHex(identityKey.hash('people-changes', [now.slice(0, 'YYYY-MM-DDTHH'.length)]), 16)
    const entry = toHex(identityKey.hash('people-change', [key]), 16)
    const counted = { entry, limit: maxChanges }
    const count = await fromStore(() => counter.count({ name, until: later(now, 3_600_000) }, counted))
    return count <= maxChanges
  }
}
