import { chainStep } from './chain-step.ts'
import { digestTime, nextDigestDate } from './digest-time.ts'
import type { Addressee, AssignedEnquiry, Enquiry, Mail, MailPurpose, QuarantinedEnquiry } from './enquiry.ts'
import { mailsFor, withdrawnAt } from './enquiry.ts'
import { earliest, type Instant, type LocalDate, later } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import { handoverChain } from './routing.ts'
import { londonDate } from './working-calendar.ts'

/** What is to be done about an enquiry now. */
export type NextStep =
  | { readonly type: 'assign' }
  | {
      readonly type: 'send'
      readonly purpose: MailPurpose
      /** The update that it tells of. */
      readonly about?: string
      readonly to: Addressee
      readonly mayRepeat: boolean
    }
  /** Suspected spam: put it on the list for that day's digest to the desk. */
  | { readonly type: 'list'; readonly date: LocalDate }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  | { readonly type: 'note-stranded' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/** How long a fresh write is left to whoever made it before the agenda sends somebody to look, in milliseconds. */
export const graceMilliseconds = 60_000

/** Says what to do next. Pure and total: whatever the state, there is an answer, and doing it changes the state. */
export function nextStep(enquiry: Enquiry, organisation: Organisation, now: Instant): NextStep {
  if (enquiry.parkedUntil !== undefined && now < enquiry.parkedUntil)
    return { type: 'wait', until: enquiry.parkedUntil }
  if (enquiry.stage === 'received') return { type: 'assign' }
  if (enquiry.stage === 'quarantined') return listStep(enquiry, now)
  const claimed = enquiry.mails.find((mail) => mail.state === 'claimed')
  if (claimed !== undefined) {
    return now < claimed.leaseUntil
      ? { type: 'wait', until: claimed.leaseUntil }
      : { type: 'settle', mail: claimed }
  }
  const handover = officerMailStep(enquiry, organisation, { now, purpose: 'handover' })
  if (handover.type !== 'wait' || handoverWaits(enquiry)) return handover
  const waits: (Instant | undefined)[] = [handover.until]
  for (const step of laterMails(enquiry, organisation, now)) {
    if (step.type !== 'wait') return step
    waits.push(step.until)
  }
  const awaited = enquiry.mails.filter(awaitsDelivery)
  const silent = awaited.find((mail) => mail.confirmBy !== undefined && mail.confirmBy <= now)
  if (silent !== undefined) return { type: 'note-silence', mail: silent }
  return { type: 'wait', until: earliest([...waits, ...awaited.map((mail) => mail.confirmBy)]) }
}

/** The enquiry with the moment of its next look, as the agenda's index holds it. Part of every write. */
export function scheduleNextAction(enquiry: Enquiry, organisation: Organisation, now: Instant): Enquiry {
  const { nextActionAt: _, ...rest } = enquiry
  const step = nextStep(enquiry, organisation, now)
  const nextActionAt = step.type === 'wait' ? step.until : later(now, graceMilliseconds)
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

/** For so many days the desk is told again of what it has not released; what it has left alone so long, it has judged. */
export const listedDays = 30

/** A day's digest lists it until nine; an hour later, if it is still there, the next one does. */
function listStep(enquiry: QuarantinedEnquiry, now: Instant): NextStep {
  const { at, listedFor } = enquiry.quarantine
  const isOver = later(at, listedDays * 86_400_000) <= now || withdrawnAt(enquiry) !== undefined
  if (isOver && listedFor !== undefined) return { type: 'wait', until: undefined }
  const lookAgain = listedFor === undefined ? now : later(digestTime(listedFor), 3_600_000)
  return lookAgain <= now ? { type: 'list', date: nextDigestDate(now) } : { type: 'wait', until: lookAgain }
}

/** What comes after the handover: each update to whoever has it, then the mails to the enquirer. */
function* laterMails(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const updates = enquiry.updates ?? []
  for (const { id, type } of updates) {
    if (type !== 'link-request')
      yield officerMailStep(enquiry, organisation, { now, purpose: 'update', about: id })
  }
  if (updates.some(({ type }) => type === 'not-me')) return
  if (enquiry.acknowledgementWithheld !== true)
    yield enquirerMailStep(enquiry, { now, purpose: 'acknowledgement' })
  for (const { id, type } of updates) {
    if (type === 'link-request') yield enquirerMailStep(enquiry, { now, purpose: 'status-link', about: id })
  }
}

interface Due {
  readonly now: Instant
  readonly purpose: MailPurpose
  readonly about?: string
}

/** Down the chain until an address takes it. An update begins with whoever took the handover. */
function officerMailStep(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  { now, purpose, about }: Due,
): NextStep {
  const mails = mailsFor(enquiry, purpose, about)
  const first = purpose === 'handover' ? enquiry.assignment.officer : holderOf(enquiry)
  const step = chainStep(mails, { chain: handoverChain(organisation, first, londonDate(now)), now })
  if (step.type === 'send') return { ...step, purpose, ...(about === undefined ? {} : { about }) }
  if (step.type === 'wait') return step
  const lookAgain = enquiry.strandedAt === undefined ? now : later(enquiry.strandedAt, 3_600_000)
  return lookAgain <= now ? { type: 'note-stranded' } : { type: 'wait', until: lookAgain }
}

function holderOf(enquiry: AssignedEnquiry): string {
  const taken = mailsFor(enquiry, 'handover').findLast((mail) => mail.state === 'accepted')
  return taken?.to.id ?? enquiry.assignment.officer
}

/** Acknowledgements yield: while SES takes no handover for now, nothing else of this enquiry is sent. */
function handoverWaits(enquiry: Enquiry): boolean {
  const handovers = mailsFor(enquiry, 'handover')
  return (
    handovers.some((mail) => mail.state === 'waiting') && !handovers.some((mail) => mail.state === 'accepted')
  )
}

/** Once, and never again when it may have been sent. */
function enquirerMailStep(enquiry: AssignedEnquiry, { now, purpose, about }: Due): NextStep {
  const [mail] = mailsFor(enquiry, purpose, about)
  if (mail !== undefined && mail.state !== 'waiting') return { type: 'wait', until: undefined }
  if (mail?.retryAt !== undefined && now < mail.retryAt) return { type: 'wait', until: mail.retryAt }
  const to: Addressee = { id: 'enquirer', role: 'enquirer', address: String(enquiry.answers['email']) }
  return { type: 'send', purpose, ...(about === undefined ? {} : { about }), to, mayRepeat: false }
}

/** Accepted by SES, and neither delivered nor noted as silent. */
function awaitsDelivery(mail: Mail): boolean {
  return mail.state === 'accepted' && mail.events.delivery === undefined && mail.silent !== true
}
