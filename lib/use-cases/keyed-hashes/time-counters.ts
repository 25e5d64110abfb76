import { type Instant, later } from '../../core/time/instant.ts'
import type { CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What something is counted under on a London day: a keyed hash of the parts, from which nobody can find them. */
export function dayCounter(identityKey: IdentityKey, parts: readonly string[], day: string): CounterName {
  const until = later(`${day}T00:00:00.000Z`, 2 * 86_400_000)
  return { name: counterName(identityKey, [...parts, day]), until }
}

/** The same in an hour of the clock. */
export function hourCounter(identityKey: IdentityKey, parts: readonly string[], now: Instant): CounterName {
  return { name: counterName(identityKey, [...parts, now.slice(0, 13)]), until: later(now, 86_400_000) }
}

function counterName(identityKey: IdentityKey, parts: readonly string[]): string {
  return toHex(identityKey.hash('tally', parts))
}
