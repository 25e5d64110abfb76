import { chainStep } from '../delivery/chain-step.ts'
import { type MailStep, nothingMore, silenceStep, stepBefore } from '../delivery/mailed-item.ts'
import { handoverChain, toAddressee } from '../directory/handover-chain.ts'
import { worksOn } from '../directory/presence.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { earliest, type Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type Digest, isForDesk } from './digest.ts'
import { digestEnd, digestEntryFor, digestTime, followingDigestDate, nextDigestDate } from './digest-time.ts'

/** What is to be done about a digest now. */
type DigestStep =
  /** It is sent, unless nothing on its list waits any more: then it is closed. */
  | MailStep
  | { readonly type: 'note-stranded' }
  /**
   * The day is over, or the desk's mail does not arrive: moves what is listed to the digest of `to` on `date`, and
   * closes this one. Where that one is closed or on its way, the next one of the same entry takes it.
   */
  | { readonly type: 'carry-over'; readonly date: LocalDate; readonly to: string }
  /** There is nobody to send it to. */
  | { readonly type: 'close' }

/**
 * Says what to do next. Pure and total. A digest goes out at nine, to the entry it is for and to nobody else; where the
 * desk's address does not work, what it lists goes on the digest of whoever gets the desk's mail, so that nobody has
 * two on one day. What could not be sent by five goes on the next digest, so that an outage of days ends in one mail,
 * and none comes in the night.
 */
export function nextDigestStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { mails, closedAt } = digest
  if (closedAt !== undefined) return nothingMore
  const before = stepBefore(digest, now)
  if (before !== undefined) return before
  const due = digestTime(digest.date)
  if (now < due) return { type: 'wait', until: due }
  return mails.some(({ state }) => state === 'accepted')
    ? silenceStep(mails, now)
    : mailStep(digest, organisation, now)
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
  return step.type === 'wait'
    ? { type: 'wait', until: earliest([step.until, end]) }
    : { ...step, purpose: 'digest' }
}

/** Suspected spam on a digest that cannot be sent goes to the first in the desk's chain whose address works. */
function insteadStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { date, to, strandedAt } = digest
  const chain = handoverChain(organisation, organisation.lastResort.desk, date)
  const next = chain
    .map(({ id }) => digestEntryFor(organisation, id))
    .find((one) => one !== undefined && one.id !== to && one.needsChecking === undefined)
  if (next === undefined) return strandedAt === undefined ? { type: 'note-stranded' } : nothingMore
  const isToday = now < digestEnd(date) && worksOn(next, date, organisation)
  return {
    ...{ type: 'carry-over', to: next.id },
    date: isToday ? date : nextDigestDate(now, organisation, next.id),
  }
}
