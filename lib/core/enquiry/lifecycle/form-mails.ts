import { type Instant, later } from '../../time/instant.ts'
import type { Enquiry } from '../enquiry.ts'
import { type WithheldMail, withheldBecause } from '../form-mail.ts'
import type { HistoryEntry, HistoryLine } from '../history.ts'
import type { Update } from '../update.ts'
import { mailsStillAsked } from './requests.ts'

/** What can be decided about an email to the enquirer before it goes. Each is safe to repeat. */
export type FormMailCommand =
  | ({ readonly type: 'withhold-mail' } & Omit<WithheldMail, 'at'>)
  /** Such emails are paused: none is tried before that. */
  | { readonly type: 'hold-form-mails'; readonly until: Instant }

/** What has happened by that. */
export type FormMailChange =
  | { readonly type: 'mail-withheld'; readonly mail: WithheldMail }
  | { readonly type: 'form-mails-held'; readonly until: Instant }

/** How often the private link is mailed again within a day, so that an item stays small. */
export const maxLinkRequestsADay = 5

/** What follows from a command. An empty list: it is already so. */
export function decideOnFormMail(
  enquiry: Enquiry,
  command: FormMailCommand,
  now: Instant,
): readonly FormMailChange[] {
  if (command.type === 'hold-form-mails') return [{ type: 'form-mails-held', until: command.until }]
  const { type: _, ...mail } = command
  return withheldBecause(enquiry, mail) === undefined
    ? [{ type: 'mail-withheld', mail: { ...mail, at: now } }]
    : []
}

/** The enquiry after a change. */
export function changeByFormMail(enquiry: Enquiry, change: FormMailChange): Enquiry {
  if (change.type === 'form-mails-held') return { ...enquiry, formMailsWaitUntil: change.until }
  const { mail } = change
  const { purpose } = mail
  // One question at a time is kept, whether they have heard: as of those that went.
  const isKept = (one: WithheldMail) => purpose !== 'have-you-heard' || one.purpose !== purpose
  const after = { ...enquiry, withheldMails: [...(enquiry.withheldMails ?? []).filter(isKept), mail] }
  if (mail.purpose !== 'acknowledgement') return after
  // What the release before reads: it sends no acknowledgement either.
  if (mail.about === undefined) return { ...after, acknowledgementWithheld: true }
  const { newAddress } = enquiry
  return newAddress === undefined ? after : { ...after, newAddress: { ...newAddress, withheld: true } }
}

/** What the history says of it. */
export function formMailEntry(change: FormMailChange): HistoryEntry | undefined {
  return change.type === 'form-mails-held'
    ? undefined
    : { what: 'withheld', mail: change.mail.purpose, because: change.mail.because }
}

/** Whether the private link may be asked for once more: whoever uses a day's requests up takes no other day's. */
export function mayRequestLink({ updates = [] }: Enquiry, now: Instant): boolean {
  const asked = updates.filter(({ type, at }) => type === 'link-request' && isOfLastDay(at, now))
  return asked.length < maxLinkRequestsADay
}

/** The enquiry with one more request for the private link; those of other days go, with their mails and their lines. */
export function withLinkRequest(enquiry: Enquiry, request: Update): Enquiry {
  const { updates = [], withheldMails, history } = enquiry
  const isFresh = ({ at }: { readonly at: Instant }) => isOfLastDay(at, request.at)
  const kept = [...updates.filter((one) => one.type !== 'link-request' || isFresh(one)), request]
  return {
    ...enquiry,
    updates: kept,
    mails: mailsStillAsked(enquiry, 'status-link', kept),
    history: history.filter((line) => !isOfLinkRequest(line) || isFresh(line)),
    ...(withheldMails && {
      withheldMails: withheldMails.filter((one) => one.purpose !== 'status-link' || isFresh(one)),
    }),
  }
}

function isOfLinkRequest({ what, detail }: HistoryLine): boolean {
  return what === 'link-request' || (detail === 'status-link' && /^(?:mail-|withheld$)/.test(what))
}

function isOfLastDay(at: Instant, now: Instant): boolean {
  return later(at, 86_400_000) > now
}
