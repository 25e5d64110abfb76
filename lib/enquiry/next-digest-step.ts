import { chainStep } from './chain-step.ts'
import { type Digest, followingDate } from './digest.ts'
import { digestTime } from './digest-time.ts'
import type { Addressee, Mail } from './enquiry.ts'
import { handoverChain } from './handover-chain.ts'
import { earliest, type Instant, later } from './local-date.ts'
import { graceMilliseconds } from './next-step.ts'
import type { Organisation } from './organisation.ts'
import { londonDate } from './working-calendar.ts'

/** What is to be done about a digest now. */
export type DigestStep =
  /** Unless nothing on its list is held back any more: then it is closed. */
  | { readonly type: 'send'; readonly to: Addressee; readonly mayRepeat: boolean }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  | { readonly type: 'note-stranded' }
  /** It is the next day's digest's turn, which lists what is still held back. */
  | { readonly type: 'close' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/**
 * Says what to do next. Pure and total. To the desk at nine, then down the chain; what was tried and did not arrive by
 * the next working day's nine gives way to that day's digest, so that an outage of days ends in one mail.
 */
export function nextDigestStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { parkedUntil, mails } = digest
  if (digest.closedAt !== undefined) return { type: 'wait', until: undefined }
  if (parkedUntil !== undefined && now < parkedUntil) return { type: 'wait', until: parkedUntil }
  const due = digestTime(digest.date, organisation)
  if (now < due) return { type: 'wait', until: due }
  const claimed = mails.find((mail) => mail.state === 'claimed')
  if (claimed !== undefined) {
    return now < claimed.leaseUntil
      ? { type: 'wait', until: claimed.leaseUntil }
      : { type: 'settle', mail: claimed }
  }
  const step = deskStep(digest, organisation, now)
  if (step.type !== 'wait' || step.until !== undefined) return step
  return silenceStep(mails, now)
}

/** The digest with the moment of its next look, as the agenda's index holds it. Part of every write. */
export function scheduleDigest(digest: Digest, organisation: Organisation, now: Instant): Digest {
  const { nextActionAt: _, ...rest } = digest
  const step = nextDigestStep(digest, organisation, now)
  const nextActionAt = step.type === 'wait' ? step.until : later(now, graceMilliseconds)
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

function deskStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { mails, date, strandedAt } = digest
  const chain = handoverChain(organisation, organisation.lastResort.desk, londonDate(now))
  const step = chainStep(mails, { chain, now })
  if (step.type === 'exhausted')
    return strandedAt === undefined ? { type: 'note-stranded' } : { type: 'wait', until: undefined }
  const isOver = mails.length > 0 && now >= digestTime(followingDate(date, organisation), organisation)
  return step.type === 'send' && isOver ? { type: 'close' } : step
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
