import type { Assignment, Enquiry, HistoryEntry, Mail, MailEventType } from './enquiry.ts'
import type { Instant } from './local-date.ts'

/** What has happened to an enquiry. */
export type LifecycleEvent =
  | { readonly type: 'assigned'; readonly assignment: Assignment }
  | { readonly type: 'mail-claimed'; readonly mail: Mail }
  | {
      readonly type: 'mail-accepted'
      readonly claim: string
      readonly messageId: string
      readonly confirmBy: Instant
    }
  | { readonly type: 'mail-refused'; readonly claim: string; readonly reason: string }
  | { readonly type: 'mail-held'; readonly claim: string; readonly reason: string; readonly retryAt: Instant }
  | {
      readonly type: 'mail-event-seen'
      readonly claim: string
      readonly event: MailEventType
      readonly at: Instant
      readonly confirmBy: Instant
    }
  | { readonly type: 'lease-extended'; readonly claim: string; readonly leaseUntil: Instant }
  | { readonly type: 'mail-given-up'; readonly claim: string }
  | { readonly type: 'mail-silent'; readonly claim: string }
  | { readonly type: 'stranded' }
  | { readonly type: 'parked'; readonly until: Instant; readonly reason: string }

/** The enquiry after `event`, which happened at `now`. The version is the store's affair and stays. */
export function evolve(enquiry: Enquiry, event: LifecycleEvent, now: Instant): Enquiry {
  const after = applyEvent(enquiry, event, now)
  const line = historyLine(enquiry, event)
  return line === undefined ? after : { ...after, history: bounded([...after.history, { at: now, ...line }]) }
}

function applyEvent(enquiry: Enquiry, event: LifecycleEvent, now: Instant): Enquiry {
  switch (event.type) {
    case 'assigned':
      return { ...enquiry, stage: 'assigned', assignment: event.assignment }
    case 'mail-claimed':
      return { ...enquiry, mails: withClaimed(enquiry.mails, event.mail) }
    case 'mail-accepted':
      return changeMail(enquiry, event.claim, (mail) =>
        settled({ ...mail, messageId: event.messageId, confirmBy: event.confirmBy }),
      )
    case 'mail-refused':
      return changeMail(enquiry, event.claim, (mail) => ({ ...mail, state: 'refused', reason: event.reason }))
    case 'mail-held':
      return changeMail(enquiry, event.claim, (mail) => ({
        ...mail,
        state: 'waiting',
        reason: event.reason,
        retryAt: event.retryAt,
      }))
    case 'mail-event-seen':
      return changeMail(enquiry, event.claim, (mail) =>
        settled({ ...mail, confirmBy: event.confirmBy, events: withEvent(mail, event) }),
      )
    case 'lease-extended':
      return changeMail(enquiry, event.claim, (mail) => ({ ...mail, leaseUntil: event.leaseUntil }))
    case 'mail-given-up':
      return changeMail(enquiry, event.claim, (mail) => ({ ...mail, state: 'unknown' }))
    case 'mail-silent':
      return changeMail(enquiry, event.claim, (mail) => ({ ...mail, silent: true }))
    case 'stranded':
      return { ...enquiry, strandedAt: now }
    case 'parked':
      return { ...enquiry, parkedUntil: event.until }
  }
}

/** `Send` proves that SES has the mail and is not kept beside that: it would only cost a write of its own. */
function withEvent(mail: Mail, { event, at }: { event: MailEventType; at: Instant }): Mail['events'] {
  return event === 'send' ? mail.events : { ...mail.events, [event]: at }
}

/**
 * The state that the known facts prove, whatever order they came in: a word that the address does not work beats a
 * word of acceptance, and any word at all beats waiting for one.
 */
function settled(mail: Mail): Mail {
  const { bounce, complaint, reject } = mail.events
  const failed =
    mail.state === 'refused' || bounce !== undefined || complaint !== undefined || reject !== undefined
  return { ...mail, state: failed ? 'refused' : 'accepted' }
}

function changeMail(enquiry: Enquiry, claim: string, change: (mail: Mail) => Mail): Enquiry {
  return { ...enquiry, mails: enquiry.mails.map((mail) => (mail.claim === claim ? change(mail) : mail)) }
}

/** A mail that waits is taken up again under a new claim; nothing of the old one is on its way. */
function withClaimed(mails: readonly Mail[], claimed: Mail): readonly Mail[] {
  const waiting = mails.findIndex((mail) => mail.state === 'waiting' && mail.purpose === claimed.purpose)
  return waiting === -1 ? [...mails, claimed] : mails.with(waiting, claimed)
}

function historyLine(enquiry: Enquiry, event: LifecycleEvent): Omit<HistoryEntry, 'at'> | undefined {
  if (event.type === 'assigned')
    return { what: 'assigned', detail: `to ${event.assignment.officer}: ${event.assignment.reason}` }
  if (event.type === 'stranded') return { what: 'stranded', detail: 'every address of the chain has refused' }
  if (event.type === 'parked') return { what: 'parked', detail: event.reason }
  if (event.type === 'lease-extended' || event.type === 'mail-claimed') return undefined
  const mail = enquiry.mails.find((one) => one.claim === event.claim)
  if (mail === undefined || (event.type === 'mail-held' && mail.attempts > 1)) return undefined
  const subject = `${mail.purpose} to ${mail.to.id}`
  if (event.type === 'mail-event-seen') {
    return event.event === 'send' || event.event === 'delay'
      ? undefined
      : { what: `mail-${event.event}`, detail: subject }
  }
  return { what: event.type, detail: 'reason' in event ? `${subject}: ${event.reason}` : subject }
}

/** At most 100 lines: the first 20 tell how it began, the last 80 how it stands. */
function bounded(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.length <= 100 ? history : [...history.slice(0, 20), ...history.slice(-80)]
}
