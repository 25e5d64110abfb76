import { crowdBudgets } from '../../core/spam/signs.ts'
import type { EmailAddress } from '../../core/text/email-address.ts'
import { foldedMailbox } from '../../core/text/folded-mailbox.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { dayCounter, hourCounter } from './time-counters.ts'

/** How many emails that forms set off one mailbox gets on a London day, so that nobody can fill a stranger's. */
export const maxFormMailsADay = 3

/** How many enquiries and requests of one network set off emails in an hour of the clock. */
export const maxFormMailsOfNetwork = crowdBudgets.source[0]

/** What the emails of a mailbox are counted under on a London day, in whatever spelling it was given. */
export function mailboxCounter(identityKey: IdentityKey, address: EmailAddress, day: string): CounterName {
  return dayCounter(identityKey, ['mailbox', foldedMailbox(address)], day)
}

/** What is counted of a network in an hour, whatever door it came in by; `source` is its `networkHash`. */
export function networkCounter(identityKey: IdentityKey, source: string, now: Instant): CounterName {
  return hourCounter(identityKey, ['network', source], now)
}
