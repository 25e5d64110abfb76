import { type Instant, later } from '../../lib/core/time/instant.ts'
import type { Mailer, OutgoingMail, SendOutcome } from '../../lib/ports/mailer.ts'
import type { MailEvent } from '../../lib/use-cases/dispatch/mail-event.ts'

/** A time in which something is wrong. */
export interface Trouble {
  readonly from: Instant
  readonly until: Instant
  /** SES refuses for now, or the account is paused, or no events come; or an address bounces. */
  readonly what: 'throttled' | 'paused' | 'no-events' | { readonly bounces: string }
}

export interface PostOfficeWorld {
  readonly now: () => Instant
  readonly random: () => number
  readonly troubles: readonly Trouble[]
  /** Whether whoever has that address answers by machine. */
  readonly isAwayAt: (address: string) => boolean
  /** SES has it, and will deliver it or not. */
  readonly onTaken: (mail: OutgoingMail, isBounced: boolean) => void
  /** It stands in the mailbox. */
  readonly onDelivered: (mail: OutgoingMail) => void
  readonly schedule: (at: Instant, what: () => Promise<void> | void) => void
  readonly recordMailEvents: (events: readonly MailEvent[]) => Promise<void>
}

/**
 * SES with the troubles of a year: outages, an account that is paused, mailboxes that bounce for some days, answers that
 * get lost (one in 300), events that get lost (one in 60) and machines that answer.
 */
export function createPostOffice(world: PostOfficeWorld): Mailer {
  const { now, random, schedule } = world
  let taken = 0
  return { send }

  async function send(mail: OutgoingMail): Promise<SendOutcome> {
    if (isIn('paused')) return { type: 'refused', fault: 'ours', reason: 'AccountSendingPausedException' }
    if (isIn('throttled')) return { type: 'refused', fault: 'later', reason: 'Throttling' }
    const luck = random()
    if (luck < 1 / 600) return { type: 'unclear', reason: 'TimeoutError' }
    const isBounced = bounces(mail.to.address)
    world.onTaken(mail, isBounced)
    const at = later(now(), 2000 + Math.floor(random() * 20_000))
    event(mail, 'send', later(now(), 1000))
    if (isBounced) event(mail, 'bounce', at)
    else {
      schedule(at, () => world.onDelivered(mail))
      event(mail, 'delivery', at)
      if (world.isAwayAt(mail.to.address)) event(mail, 'soft-bounce', later(at, 1000))
    }
    return luck < 2 / 600
      ? { type: 'unclear', reason: 'ECONNRESET' }
      : { type: 'accepted', messageId: `ses-${++taken}` }
  }

  function event(mail: OutgoingMail, type: MailEvent['event'], at: Instant): void {
    if (isIn('no-events') || random() < 1 / 60) return
    schedule(at, () => world.recordMailEvents([{ ...mail.tags, event: type, at }]))
  }

  function isIn(what: Trouble['what']): boolean {
    return world.troubles.some((trouble) => trouble.what === what && isNow(trouble))
  }

  function bounces(address: string): boolean {
    return world.troubles.some(
      (trouble) => typeof trouble.what === 'object' && trouble.what.bounces === address && isNow(trouble),
    )
  }

  function isNow({ from, until }: Trouble): boolean {
    return from <= now() && now() < until
  }
}
