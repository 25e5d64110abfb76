import type { Addressee, Assignment, Enquiry, Mail, MailEventType, MailPurpose } from './enquiry.ts'
import { findMail } from './enquiry.ts'
import type { LifecycleEvent } from './lifecycle-events.ts'
import { type Instant, later } from './local-date.ts'
import { leaseMinutes } from './mail-lease.ts'
import { addWorkingHours } from './working-calendar.ts'

/** Everything that can be asked of an enquiry. Commands that report a fact are safe to repeat. */
export type Command =
  | { readonly type: 'assign'; readonly assignment: Omit<Assignment, 'at'> }
  | {
      readonly type: 'claim-mail'
      readonly claim: string
      readonly purpose: MailPurpose
      readonly to: Addressee
      readonly mayRepeat: boolean
    }
  | { readonly type: 'record-accepted'; readonly claim: string; readonly messageId: string }
  | { readonly type: 'record-refused'; readonly claim: string; readonly reason: string }
  | {
      readonly type: 'record-held'
      readonly claim: string
      readonly reason: string
      readonly retryAt: Instant
    }
  | {
      readonly type: 'record-mail-event'
      readonly claim: string
      readonly event: MailEventType
      readonly at: Instant
    }
  | { readonly type: 'extend-lease'; readonly claim: string; readonly leaseUntil: Instant }
  | { readonly type: 'give-up-waiting'; readonly claim: string }
  | { readonly type: 'note-silence'; readonly claim: string }
  | { readonly type: 'note-stranded' }
  | { readonly type: 'park'; readonly until: Instant; readonly reason: string }

/** How long without any word of delivery is worth a note, in working hours. */
export const silenceHours = 4

/** What follows from a command, given what is so. An empty list: it is already so, nothing to write. */
export function decide(enquiry: Enquiry, command: Command, now: Instant): readonly LifecycleEvent[] {
  switch (command.type) {
    case 'assign':
      return enquiry.stage === 'received'
        ? [{ type: 'assigned', assignment: { ...command.assignment, at: now } }]
        : []
    case 'claim-mail':
      return [{ type: 'mail-claimed', mail: claimedMail(enquiry, command, now) }]
    case 'note-stranded':
      return [{ type: 'stranded' }]
    case 'park':
      return [{ type: 'parked', until: command.until, reason: command.reason }]
    default: {
      const mail = findMail(enquiry, command.claim)
      return mail === undefined ? [] : decideOnMail(mail, command, now)
    }
  }
}

type MailCommand = Exclude<Command, { type: 'assign' | 'claim-mail' | 'note-stranded' | 'park' }>

function decideOnMail(mail: Mail, command: MailCommand, now: Instant): readonly LifecycleEvent[] {
  const { claim } = command
  switch (command.type) {
    case 'record-accepted':
      if (mail.messageId !== undefined) return []
      return [
        { type: 'mail-accepted', claim, messageId: command.messageId, confirmBy: confirmByFor(mail, now) },
      ]
    case 'record-refused':
      return mail.state === 'claimed' ? [{ type: 'mail-refused', claim, reason: command.reason }] : []
    case 'record-held':
      if (mail.state !== 'claimed') return []
      return [{ type: 'mail-held', claim, reason: command.reason, retryAt: command.retryAt }]
    case 'record-mail-event':
      if (tellsNothing(mail, command.event)) return []
      return [
        {
          type: 'mail-event-seen',
          claim,
          event: command.event,
          at: command.at,
          confirmBy: confirmByFor(mail, now),
        },
      ]
    case 'extend-lease':
      return mail.state === 'claimed'
        ? [{ type: 'lease-extended', claim, leaseUntil: command.leaseUntil }]
        : []
    case 'give-up-waiting':
      return mail.state === 'claimed' ? [{ type: 'mail-given-up', claim }] : []
    case 'note-silence':
      return mail.silent ? [] : [{ type: 'mail-silent', claim }]
  }
}

/** An event that was seen before, or the proof of what is known: most `Send` events come after SES's own answer. */
function tellsNothing(mail: Mail, event: MailEventType): boolean {
  return event === 'send'
    ? mail.state === 'accepted' || mail.state === 'refused'
    : mail.events[event] !== undefined
}

/** The mail as claimed now. A mail that SES refused for now keeps its place in the list and counts one attempt more. */
function claimedMail(
  enquiry: Enquiry,
  command: Extract<Command, { type: 'claim-mail' }>,
  now: Instant,
): Mail {
  const waiting = enquiry.mails.find((mail) => mail.state === 'waiting' && mail.purpose === command.purpose)
  return {
    claim: command.claim,
    purpose: command.purpose,
    to: command.to,
    claimedAt: now,
    leaseUntil: later(now, leaseMinutes * 60_000),
    state: 'claimed',
    attempts: (waiting?.attempts ?? 0) + 1,
    mayRepeat: command.mayRepeat,
    events: {},
  }
}

function confirmByFor(mail: Mail, now: Instant): Instant {
  return mail.confirmBy ?? addWorkingHours(now, silenceHours)
}
