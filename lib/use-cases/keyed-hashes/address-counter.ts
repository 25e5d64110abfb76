import type { EmailAddress } from '../../core/text/email-address.ts'
import { later } from '../../core/time/instant.ts'
import type { CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What the enquiries of one address are counted under on a London day. */
export function addressCounter(identityKey: IdentityKey, address: EmailAddress, day: string): CounterName {
  return dayCounter(identityKey, ['address', address.toLowerCase()], day)
}

/** What is counted on a London day. */
export function dayCounter(identityKey: IdentityKey, parts: readonly string[], day: string): CounterName {
  const until = later(`${day}T00:00:00.000Z`, 2 * 86_400_000)
  return { name: counterName(identityKey, [...parts, day]), until }
}

/** A keyed hash of the parts: nobody can find the parts from it. */
export function counterName(identityKey: IdentityKey, parts: readonly string[]): string {
  return toHex(identityKey.hash('tally', parts))
}
