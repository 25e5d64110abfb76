import { digestEntryFor, nextDigestDate } from '../digest/digest-time.ts'
import { handoverChain } from '../directory/handover-chain.ts'
import { nextWorkingDayOf } from '../directory/presence.ts'
import { caseOf } from '../enquiry/case.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { ReminderLevel } from '../enquiry/reminder.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { hasReminded, heededAt, mayRemind, reminderLevels, reminderOf, reminderTime } from './reminding.ts'
import type { NextStep } from './step.ts'

/**
 * Puts an enquiry that nobody has answered on the digests of its owner, their deputy and the manager in turn, once each
 * for whoever has it. With the first thing anybody says of it that ends; but what somebody said to deal with and has
 * not answered by its deadline goes to the manager once.
 */
export function* remindSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { owner } = caseOf(enquiry)
  for (const level of reminderLevels) {
    if (!mayRemind(enquiry, level) || isForManagerBy(level, enquiry)) continue
    const reminder = reminderOf(enquiry, level, ownerEntry(organisation, owner))
    if (reminder !== undefined && hasReminded(reminder, organisation, now)) {
      const until = heededAt(reminder)
      if (now < until) yield { type: 'wait', until }
      continue
    }
    const due = reminderTime(enquiry, level, organisation)
    if (now < due) {
      yield { type: 'wait', until: due }
      // The others come later, and to reckon their times is work.
      return
    }
    const to = whomToRemind(level, { owner, organisation, now })
    if (to !== undefined)
      yield { type: 'remind', level, to: to.id, date: nextDigestDate(now, organisation, to.id) }
  }
}

/** Whether a deputy need not look any more, since the manager does. */
function isForManagerBy(level: ReminderLevel, enquiry: AssignedEnquiry): boolean {
  return level === 'deputy' && reminderOf(enquiry, 'manager') !== undefined
}

/** Under whose name the digest of an enquiry's owner goes. */
export function ownerEntry(organisation: Organisation, owner: string): string {
  return digestEntryFor(organisation, owner)?.id ?? owner
}

interface Asked {
  readonly owner: string
  readonly organisation: Organisation
  readonly now: Instant
}

/** Whoever of that level works again and is not the owner; of the owner's own level, the owner. */
function whomToRemind(level: ReminderLevel, asked: Asked): Officer | undefined {
  const { owner, organisation, now } = asked
  const { desk, manager } = organisation.lastResort
  const day = nextDigestDate(now, organisation, desk)
  if (level === 'owner') return worksFrom(day, digestEntryFor(organisation, owner), organisation)
  // The desk and the manager are the end of every chain: a deputy is only who is named as one.
  const wanted =
    level === 'deputy' ? deputiesOf(organisation, owner).filter((id) => id !== manager) : undefined
  const first = level === 'deputy' ? owner : manager
  const own = findOfficer(organisation, owner)
  const next = handoverChain(organisation, first, day)
    .filter(({ id }) => wanted === undefined || wanted.includes(id))
    .filter(({ id, address }) => id === first || !(own && sameAddress(own.email, address)))
    .map(({ id }) => worksFrom(day, digestEntryFor(organisation, id), organisation))
    .find((officer) => officer !== undefined)
  if (next !== undefined || level === 'deputy') return next
  // The owner is the only other one who is there: the manager hears of it when they are back.
  return worksFrom(day, digestEntryFor(organisation, manager), organisation)
}

function worksFrom(
  day: LocalDate,
  officer: Officer | undefined,
  organisation: Organisation,
): Officer | undefined {
  return officer && nextWorkingDayOf(officer, day, organisation) !== undefined ? officer : undefined
}

/** Deputy after deputy, without the one it begins with. */
function deputiesOf(organisation: Organisation, id: string): readonly string[] {
  const deputies: string[] = []
  for (let next = findOfficer(organisation, id)?.deputy; next !== undefined; ) {
    if (next === id || deputies.includes(next)) break
    deputies.push(next)
    next = findOfficer(organisation, next)?.deputy
  }
  return deputies
}
