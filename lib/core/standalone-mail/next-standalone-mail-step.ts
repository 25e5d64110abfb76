import { chainStep } from '../delivery/chain-step.ts'
import type { Addressee } from '../delivery/mail.ts'
import { type MailStep, nothingMore, stepBefore } from '../delivery/mailed-item.ts'
import { toAddressee } from '../directory/handover-chain.ts'
import { isServing } from '../directory/presence.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import { type SoughtLink, type StandaloneMail, sendUntil } from './standalone-mail.ts'

/** What is to be done about a standalone mail now. */
type StandaloneMailStep =
  | MailStep
  /** There is nobody to send it to, or it would come too late. */
  | { readonly type: 'close' }
  /** Find out whether the enquiry is there, and mail its link. */
  | { readonly type: 'look-up'; readonly sought: SoughtLink }

/**
 * Says what to do next. Pure and total. It goes to its entry's own address and to no other: nobody else may sign in as
 * somebody. What may have been sent is repeated only where that is welcome: of two links to sign in, one is in vain.
 */
export function nextStandaloneMailStep(
  mail: StandaloneMail,
  organisation: Organisation,
  now: Instant,
): StandaloneMailStep {
  if (mail.closedAt !== undefined) return nothingMore
  const before = stepBefore(mail, now)
  if (before !== undefined) return before
  const { what, mails, sought, people } = mail
  if (sought !== undefined) return { type: 'look-up', sought }
  const isLink = what === 'sign-in' && people === undefined
  const mayHaveIt = mails.some(({ state }) => state === 'accepted' || (isLink && state === 'unknown'))
  if (mayHaveIt) return nothingMore
  const latest = sendUntil(mail)
  const to = addresseeOfMail(mail, organisation, now)
  if (to === undefined || (latest !== undefined && now >= latest)) return { type: 'close' }
  const step = chainStep(mails, { chain: [to], now })
  if (step.type === 'exhausted') return { type: 'close' }
  return step.type === 'send' ? { ...step, purpose: people === undefined ? what : 'people-notice' } : step
}

/** The entry's own address, or the one that a notice of people is for: that is no entry's, and its failing marks nobody. */
function addresseeOfMail(
  { to, people }: StandaloneMail,
  organisation: Organisation,
  now: Instant,
): Addressee | undefined {
  if (people?.address !== undefined) return { id: '', role: 'officer', address: people.address }
  const officer = findOfficer(organisation, people?.to ?? to)
  const isThere = officer !== undefined && isServing(officer, londonDate(now))
  return isThere ? toAddressee(officer) : undefined
}
