import { changeMails, type MailChange } from '../../delivery/mail-lifecycle.ts'
import type { Instant } from '../../time/instant.ts'
import type { Assignment, Enquiry, SpamMark } from '../enquiry.ts'
import { type HistoryEntry, type HistoryLine, toHistoryLine } from '../history.ts'
import type { Update } from '../update.ts'
import { type ActChange, actEntry, changeActs } from './acts.ts'
import { type AddressChange, addressEntry, changeAddress } from './address.ts'
import { type AutomaticChange, automaticEntry, changeAutomatically } from './automatic.ts'
import { changeByFormMail, type FormMailChange, formMailEntry, withLinkRequest } from './form-mails.ts'
import { withWord } from './heard.ts'
import { changeByRequest, type RequestChange, requestEntry } from './requests.ts'
import { changeByRights, type RightsChange, rightsEntry } from './rights.ts'

/** What has happened to an enquiry. */
export type LifecycleEvent =
  | {
      readonly type: 'assigned'
      readonly assignment: Assignment
      readonly spam?: SpamMark
    }
  | { readonly type: 'quarantined'; readonly spam: SpamMark }
  | { readonly type: 'released'; readonly by?: string }
  | { readonly type: 'spam-confirmed'; readonly by?: string }
  | { readonly type: 'updated'; readonly update: Update }
  | { readonly type: 'stranded' }
  | { readonly type: 'parked'; readonly until: Instant; readonly reason: string }
  | AddressChange
  | FormMailChange
  | ActChange
  | RequestChange
  | RightsChange
  | AutomaticChange
  | MailChange

/** The enquiry after `event`, which happened at `now`. The version stays: the store counts it. */
export function evolve(enquiry: Enquiry, event: LifecycleEvent, now: Instant): Enquiry {
  const after = applyEvent(enquiry, event, now)
  const entry = entryOf(enquiry, event)
  return entry === undefined
    ? after
    : { ...after, history: bounded([...after.history, toHistoryLine(entry, now)]) }
}

function applyEvent(enquiry: Enquiry, event: LifecycleEvent, now: Instant): Enquiry {
  switch (event.type) {
    case 'assigned':
      return {
        ...judged(enquiry),
        stage: 'assigned',
        assignment: event.assignment,
        officerKeys: true,
        ...(event.spam === undefined ? {} : { spam: event.spam }),
      }
    case 'quarantined':
      return { ...judged(enquiry), stage: 'quarantined', spam: event.spam, quarantine: { at: now } }
    case 'released':
      return released(enquiry, now)
    case 'spam-confirmed':
      return enquiry.stage === 'quarantined'
        ? { ...enquiry, quarantine: { ...enquiry.quarantine, confirmedAt: now } }
        : enquiry
    case 'updated':
      return updated(enquiry, event.update)
    case 'address-corrected':
      return changeAddress(enquiry, event)
    case 'mail-withheld':
    case 'form-mails-held':
      return changeByFormMail(enquiry, event)
    case 'acted':
    case 'undone':
    case 'code-requested':
      return changeActs(enquiry, event, now)
    case 'link-requested':
    case 'note-added':
      return changeByRequest(enquiry, event)
    case 'restricted':
    case 'restriction-lifted':
    case 'rectified':
      return changeByRights(enquiry, event)
    case 'covered':
    case 'retargeted':
    case 'closed-itself':
      return changeAutomatically(enquiry, event)
    case 'stranded':
      return { ...enquiry, strandedAt: now }
    case 'parked':
      return { ...enquiry, parkedUntil: event.until }
    default:
      return { ...enquiry, mails: changeMails(withoutOldQuestion(enquiry, event), event) }
  }
}

/** One question at a time is kept, whether they have heard from us: that about an earlier target goes. */
function withoutOldQuestion({ mails }: Enquiry, event: MailChange): Enquiry['mails'] {
  if (event.type !== 'mail-claimed' || event.mail.purpose !== 'have-you-heard') return mails
  const { about } = event.mail
  return mails.filter((mail) => mail.purpose !== 'have-you-heard' || mail.about === about)
}

/** The hash of the sender's network address is kept only until spam has been judged. */
function judged(enquiry: Enquiry): Enquiry {
  if (enquiry.arrival === undefined) return enquiry
  const { source: _, ...arrival } = enquiry.arrival
  return { ...enquiry, arrival }
}

/** As if it had just come in, but with the target it had. */
function released(enquiry: Enquiry, now: Instant): Enquiry {
  if (enquiry.stage !== 'quarantined') return enquiry
  const { quarantine: _, ...rest } = enquiry
  return { ...rest, stage: 'received', releasedAt: now }
}

function updated(enquiry: Enquiry, update: Update): Enquiry {
  switch (update.type) {
    case 'link-request':
      return withLinkRequest(enquiry, update)
    case 'heard':
    case 'not-heard':
      return withWord(enquiry, update)
    default:
      return withUpdate(enquiry, update)
  }
}

/** A withdrawal after the enquiry was opened again takes the place of the one before, and is told like a first one. */
function withUpdate(enquiry: Enquiry, update: Update): Enquiry {
  const { updates = [], mails } = enquiry
  const isNew = !updates.some(({ id }) => id === update.id)
  return {
    ...enquiry,
    updates: [...updates.filter(({ id }) => id !== update.id), update],
    mails: isNew ? mails : mails.filter(({ purpose, about }) => purpose !== 'update' || about !== update.id),
  }
}

/** What the history says of an event, if anything. */
function entryOf(enquiry: Enquiry, event: LifecycleEvent): HistoryEntry | undefined {
  switch (event.type) {
    case 'assigned':
      return { what: 'assigned', to: event.assignment.officer, reason: event.assignment.reason }
    case 'quarantined':
      return { what: 'quarantined', reason: event.spam.reasons.join('; ') }
    case 'released':
      return { what: 'released', by: event.by }
    case 'spam-confirmed':
      return { what: 'spam', by: event.by, name: undefined }
    case 'updated':
      return { what: event.update.type }
    case 'address-corrected':
      return addressEntry(event)
    case 'mail-withheld':
    case 'form-mails-held':
      return formMailEntry(event)
    case 'acted':
    case 'undone':
    case 'code-requested':
      return actEntry(enquiry, event)
    case 'link-requested':
    case 'note-added':
      return requestEntry(event)
    case 'restricted':
    case 'restriction-lifted':
    case 'rectified':
      return rightsEntry(event)
    case 'covered':
    case 'retargeted':
    case 'closed-itself':
      return automaticEntry(event)
    case 'stranded':
      // Found again each hour until somebody can be reached: that would push out the rest of the story.
      return enquiry.strandedAt === undefined ? { what: 'stranded' } : undefined
    case 'parked':
      return { what: 'parked', reason: event.reason }
    default:
      return mailEntry(enquiry, event)
  }
}

function mailEntry(enquiry: Enquiry, event: MailChange): HistoryEntry | undefined {
  if (event.type === 'lease-extended' || event.type === 'mail-claimed') return undefined
  const mail = enquiry.mails.find((one) => one.claim === event.claim)
  if (mail === undefined || (event.type === 'mail-held' && mail.attempts > 1)) return undefined
  const facts = {
    purpose: mail.purpose,
    to: mail.to.id,
    reason: 'reason' in event ? event.reason : undefined,
  }
  if (event.type !== 'mail-event-seen') return { what: event.type, ...facts }
  return event.event === 'send' || event.event === 'delay'
    ? undefined
    : { what: `mail-${event.event}`, ...facts }
}

/**
 * At most 100 lines. What anybody with a link may ask for day after day goes first, so that it pushes out nothing of what
 * people did; then the first 20 tell how it began, the last 80 how it stands.
 */
function bounded(history: readonly HistoryLine[]): readonly HistoryLine[] {
  if (history.length <= 100) return history
  const request = history.findIndex(isOfRequest)
  return request === -1 ? [...history.slice(0, 20), ...history.slice(-80)] : history.toSpliced(request, 1)
}

/** Whether a line tells of a code or a link that was asked for, or of its email. */
function isOfRequest({ what, detail }: HistoryLine): boolean {
  if (what === 'code-requested' || what === 'link-requested' || what === 'link-request') return true
  const isOfMail = what.startsWith('mail-') || what === 'withheld'
  return isOfMail && (detail === 'code' || detail === 'officer-link' || detail === 'status-link')
}
