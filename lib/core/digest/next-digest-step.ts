import { chainStep } from '../delivery/chain-step.ts'
import { type MailStep, nothingMore, silenceStep, stepBefore } from '../delivery/mailed-item.ts'
import { toAddressee } from '../directory/handover-chain.ts'
import { worksOn } from '../directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { rollCallName } from '../organisation/reserved-names.ts'
import { earliest, type Instant } from '../time/instant.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { digestEnd, digestEntryFor, followingDigestDate, rollCallDate } from '../waiting/digest-time.ts'
import { isUnreachable, readersAt } from '../waiting/reader.ts'
import { type Digest, dueTime } from './digest.ts'

/** What is to be done about a digest now. */
type DigestStep =
  /** It is sent, unless there is nothing to tell: then it is closed. */
  | MailStep
  | { readonly type: 'note-stranded' }
  /** Makes sure that each of these has a digest of that day, and that there is a roll call on the next day, then closes it. */
  | {
      readonly type: 'call-roll'
      readonly date: LocalDate
      readonly to: readonly string[]
      readonly next: LocalDate
    }
  /** The day is over: the digest of that date tells what this one would have, and this one is closed. */
  | { readonly type: 'carry-over'; readonly date: LocalDate }
  /** There is nobody to send it to. */
  | { readonly type: 'close' }

/**
 * Says what to do next. Pure and total. A digest goes out at nine, to the entry it is for and to nobody else: what is
 * theirs, whoever is there in their place reads in an email of their own. What could not be sent by five goes on the next
 * digest, so that an outage of days ends in one mail, and none comes in the night.
 */
export function nextDigestStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { mails, date, to, closedAt } = digest
  if (closedAt !== undefined) return nothingMore
  const before = stepBefore(digest, now)
  if (before !== undefined) return before
  const due = dueTime(digest)
  if (now < due) return { type: 'wait', until: due }
  if (to === rollCallName) return rollCallStep(date, organisation, now)
  return mails.some(({ state }) => state === 'accepted')
    ? silenceStep(mails, now)
    : mailStep(digest, organisation, now)
}

function mailStep(digest: Digest, organisation: Organisation, now: Instant): DigestStep {
  const { mails, date, to, strandedAt } = digest
  const officer = findOfficer(organisation, to)
  const own =
    officer !== undefined && isToBeTold(officer, date, { organisation, now }) ? [toAddressee(officer)] : []
  const step = chainStep(mails, { chain: own, now })
  if (step.type === 'exhausted') {
    const isRead = readersAt(withoutAddress(organisation, to, now), now).readerOf(to) !== undefined
    return isRead || strandedAt !== undefined ? { type: 'close' } : { type: 'note-stranded' }
  }
  const end = digestEnd(date)
  if (now >= end) return { type: 'carry-over', date: followingDigestDate(date, organisation, to) }
  return step.type === 'wait'
    ? { type: 'wait', until: earliest([step.until, end]) }
    : { ...step, purpose: 'digest' }
}

/** The organisation as it is once it is known that an address does not work. */
function withoutAddress(organisation: Organisation, id: string, now: Instant): Organisation {
  const needsChecking = { since: now, reason: 'reject' } as const
  const officers = organisation.officers.map((one) => (one.id === id ? { needsChecking, ...one } : one))
  return { ...organisation, officers }
}

function rollCallStep(date: LocalDate, organisation: Organisation, now: Instant): DigestStep {
  const told = organisation.officers.filter(
    (officer) =>
      digestEntryFor(organisation, officer.id)?.id === officer.id &&
      isToBeTold(officer, date, { organisation, now }),
  )
  return {
    type: 'call-roll',
    date,
    to: told.map(({ id }) => id),
    next: rollCallDate(addDays(date, 1), organisation, now),
  }
}

/** Nobody who is away, does not work that day, or whose emails come back. */
function isToBeTold(
  officer: Officer,
  date: LocalDate,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Instant },
): boolean {
  return worksOn(officer, date, organisation) && !isUnreachable(officer, now)
}
