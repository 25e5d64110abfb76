import type { MailEventType } from '../../lib/core/delivery/mail.ts'
import { readWorkItem } from '../../lib/core/steps/work-item.ts'
import type { MailEvent } from '../../lib/use-cases/dispatch/mail-event.ts'

/**
 * What an event of SES says about one of our mails: matched by our tags, never by the mail's id, because the event may
 * come before we have recorded that id. Undefined: an event of no interest, or about a mail that is not ours. Throws on
 * what is no SES event at all. Shapes: "Contents of event data that Amazon SES publishes to Amazon SNS".
 */
export function readSesEvent(input: unknown): MailEvent | undefined {
  const event = record(input)
  const mail = record(event['mail'])
  const type = typeOf(event)
  const tags = record(mail['tags'] ?? {})
  const reference = readWorkItem(first(tags['reference']))
  const claim = first(tags['claim'])
  if (type === undefined || reference === undefined || claim === '') return undefined
  const at = momentOf(event, mail)
  return { reference, claim, event: type, at, ...(isSuppressed(event) ? { suppressed: true } : {}) }
}

function typeOf(event: Readonly<Record<string, unknown>>): MailEventType | undefined {
  switch (event['eventType']) {
    case 'Send':
      return 'send'
    case 'Delivery':
      return 'delivery'
    case 'DeliveryDelay':
      return 'delay'
    case 'Bounce':
      return record(event['bounce'])['bounceType'] === 'Permanent' ? 'bounce' : 'soft-bounce'
    case 'Complaint':
      return 'complaint'
    case 'Reject':
      return 'reject'
    default:
      return undefined
  }
}

/** The address is on SES's own list of those that failed, or on our account's. */
function isSuppressed(event: Readonly<Record<string, unknown>>): boolean {
  if (event['eventType'] !== 'Bounce') return false
  return ['Suppressed', 'OnAccountSuppressionList'].includes(String(record(event['bounce'])['bounceSubType']))
}

/** When the event happened; if it does not say, when the mail was sent. */
function momentOf(event: Readonly<Record<string, unknown>>, mail: Readonly<Record<string, unknown>>): string {
  const details = [event['delivery'], event['bounce'], event['complaint'], event['deliveryDelay'], mail]
  for (const detail of details) {
    const timestamp =
      typeof detail === 'object' && detail !== null && 'timestamp' in detail ? detail.timestamp : undefined
    if (typeof timestamp === 'string' && !Number.isNaN(Date.parse(timestamp)))
      return new Date(timestamp).toISOString()
  }
  throw new NotASesEvent('An event of SES has a timestamp')
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new NotASesEvent('This is not an event of SES')
  return Object.fromEntries(Object.entries(value))
}

/** Tags come as lists of one. */
function first(tag: unknown): string {
  const value: unknown = Array.isArray(tag) ? tag[0] : tag
  return typeof value === 'string' ? value : ''
}

class NotASesEvent extends Error {
  override readonly name = 'NotASesEvent'
}
