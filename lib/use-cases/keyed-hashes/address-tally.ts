import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { later } from '../../core/time/instant.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { TallyName } from '../../ports/tally.ts'

/** What the enquiries of one address are counted under on a London day. */
export function addressTally(
  identityKey: IdentityKey,
  { answers }: Pick<Enquiry, 'answers'>,
  day: string,
): TallyName {
  return dayTally(identityKey, ['address', String(answers['email']).toLowerCase()], day)
}

export function dayTally(identityKey: IdentityKey, parts: readonly string[], day: string): TallyName {
  return { name: hex(identityKey, [...parts, day]), until: later(`${day}T00:00:00.000Z`, 2 * 86_400_000) }
}

export function hex(identityKey: IdentityKey, parts: readonly string[]): string {
  return Array.from(identityKey.digest('tally', parts), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
