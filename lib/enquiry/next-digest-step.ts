import { chainStep } from './chain-step.ts'
import { type Digest, isForDesk } from './digest.ts'
import { digestEnd, digestTime, followingDigestDate } from './digest-time.ts'
import { sameAddress } from './email-address.ts'
import type { Addressee, Mail } from './enquiry.ts'
import { handoverChain, toAddressee } from './handover-chain.ts'
import { earliest, type Instant, type LocalDate, later } from './local-date.ts'
import { graceMilliseconds } from './next-step.ts'
import { findOfficer, type Organisation } from './organisation.ts'
import { worksOn } from './presence.ts'

/** What is to be done about a digest now. */
export type DigestStep =
  /** Unless nothing on its list waits any more: then it is closed. */
  | { readonly type: 'send'; readonly to: Addressee; readonly mayRepeat: boolean }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  | { readonly type: 'note-stranded' }
  /** Its day is over: what it lists is put on the list of that day, and then it is closed. */
  | { readonly type: 'carry-over'; readonly date: LocalDate }
  /** There is nobody to send it to. */
  | { readonly type: 'close' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/**
 * Says what to do next. Pure and total. At nine to whom it is for, and to nobody else, but that the desk's goes down the
 * chain of the desk; what did not arrive by five gives way to the next digest, so that an outage of days ends in one
 * mail, and no mail comes in the night.
 */
export function nextDigestStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { parkedUntil, mails } = digest
  if (digest.closedAt !== undefined) return { type: 'wait', until: undefined }
  if (parkedUntil !== undefined && now < parkedUntil) return { type: 'wait', until: parkedUntil }
  const due = digestTime(digest.date)
  if (now < due) return { type: 'wait', until: due }
  const claimed = mails.find((mail) => mail.state === 'claimed')
  if (claimed !== undefined) {
    return now < claimed.leaseUntil
      ? { type: 'wait', until: claimed.leaseUntil }
      : { type: 'settle', mail: claimed }
  }
  return mails.some(({ state }) => state === 'accepted')
    ? silenceStep(mails, now)
    : mailStep(digest, organisation, now)
}

/** The digest with the moment of its next look, as the agenda's index holds it. Part of every write. */
export function scheduleDigest(digest: Digest, organisation: Organisation, now: Instant): Digest {
  const { nextActionAt: _, ...rest } = digest
  const step = nextDigestStep(digest, organisation, now)
  const nextActionAt = step.type === 'wait' ? step.until : later(now, graceMilliseconds)
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

function mailStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { mails, date, to, strandedAt } = digest
  const step = chainStep(mails, { chain: chainOf(digest, organisation), now })
  if (step.type === 'exhausted') {
    if (!isForDesk(digest, organisation)) return { type: 'close' }
    return strandedAt === undefined ? { type: 'note-stranded' } : { type: 'wait', until: undefined }
  }
  const end = digestEnd(date)
  if (now >= end) return { type: 'carry-over', date: followingDigestDate(date, organisation, to) }
  return step.type === 'wait' ? { type: 'wait', until: earliest([step.until, end]) } : step
}

/** Whom it is for, if they work that day; and for suspected spam whoever is there in the desk's place. */
function chainOf(digest: Digest, organisation: Organisation): readonly Addressee[] {
  const { date, to } = digest
  const officer = findOfficer(organisation, to)
  const own = officer !== undefined && worksOn(officer, date, organisation) ? [toAddressee(officer)] : []
  if (!isForDesk(digest, organisation)) return own
  const chain = handoverChain(organisation, organisation.lastResort.desk, date)
  return [...own, ...chain.filter(({ address }) => !own.some((one) => sameAddress(one.address, address)))]
}

/** No word of delivery in four working hours is worth a note. */
function silenceStep(mails: readonly Mail[], now: Instant): DigestStep {
  const awaited = mails.filter(
    (mail) => mail.state === 'accepted' && mail.events.delivery === undefined && mail.silent !== true,
  )
  const silent = awaited.find((mail) => mail.confirmBy !== undefined && mail.confirmBy <= now)
  if (silent !== undefined) return { type: 'note-silence', mail: silent }
  return { type: 'wait', until: earliest(awaited.map((mail) => mail.confirmBy)) }
}
