import type { Mail } from '../../core/delivery/mail.ts'
import { isFormMail } from '../../core/enquiry/form-mail.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter, CounterName } from '../../ports/counter.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import type { MailEvent } from './mail-event.ts'

interface PauseDependencies {
  readonly counter: Counter
  readonly clock: Clock
}

/**
 * Emails that forms set off pause when of those of this hour of the clock and the one before more than this share came back
 * or was complained about, from so many sent on. SES stops an account at a tenth, and with it the handovers ("Reputation
 * metrics messages" in its guide); mistyped addresses come to a few in a hundred.
 */
const maxFailedShare = 0.1
const minSent = 20

/** How many go out in an hour of the clock at all: what is beyond it waits too, and the count stays a small item. */
const maxFormMailsAnHour = 2000

/**
 * Counts an email that is about to go out, once for each `entry`; false: such emails are paused. Throws `StoreFailed`.
 */
export async function countSent({ counter, clock }: PauseDependencies, entry: string): Promise<boolean> {
  const sent = hourOf('sent', clock.now())
  return (
    (await fromStore(() => counter.count(sent, { entry, limit: maxFormMailsAnHour }))) <= maxFormMailsAnHour
  )
}

/** When a paused email is tried again: at any moment of the next hour, so that not all of them go at once. */
export function triedAgainAt(now: Instant, random: number): Instant {
  return later(startOfHour(now), hour + Math.floor(random * hour))
}

/**
 * Counts the emails that failed by these events, each once, and if too many have, closes the counts of what is sent until
 * the end of the next hour. An event that its mail has recorded already counts nothing. Throws `StoreFailed`.
 */
export async function countFailed(
  { counter, clock }: PauseDependencies,
  mails: readonly Mail[],
  events: readonly MailEvent[],
): Promise<void> {
  const now = clock.now()
  for (const { claim, event } of events) {
    const mail = mails.find((one) => one.claim === claim)
    const hasFailed = event === 'bounce' || event === 'complaint'
    if (!hasFailed || mail === undefined || !isFormMail(mail) || mail.events[event] !== undefined) continue
    // The end of a claim tells it from all others, and keeps the set small.
    const counted = { entry: claim.slice(-12), limit: maxFormMailsAnHour }
    const failed = await fromStore(() => counter.count(hourOf('failed', now), counted))
    if (await isTooMuch(failed)) await fromStore(pause)
  }

  async function isTooMuch(failed: number): Promise<boolean> {
    const before = later(now, -hour)
    const names = [hourOf('failed', before), hourOf('sent', now), hourOf('sent', before)]
    const read = await fromStore(() => Promise.all(names.map((name) => counter.read(name))))
    const [failedBefore = 0, sent = 0, sentBefore = 0] = read
    const all = sent + sentBefore
    return all >= minSent && failed + failedBefore > all * maxFailedShare
  }

  async function pause(): Promise<void> {
    await Promise.all([now, later(now, hour)].map((at) => counter.close(hourOf('sent', at))))
  }
}

const hour = 3_600_000

function hourOf(what: 'sent' | 'failed', at: Instant): CounterName {
  return { name: `form-mails-${what}-${at.slice(0, 'YYYY-MM-DDTHH'.length)}`, until: later(at, 86_400_000) }
}

function startOfHour(now: Instant): Instant {
  return `${now.slice(0, 'YYYY-MM-DDTHH'.length)}:00:00.000Z`
}
