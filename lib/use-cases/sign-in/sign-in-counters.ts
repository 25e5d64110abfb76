import { type Instant, later } from '../../core/time/instant.ts'
import type { CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

/**
 * How many links to sign in are mailed to one address in ten minutes of the clock, besides those that are used. A link works
 * for fifteen, so that whoever knows the address cannot lock its owner out: an email is sent, or one that works for five
 * minutes more was. Those used do not count, so that everybody at a desk can sign in when it opens.
 */
export const maxSignInMails = 2

/** No desk has more people; each used link lets one more email out. */
export const maxSignInsCounted = 30

/** What is counted of an address in ten minutes of the clock: links mailed, of each room apart, and links used. */
export function signInCounters(
  identityKey: IdentityKey,
  { email, at, room = '' }: { readonly email: string; readonly at: Instant; readonly room?: '' | 'known' },
): { readonly mailed: CounterName; readonly used: CounterName } {
  const tenMinutes = [email.toLowerCase(), at.slice(0, 'YYYY-MM-DDTHH:M'.length)]
  const counted = (purpose: string, parts: readonly string[]): CounterName => ({
    name: toHex(identityKey.hash(purpose, parts), 16),
    until: later(at, 3_600_000),
  })
  return {
    mailed: counted('sign-in-mails', [...tenMinutes, room]),
    used: counted('sign-in-used', tenMinutes),
  }
}
