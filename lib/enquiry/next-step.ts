import type { Addressee, AssignedEnquiry, Enquiry, Mail, MailPurpose } from './enquiry.ts'
import { mailsFor } from './enquiry.ts'
import { earliest, type Instant, later } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import { handoverChain } from './routing.ts'
import { londonDate } from './working-calendar.ts'

/** What is to be done about an enquiry now. */
export type NextStep =
  | { readonly type: 'assign' }
  | {
      readonly type: 'send'
      readonly purpose: MailPurpose
      readonly to: Addressee
      readonly mayRepeat: boolean
    }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  | { readonly type: 'note-stranded' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/** How long a fresh write is left to whoever made it before the agenda sends somebody to look, in milliseconds. */
export const graceMilliseconds = 60_000

/** How often one address gets a handover that may repeat, before the next in the chain is asked. */
export const longestRepeats = 3

/** Says what to do next. Pure and total: whatever the state, there is an answer, and doing it changes the state. */
export function nextStep(enquiry: Enquiry, organisation: Organisation, now: Instant): NextStep {
  if (enquiry.parkedUntil !== undefined && now < enquiry.parkedUntil)
    return { type: 'wait', until: enquiry.parkedUntil }
  if (enquiry.stage === 'received') return { type: 'assign' }
  const claimed = enquiry.mails.find((mail) => mail.state === 'claimed')
  if (claimed !== undefined) {
    return now < claimed.leaseUntil
      ? { type: 'wait', until: claimed.leaseUntil }
      : { type: 'settle', mail: claimed }
  }
  const handover = handoverStep(enquiry, organisation, now)
  if (handover.type !== 'wait' || handoverWaits(enquiry)) return handover
  const acknowledgement = acknowledgementStep(enquiry, now)
  if (acknowledgement.type !== 'wait') return acknowledgement
  const silent = enquiry.mails.find(
    (mail) => awaitsDelivery(mail) && mail.confirmBy !== undefined && mail.confirmBy <= now,
  )
  if (silent !== undefined) return { type: 'note-silence', mail: silent }
  const confirmations = enquiry.mails.filter(awaitsDelivery).map((mail) => mail.confirmBy)
  return { type: 'wait', until: earliest([handover.until, acknowledgement.until, ...confirmations]) }
}

/** The enquiry with the moment of its next look, as the agenda's index holds it. Part of every write. */
export function scheduleNextAction(enquiry: Enquiry, organisation: Organisation, now: Instant): Enquiry {
  const { nextActionAt: _, ...rest } = enquiry
  const step = nextStep(enquiry, organisation, now)
  const nextActionAt = step.type === 'wait' ? step.until : later(now, graceMilliseconds)
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

function handoverStep(enquiry: AssignedEnquiry, organisation: Organisation, now: Instant): NextStep {
  const handovers = mailsFor(enquiry, 'handover')
  if (handovers.some((mail) => mail.state === 'accepted')) return { type: 'wait', until: undefined }
  const waiting = handovers.find((mail) => mail.state === 'waiting')
  if (waiting?.retryAt !== undefined && now < waiting.retryAt) return { type: 'wait', until: waiting.retryAt }
  const chain = handoverChain(organisation, enquiry.assignment.officer, londonDate(now))
  const to = chain.find((one) => mayStillReceive(handovers, one))
  if (to !== undefined) {
    return {
      type: 'send',
      purpose: 'handover',
      to,
      mayRepeat: handovers.some((mail) => mail.state === 'unknown'),
    }
  }
  const lookAgain = enquiry.strandedAt === undefined ? now : later(enquiry.strandedAt, 3_600_000)
  return lookAgain <= now ? { type: 'note-stranded' } : { type: 'wait', until: lookAgain }
}

/** Acknowledgements yield: while SES takes no handover for now, nothing else of this enquiry is sent. */
function handoverWaits(enquiry: Enquiry): boolean {
  const handovers = mailsFor(enquiry, 'handover')
  return (
    handovers.some((mail) => mail.state === 'waiting') && !handovers.some((mail) => mail.state === 'accepted')
  )
}

function mayStillReceive(handovers: readonly Mail[], to: Addressee): boolean {
  const earlier = handovers.filter((mail) => mail.to.address.toLowerCase() === to.address.toLowerCase())
  const unclear = earlier.filter((mail) => mail.state === 'unknown').length
  return unclear <= longestRepeats && !earlier.some((mail) => mail.state === 'refused')
}

/** One acknowledgement, never repeated once it may have been sent. */
function acknowledgementStep(enquiry: AssignedEnquiry, now: Instant): NextStep {
  const [mail] = mailsFor(enquiry, 'acknowledgement')
  if (mail !== undefined && mail.state !== 'waiting') return { type: 'wait', until: undefined }
  if (mail?.retryAt !== undefined && now < mail.retryAt) return { type: 'wait', until: mail.retryAt }
  const to: Addressee = { id: 'enquirer', role: 'enquirer', address: String(enquiry.answers['email']) }
  return { type: 'send', purpose: 'acknowledgement', to, mayRepeat: false }
}

/** Accepted by SES, and neither delivered nor noted as silent. */
function awaitsDelivery(mail: Mail): boolean {
  return mail.state === 'accepted' && mail.events.delivery === undefined && mail.silent !== true
}
