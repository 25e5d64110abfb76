import { randomUUID } from 'node:crypto'
import { decodeWords } from 'postal-mime'
import { coveringIdentity } from './identities.ts'
import { addressesIn, domainOf } from './mail-address.ts'
import { headerOf } from './raw-message.ts'
import type { Outcome } from './recipient-outcome.ts'
import type { SendRequest } from './send-request.ts'

/** What every event of one mail says about it. */
export interface SentMail {
  request: SendRequest
  messageId: string
  /** Epoch milliseconds at which SES accepted it. */
  at: number
  recipients: readonly string[]
  caller: string
  sourceIp: string
  account: { region: string; accountId: string; identities: readonly string[] }
}

// SES cuts the headers in an event at 10 KB and says so (Developer Guide, "Contents of event data").
const maxHeaderBytes = 10_240
const outgoingIp = '192.0.2.25'

/** The `Send` event: SES took the mail and will try to deliver it. */
export function sendEvent(mail: SentMail): string {
  return event('Send', mail, { send: {} })
}

/** The `Reject` event: SES took the mail, found a virus and delivers it to nobody. */
export function rejectEvent(mail: SentMail): string {
  return event('Reject', mail, { reject: { reason: 'Bad content' } })
}

/** The `Delivery` event for those recipients whose mail servers took it. */
export function deliveryEvent(mail: SentMail, recipients: readonly string[], now: number): string {
  const delivery = {
    timestamp: new Date(now).toISOString(),
    processingTimeMillis: now - mail.at,
    recipients,
    smtpResponse: `250 2.0.0 OK ${Math.trunc(now / 1000)} local`,
    remoteMtaIp: '127.0.0.1',
    reportingMTA: 'a1-1.smtp-out.amazonses.com',
  }
  return event('Delivery', mail, { delivery })
}

/** The `Bounce` event of one recipient, with the type and sub-type of its outcome. */
export function bounceEvent(
  mail: SentMail,
  recipient: string,
  bounced: { outcome: Outcome; now: number },
): string {
  const bounce = {
    feedbackId: feedbackId(bounced.now),
    ...bounceKinds[bounced.outcome](recipient),
    timestamp: new Date(bounced.now).toISOString(),
    reportingMTA: 'dns; a1-1.smtp-out.amazonses.com',
  }
  return event('Bounce', mail, { bounce })
}

/** The `Complaint` event of one recipient. */
export function complaintEvent(mail: SentMail, recipient: string, now: number): string {
  const timestamp = new Date(now).toISOString()
  const complaint = {
    feedbackId: feedbackId(now),
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: recipient }],
    timestamp,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: timestamp,
  }
  return event('Complaint', mail, { complaint })
}

/** A message or feedback id in SES's form: region digits, time, a UUID, a counter. */
export function sesId(now: number): string {
  return `010b${now.toString(16).padStart(12, '0')}-${randomUUID()}-000000`
}

const bounceKinds: Record<Outcome, (emailAddress: string) => object> = {
  delivered: general,
  bounced: general,
  complained: general,
  'auto-replied': (emailAddress) => ({
    bounceType: 'Transient',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress }],
  }),
  suppressed: suppressed('Suppressed', 'smtp; 554 5.7.1 This address is on the global suppression list'),
  'suppressed-by-account': suppressed(
    'OnAccountSuppressionList',
    'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
  ),
}

function general(emailAddress: string): object {
  const diagnosticCode = 'smtp; 550 5.1.1 user unknown'
  return {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }],
  }
}

function suppressed(bounceSubType: string, diagnosticCode: string): (emailAddress: string) => object {
  return (emailAddress) => ({
    bounceType: 'Permanent',
    bounceSubType,
    bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }],
  })
}

function event(eventType: string, mail: SentMail, detail: object): string {
  return JSON.stringify({ eventType, mail: mailObject(mail, eventType), ...detail })
}

function mailObject(mail: SentMail, eventType: string): object {
  const { request, account } = mail
  const sender = addressesIn(request.source)[0] ?? ''
  const identity = coveringIdentity(sender, account.identities) ?? sender
  const all = request.message.headers
  const headers = all.slice(0, countWithin(all, maxHeaderBytes))
  return {
    timestamp: new Date(mail.at).toISOString(),
    source: request.source,
    sourceArn: `arn:aws:ses:${account.region}:${account.accountId}:identity/${identity}`,
    sendingAccountId: account.accountId,
    messageId: mail.messageId,
    destination: mail.recipients,
    headersTruncated: headers.length < all.length,
    headers,
    commonHeaders: commonHeaders(mail),
    tags: {
      'ses:operation': ['SendRawEmail'],
      ...(request.configurationSet === undefined
        ? {}
        : { 'ses:configuration-set': [request.configurationSet] }),
      'ses:source-ip': [mail.sourceIp],
      'ses:from-domain': [domainOf(sender)],
      'ses:caller-identity': [mail.caller],
      ...(eventType === 'Delivery' ? { 'ses:outgoing-ip': [outgoingIp] } : {}),
      ...Object.fromEntries(request.tags.map((tag) => [tag.name, [tag.value]])),
    },
  }
}

function commonHeaders({ request, messageId }: SentMail): object {
  const list = (name: string) => {
    const value = headerOf(request.message, name)
    return value === undefined
      ? undefined
      : value.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((one) => one.trim())
  }
  const subject = headerOf(request.message, 'Subject')
  return {
    from: list('From'),
    replyTo: list('Reply-To'),
    date: headerOf(request.message, 'Date'),
    to: list('To'),
    cc: list('Cc'),
    messageId,
    subject: subject === undefined ? undefined : decodeWords(subject),
  }
}

function countWithin(headers: readonly { name: string; value: string }[], bytes: number): number {
  let sum = 0
  const over = headers.findIndex((header) => {
    sum += Buffer.byteLength(header.name) + Buffer.byteLength(header.value) + 4
    return sum > bytes
  })
  return over < 0 ? headers.length : over
}

function feedbackId(now: number): string {
  return sesId(now)
}
