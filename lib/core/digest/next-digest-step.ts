import { chainStep } from '../delivery/chain-step.ts'
import type { Addressee, Mail } from '../delivery/mail.ts'
import { graceMilliseconds } from '../delivery/mailed-item.ts'
import { handoverChain, toAddressee } from '../directory/handover-chain.ts'
import { worksOn } from '../directory/presence.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { earliest, type Instant, later } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type Digest, isForDesk } from './digest.ts'
import { digestEnd, digestEntryFor, digestTime, followingDigestDate, nextDigestDate } from './digest-time.ts'

/** What is to be done about a digest now. */
export type DigestStep =
  /** Unless nothing on its list waits any more: then it is closed. */
  | { readonly type: 'send'; readonly to: Addressee; readonly mayRepeat: boolean }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  | { readonly type: 'note-stranded' }
  /**
   * The day is over, or the desk's mail does not arrive: moves what is listed to the digest of `to` on `date`, and
   * closes this one. Where that one is closed or on its way, the next one of the same entry takes it.
   */
  | { readonly type: 'carry-over'; readonly date: LocalDate; readonly to: string }
  /** There is nobody to send it to. */
  | { readonly type: 'close' }
  /** Nothing now; look again then, or never. */
  | { readonly type: 'wait'; readonly until: Instant | undefined }

/**
 * Says what to do next. Pure and total. A digest goes out at nine, to the entry it is for and to nobody else; where the
 * desk's address does not work, what it lists goes on the digest of whoever gets the desk's mail, so that nobody has
 * two on one day. What could not be sent by five goes on the next digest, so that an outage of days ends in one mail,
 * and none comes in the night.
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
  const { mails, date, to } = digest
  const officer = findOfficer(organisation, to)
  const own = officer !== undefined && worksOn(officer, date, organisation) ? [toAddressee(officer)] : []
  const step = chainStep(mails, { chain: own, now })
  if (step.type === 'exhausted')
    return isForDesk(digest, organisation) ? insteadStep(digest, organisation, now) : { type: 'close' }
  const end = digestEnd(date)
  if (now >= end) return { type: 'carry-over', to, date: followingDigestDate(date, organisation, to) }
  return step.type === 'wait' ? { type: 'wait', until: earliest([step.until, end]) } : step
}

/** Suspected spam on a digest that cannot be sent goes to the first in the desk's chain whose address works. */
function insteadStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { date, to, strandedAt } = digest
  const chain = handoverChain(organisation, organisation.lastResort.desk, date)
  const next = chain
    .map(({ id }) => digestEntryFor(organisation, id))
    .find((one) => one !== undefined && one.id !== to && one.needsChecking === undefined)
  if (next === undefined)
    return strandedAt === undefined ? { type: 'note-stranded' } : { type: 'wait', until: undefined }
  const isToday = now < digestEnd(date) && worksOn(next, date, organisation)
  return {
    ...{ type: 'carry-over', to: next.id },
    date: isToday ? date : nextDigestDate(now, organisation, next.id),
  }
}

/** Notes a mail as silent after four working hours without word of delivery. */
function silenceStep(mails: readonly Mail[], now: Instant): DigestStep {
  const awaited = mails.filter(
    (mail) => mail.state === 'accepted' && mail.events.delivery === undefined && mail.silent !== true,
  )
  const silent = awaited.find((mail) => mail.confirmBy !== undefined && mail.confirmBy <= now)
  if (silent !== undefined) return { type: 'note-silence', mail: silent }
  return { type: 'wait', until: earliest(awaited.map((mail) => mail.confirmBy)) }
}
