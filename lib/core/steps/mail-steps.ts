import { type ChainStep, chainStep } from '../delivery/chain-step.ts'
import type { Addressee, Mail, MailPurpose } from '../delivery/mail.ts'
import { nothingMore, type SendStep } from '../delivery/mailed-item.ts'
import { addresseeOf, handoverChain } from '../directory/handover-chain.ts'
import { enquirerAddress, mailableAddress } from '../enquiry/enquirer-address.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { isSetOffByForm, withheldBecause } from '../enquiry/form-mail.ts'
import { aboutNewAddress } from '../enquiry/new-address.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited } from '../enquiry/state.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import { type Instant, later } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { NextStep } from './step.ts'

/** A mail that is due, if it was not sent yet. */
interface Due {
  readonly now: Instant
  readonly purpose: MailPurpose
  readonly about?: string
}

/**
 * Goes down the chain from `first` until an address accepts the mail; when none does, an admin is alerted, and it is
 * retried each hour.
 */
export function officerMailStep(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  due: Due & { readonly first: string },
): NextStep {
  const step = stepDown(enquiry, organisation, due)
  if (step.type === 'send') return sendStep(due, step)
  if (step.type === 'wait') return step
  const lookAgain = enquiry.strandedAt === undefined ? due.now : later(enquiry.strandedAt, 3_600_000)
  return lookAgain <= due.now ? { type: 'note-stranded' } : { type: 'wait', until: lookAgain }
}

/**
 * The handover to whoever took the enquiry on: to them alone, on leave too, unless a copy has reached their present address
 * or come back from it. Wakes nobody: they know that they have it, and the board shows it.
 */
export function takenOnStep(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  { first, ...due }: Due & { readonly first: string },
): NextStep {
  const to = addresseeOf(organisation, first, londonDate(due.now))
  if (to === undefined) return nothingMore
  const counted = enquiry.mails.filter((mail) => !isForgiven(mail, organisation))
  const copies = counted.filter((mail) => isCopy(mail) && sameAddress(mail.to.address, to.address))
  if (copies.some(({ state }) => state === 'accepted' || state === 'refused')) return nothingMore
  const step = chainStep(mailsFor(enquiry, due.purpose, due.about), { chain: [to], now: due.now })
  if (step.type === 'send')
    return sendStep(due, { ...step, mayRepeat: copies.some(({ state }) => state === 'unknown') })
  return step.type === 'wait' ? step : nothingMore
}

/** The same as `officerMailStep`, without an alarm when the mail reaches nobody. */
export function noticeStep(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  due: Due & { readonly first: string },
): NextStep {
  const step = stepDown(enquiry, organisation, due)
  if (step.type === 'send') return sendStep(due, step)
  return step.type === 'wait' ? step : nothingMore
}

/**
 * To the enquirer, if an email may go there: once, and never again when it may have been sent. What forms set off waits
 * while such emails are paused; dispatch judges it before it goes.
 */
export function enquirerMailStep(enquiry: AssignedEnquiry, organisation: Organisation, due: Due): NextStep {
  const address = mailableAddress(enquiry, organisation)
  if (address === undefined || withheldBecause(enquiry, due) !== undefined) return nothingMore
  const step = onceStep(enquiry, due, { id: 'enquirer', role: 'enquirer', address })
  const { formMailsWaitUntil: until } = enquiry
  const isHeld =
    step.type === 'send' && isSetOffByForm(step, enquiry) && until !== undefined && due.now < until
  return isHeld ? { type: 'wait', until } : step
}

/**
 * The acknowledgement; once more to the address that the enquirer corrected theirs to, if the first went elsewhere, and to
 * each that an officer corrected it to, while an answer is awaited.
 */
export function acknowledgementStep(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): NextStep {
  const due = { now, purpose: 'acknowledgement' } as const
  const about = isMailedAnew(enquiry) ? { about: aboutNewAddress } : {}
  const { newAddress } = enquiry
  const isTooLate = newAddress?.by !== undefined && !isAwaited(standingOf(enquiry).state)
  return isTooLate || newAddress?.withheld === true
    ? nothingMore
    : enquirerMailStep(enquiry, organisation, { ...due, ...about })
}

/** Whether the corrected address gets one of its own: the first went elsewhere, or was withheld for its mailbox alone. */
function isMailedAnew(enquiry: AssignedEnquiry): boolean {
  const { newAddress, withheldMails = [] } = enquiry
  if (newAddress === undefined) return false
  if (newAddress.by !== undefined) return true
  const because = withheldBecause(enquiry, { purpose: 'acknowledgement' })
  const withheld = withheldMails.find(
    ({ purpose, about }) => purpose === 'acknowledgement' && about === undefined,
  )
  if (because !== undefined) return because === 'mailbox' && (withheld?.at ?? '') < newAddress.at
  const [first] = mailsFor(enquiry, 'acknowledgement')
  const address = enquirerAddress(enquiry)
  const isSent = first !== undefined && first.state !== 'waiting'
  return isSent && address !== undefined && !sameAddress(first.to.address, address)
}

/** To one address, once, and never again when it may have been sent. */
export function onceStep(enquiry: AssignedEnquiry, due: Due, to: SendStep['to']): NextStep {
  const [mail] = mailsFor(enquiry, due.purpose, due.about)
  if (mail !== undefined && mail.state !== 'waiting') return nothingMore
  if (mail?.retryAt !== undefined && due.now < mail.retryAt) return { type: 'wait', until: mail.retryAt }
  return sendStep(due, { to, mayRepeat: false })
}

function stepDown(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  { now, purpose, about, first }: Due & { readonly first: string },
): ChainStep {
  const chain = handoverChain(organisation, first, londonDate(now))
  const mails = mailsFor(enquiry, purpose, about).filter((mail) => !isForgiven(mail, organisation))
  if (purpose !== 'handover') return chainStep(mails, { chain, now })
  const isFresh = (to: Addressee) => to.id === first || !hadIt(enquiry, to, about)
  const step = chainStep(mails, { chain: chain.filter(isFresh), now })
  if (step.type !== 'exhausted') return step
  // Rather than reach nobody, it goes once more, marked, to somebody who had it already.
  const again = chainStep(mails, { chain: chain.filter((to) => isReachable(enquiry, to, about)), now })
  return again.type === 'send' ? { ...again, mayRepeat: true } : again
}

/** Whether a mail was refused before somebody checked that mail to that address works. */
function isForgiven({ state, to, claimedAt }: Mail, organisation: Organisation): boolean {
  const checkedAt = findOfficer(organisation, to.id)?.checkedAt
  return state === 'refused' && checkedAt !== undefined && claimedAt < checkedAt
}

function sendStep({ purpose, about }: Due, { to, mayRepeat }: Pick<SendStep, 'to' | 'mayRepeat'>): SendStep {
  return { type: 'send', purpose, ...(about === undefined ? {} : { about }), to, mayRepeat }
}

/** A nudge is the handover, sent to somebody besides its owner. */
function isCopy({ purpose }: Mail): boolean {
  return purpose === 'handover' || purpose === 'nudge'
}

/** Whether an earlier handover was sent there, even in vain: when another's handover fails, it does not go there again. */
function hadIt(enquiry: AssignedEnquiry, to: Addressee, about: string | undefined): boolean {
  return earlierHandovers(enquiry, to, about).length > 0
}

/** Whether no earlier handover to that address was refused. */
function isReachable(enquiry: AssignedEnquiry, to: Addressee, about: string | undefined): boolean {
  return earlierHandovers(enquiry, to, about).every((mail) => mail.state !== 'refused')
}

function earlierHandovers({ mails }: AssignedEnquiry, { address }: Addressee, about: string | undefined) {
  return mails.filter(
    (mail) => mail.purpose === 'handover' && mail.about !== about && sameAddress(mail.to.address, address),
  )
}
