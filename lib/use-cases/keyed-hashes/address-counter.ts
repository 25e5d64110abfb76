import type { Reference } from '../../core/enquiry/reference.ts'
import type { EmailAddress } from '../../core/text/email-address.ts'
import { later } from '../../core/time/instant.ts'
import type { Counter, CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What the enquiries of one address are counted under on a London day. */
export function addressCounter(identityKey: IdentityKey, address: EmailAddress, day: string): CounterName {
  return dayCounter(identityKey, ['address', address.toLowerCase()], day)
}

/** So that nobody can use our forms to fill a stranger's mailbox: acknowledgements a day to one address. */
const maxAcknowledgementsADay = 3

/** Whether so many enquiries of one address on a day still leave it an acknowledgement for the last of them. */
export function isAcknowledged(enquiries: number): boolean {
  return enquiries <= maxAcknowledgementsADay
}

/** Counts an enquiry of an address, the same one once; answers whether it still gets an acknowledgement. */
export async function hasAcknowledgementLeft(
  { counter, identityKey }: { readonly counter: Counter; readonly identityKey: IdentityKey },
  {
    address,
    day,
    reference,
  }: { readonly address: EmailAddress; readonly day: string; readonly reference: Reference },
): Promise<boolean> {
  // Beyond this many more are not told apart here; `assess` counts further, for the crowd.
  const entry = { entry: reference, limit: maxAcknowledgementsADay }
  return isAcknowledged(await counter.count(addressCounter(identityKey, address, day), entry))
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
