import { type Instant, later } from '../time/instant.ts'
import { addWorkingHours } from '../time/working-calendar.ts'
import type { Addressee, Mail, MailEventType, MailPurpose } from './mail.ts'
import { leaseMinutes } from './mail-lease.ts'

/** What can be asked of the mails of an enquiry or a digest. Those that report a fact are safe to repeat. */
export type MailCommand =
  | {
      readonly type: 'claim-mail'
      readonly claim: string
      readonly purpose: MailPurpose
      readonly about?: string
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

/** What has happened to a mail. */
export type MailChange =
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

/** After how many working hours without word of delivery a mail is noted as silent. */
const silenceHours = 4

/** What follows from a command for these mails. An empty list: nothing changes, or the mail is none of ours. */
export function decideOnMails(
  mails: readonly Mail[],
  command: MailCommand,
  now: Instant,
): readonly MailChange[] {
  if (command.type === 'claim-mail') return [{ type: 'mail-claimed', mail: claimedMail(mails, command, now) }]
  const mail = mails.find((one) => one.claim === command.claim)
  return mail === undefined ? [] : decideOnMail(mail, command, now)
}

/** The mails after a change. */
export function changeMails(mails: readonly Mail[], change: MailChange): readonly Mail[] {
  if (change.type === 'mail-claimed') return withClaimed(mails, change.mail)
  return mails.map((mail) => (mail.claim === change.claim ? changed(mail, change) : mail))
}

function decideOnMail(
  mail: Mail,
  command: Exclude<MailCommand, { type: 'claim-mail' }>,
  now: Instant,
): readonly MailChange[] {
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

/** An event that was seen before, or the proof of what is known already: most `Send` events come after SES's own answer. */
function tellsNothing(mail: Mail, event: MailEventType): boolean {
  return event === 'send'
    ? mail.state === 'accepted' || mail.state === 'refused'
    : mail.events[event] !== undefined
}

/** The mail as claimed now. A mail that SES refused for now keeps its place in the list and counts one attempt more. */
function claimedMail(
  mails: readonly Mail[],
  command: Extract<MailCommand, { type: 'claim-mail' }>,
  now: Instant,
): Mail {
  const { claim, purpose, about, to, mayRepeat } = command
  const waiting = mails.find((mail) => mail.state === 'waiting' && isSame(mail, command))
  return {
    claim,
    purpose,
    ...(about === undefined ? {} : { about }),
    to,
    claimedAt: now,
    leaseUntil: later(now, leaseMinutes * 60_000),
    state: 'claimed',
    attempts: (waiting?.attempts ?? 0) + 1,
    mayRepeat,
    events: {},
  }
}

/** A waiting mail is retried under a new claim; nothing of the old one is on its way. */
function withClaimed(mails: readonly Mail[], claimed: Mail): readonly Mail[] {
  const waiting = mails.findIndex((mail) => mail.state === 'waiting' && isSame(mail, claimed))
  return waiting === -1 ? [...mails, claimed] : mails.with(waiting, claimed)
}

function isSame(one: Pick<Mail, 'purpose' | 'about'>, other: Pick<Mail, 'purpose' | 'about'>): boolean {
  return one.purpose === other.purpose && one.about === other.about
}

function confirmByFor(mail: Mail, now: Instant): Instant {
  return mail.confirmBy ?? addWorkingHours(now, silenceHours)
}

function changed(mail: Mail, change: Exclude<MailChange, { type: 'mail-claimed' }>): Mail {
  switch (change.type) {
    case 'mail-accepted':
      return settled({ ...mail, messageId: change.messageId, confirmBy: change.confirmBy })
    case 'mail-refused':
      return { ...mail, state: 'refused', reason: change.reason }
    case 'mail-held':
      return { ...mail, state: 'waiting', reason: change.reason, retryAt: change.retryAt }
    case 'mail-event-seen':
      return settled({ ...mail, confirmBy: change.confirmBy, events: withEvent(mail, change) })
    case 'lease-extended':
      return { ...mail, leaseUntil: change.leaseUntil }
    case 'mail-given-up':
      return { ...mail, state: 'unknown' }
    case 'mail-silent':
      return { ...mail, silent: true }
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
function settled({ confirmBy, ...mail }: Mail): Mail {
  const { delivery, bounce, complaint, reject } = mail.events
  const failed =
    mail.state === 'refused' || bounce !== undefined || complaint !== undefined || reject !== undefined
  // Whose delivery is known waits for no word of it; without the time an item stays small.
  const isHeardOf = failed || delivery !== undefined
  return {
    ...{ ...mail, state: failed ? 'refused' : 'accepted' },
    ...(isHeardOf || confirmBy === undefined ? {} : { confirmBy }),
  }
}
