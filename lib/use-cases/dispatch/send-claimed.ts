import type { Mail } from '../../core/delivery/mail.ts'
import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import { retryDelay } from '../../core/delivery/retry-delay.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts'
import type { Observe } from '../../ports/observer.ts'

export interface SendClaimedDependencies {
  readonly mailer: Mailer
  readonly clock: Clock
  readonly random: Random
  readonly observe: Observe
}

/**
 * Hands a mail whose claim is written to the mailer, once, and answers the commands that record the outcome; none when it
 * is unclear whether the mail was sent. Never throws.
 */
export function createSendClaimed(
  dependencies: SendClaimedDependencies,
): (mail: OutgoingMail, claimed: Mail) => Promise<readonly MailCommand[]> {
  const { mailer, clock, random, observe } = dependencies

  return async function sendClaimed(mail, claimed) {
    return factsOf(await sendInTime(mail, claimed), { reference: mail.tags.reference, mail: claimed })
  }

  /** A process frozen after its claim may wake when its lease has expired and another has sent: it must not send. */
  async function sendInTime(mail: OutgoingMail, { leaseUntil }: Mail): Promise<SendOutcome> {
    if (clock.now() < leaseUntil) return await mailer.send(mail)
    return { type: 'refused', fault: 'later', reason: 'LeaseOver' }
  }

  function factsOf(
    outcome: SendOutcome,
    { reference, mail }: { reference: string; mail: Mail },
  ): readonly MailCommand[] {
    const { claim, purpose } = mail
    const about = { reference, purpose, claim }
    if (outcome.type === 'accepted') {
      observe({ type: 'mail-accepted', ...about })
      return [{ type: 'record-accepted', claim, messageId: outcome.messageId }]
    }
    if (outcome.type === 'unclear') {
      observe({ type: 'mail-unclear', ...about })
      return []
    }
    const { fault, reason } = outcome
    observe({ type: 'mail-refused', ...about, fault, reason })
    if (fault === 'address') return [{ type: 'record-refused', claim, reason }]
    return [{ type: 'record-held', claim, reason, retryAt: retryAtFor(fault, mail) }]
  }

  function retryAtFor(fault: 'ours' | 'later', mail: Mail): Instant {
    return later(clock.now(), retryDelay(fault, mail.attempts, random()))
  }
}
