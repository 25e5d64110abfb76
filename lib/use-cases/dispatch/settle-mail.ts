import type { Mail } from '../../core/delivery/mail.ts'
import { maxHoldMinutes } from '../../core/delivery/mail-lease.ts'
import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Observe } from '../../ports/observer.ts'
import type { MailEventBacklog } from '../../ports/work-queue.ts'

export interface SettleMailDependencies {
  readonly mailEvents: MailEventBacklog
  readonly clock: Clock
  readonly observe: Observe
}

/**
 * What to do when the lease of an unclear mail has expired without a reply or an event. While events are still queued, one
 * of them may prove that it was sent, so the mail is held for up to an hour. Never throws.
 */
export function createSettleMail({
  mailEvents,
  clock,
  observe,
}: SettleMailDependencies): (mail: Mail, item: WorkItem) => Promise<MailCommand> {
  return async function settleMail({ claim, purpose, claimedAt }, item) {
    const now = clock.now()
    if (now < later(claimedAt, maxHoldMinutes * 60_000) && (await eventsAreBehind())) {
      return { type: 'extend-lease', claim, leaseUntil: later(now, 60_000) }
    }
    observe({ type: 'mail-unknown', reference: item, purpose, claim })
    return { type: 'give-up-waiting', claim }
  }

  async function eventsAreBehind(): Promise<boolean> {
    try {
      return (await mailEvents.waiting()) > 0
    } catch {
      return true // who cannot ask must not conclude that nothing is on its way
    }
  }
}
