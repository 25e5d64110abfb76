import { chainStep } from '../delivery/chain-step.ts'
import type { Addressee, Mail } from '../delivery/mail.ts'
import { graceMilliseconds } from '../delivery/mailed-item.ts'
import { isServing } from '../directory/presence.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import { type StandaloneMail, sendUntil } from './standalone-mail.ts'

/** What is to be done about a standalone mail now. */
type StandaloneMailStep =
  | { readonly type: 'send'; readonly to: Addressee; readonly mayRepeat: boolean }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  /** There is nobody to send it to, or it would come too late. */
  | { readonly type: 'close' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/**
 * Says what to do next. Pure and total. A standalone mail goes to its entry's own address and to no other: nobody else may sign in
 * as somebody. What may have been sent is repeated only where that is welcome: of two links to sign in, one is in vain.
 */
export function nextStandaloneMailStep(
  mail: StandaloneMail,
  organisation: Organisation,
  now: Instant,
): StandaloneMailStep {
  const { parkedUntil, mails } = mail
  if (mail.closedAt !== undefined) return { type: 'wait', until: undefined }
  if (parkedUntil !== undefined && now < parkedUntil) return { type: 'wait', until: parkedUntil }
  const claimed = mails.find((mail) => mail.state === 'claimed')
  if (claimed !== undefined) {
    return now < claimed.leaseUntil
      ? { type: 'wait', until: claimed.leaseUntil }
      : { type: 'settle', mail: claimed }
  }
  return mailStep(mail, organisation, now)
}

/** The mail with the moment of its next look, as the agenda's index holds it. Part of every write. */
export function scheduleStandaloneMail(
  mail: StandaloneMail,
  organisation: Organisation,
  now: Instant,
): StandaloneMail {
  const { nextActionAt: _, ...rest } = mail
  const step = nextStandaloneMailStep(mail, organisation, now)
  const nextActionAt = step.type === 'wait' ? step.until : later(now, graceMilliseconds)
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

function mailStep(mail: StandaloneMail, organisation: Organisation, now: Instant): StandaloneMailStep {
  const { what, mails } = mail
  const mayHaveIt = mails.some(
    ({ state }) => state === 'accepted' || (what === 'sign-in' && state === 'unknown'),
  )
  if (mayHaveIt) return { type: 'wait', until: undefined }
  const latest = sendUntil(mail)
  const to = addresseeOf(mail, organisation, now)
  if (to === undefined || (latest !== undefined && now >= latest)) return { type: 'close' }
  const step = chainStep(mails, { chain: [to], now })
  return step.type === 'exhausted' ? { type: 'close' } : step
}

function addresseeOf(
  { to }: StandaloneMail,
  organisation: Organisation,
  now: Instant,
): Addressee | undefined {
  const officer = findOfficer(organisation, to)
  if (officer === undefined || !isServing(officer, londonDate(now))) return undefined
  return { id: officer.id, role: officer.role, address: officer.email }
}
