import { isEmailAddress, sameAddress } from '../../core/text/email-address.ts'
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts'

/** A mail that was accepted. */
export interface AcceptedMail extends OutgoingMail {
  readonly messageId: string
}

/** What can be wrong with the account; change it at any time. */
interface MailerSettings {
  /** Sending is paused for the account. */
  paused: boolean
  /** Addresses or domains that may be sent from; undefined: every one. */
  verified: readonly string[] | undefined
  /** Over the rate or the quota. */
  throttled: boolean
}

/** A mailer whose accepted mails can be read. */
interface MemoryMailer extends Mailer {
  readonly settings: MailerSettings
  /** Oldest first. */
  accepted(): readonly AcceptedMail[]
}

/**
 * Accepts what SES accepts and keeps it; refuses in the same order: an illegal address, a paused account, an
 * illegal tag, an unverified sender, the rate. `onAccepted` is called with every mail, to make events.
 */
export function createMemoryMailer(
  options: { settings?: Partial<MailerSettings>; onAccepted?: (mail: AcceptedMail) => void } = {},
): MemoryMailer {
  const settings = { paused: false, verified: undefined, throttled: false, ...options.settings }
  const accepted: AcceptedMail[] = []
  return {
    settings,
    accepted: () => [...accepted],
    async send(mail) {
      const refusal = refusalOf(mail, settings)
      if (refusal) return refusal
      const kept = { ...mail, messageId: `memory-${accepted.length + 1}` }
      accepted.push(kept)
      options.onAccepted?.(kept)
      return { type: 'accepted', messageId: kept.messageId }
    },
  }
}

function refusalOf(mail: OutgoingMail, settings: MailerSettings): SendOutcome | undefined {
  if (!isEmailAddress(mail.from.address)) return refused('ours', 'IllegalSender')
  if (!isEmailAddress(mail.replyTo.address)) return refused('ours', 'IllegalReplyTo')
  if (!isEmailAddress(mail.to.address)) return refused('address', 'IllegalAddress')
  if (settings.paused) return refused('ours', 'AccountSendingPausedException')
  if (![mail.tags.reference, mail.tags.claim].every((tag) => /^[A-Za-z0-9_-]{1,256}$/.test(tag))) {
    return refused('ours', 'InvalidParameterValue')
  }
  if (!mayBeSentFrom(mail.from.address, settings.verified)) return refused('ours', 'MessageRejected')
  if (settings.throttled) return refused('later', 'Throttling')
  return undefined
}

/** A verified domain covers its sub-domains, a verified address only itself. */
function mayBeSentFrom(address: string, verified: readonly string[] | undefined): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return (
    verified === undefined ||
    verified.some(
      (identity) =>
        sameAddress(identity, address) ||
        domain === identity.toLowerCase() ||
        domain.endsWith(`.${identity.toLowerCase()}`),
    )
  )
}

function refused(fault: 'address' | 'ours' | 'later', reason: string): SendOutcome {
  return { type: 'refused', fault, reason }
}
