import { digestTime } from '../digest/digest-time.ts'
import { worksOn } from '../directory/presence.ts'
import { activeActs, caseOf, handoverRound } from '../enquiry/case.ts'
import { type AssignedEnquiry, type Enquiry, withdrawnAt } from '../enquiry/enquiry.ts'
import type { Reminder, ReminderLevel } from '../enquiry/reminder.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { addWorkingHours, londonDate, workingFraction } from '../time/working-calendar.ts'

/** In this order. */
export const reminderLevels: readonly ReminderLevel[] = ['owner', 'deputy', 'manager']

/**
 * How much of the working time to the deadline has passed when each is told. Half: whoever meant to answer has, and
 * there is as much time again. Four fifths: of five days one is left, in which somebody else still can. All of it: the
 * person has been promised an answer by now, so that it is for the manager.
 */
export const reminderFractions: Readonly<Record<ReminderLevel, number>> = {
  owner: 0.5,
  deputy: 0.8,
  manager: 1,
}

/** Working hours that somebody has who is given what is late already: one day. */
const hoursWhenLate = 8

/** So long before a morning's mail somebody is put on its list: whoever looks at what is due may be late. */
const leadMinutes = 30

/**
 * From when on that level is to be told. Whoever gets an enquiry from somebody else has times of their own. Owner and
 * deputy hear of it in the morning of the day on which their fraction passes, since the next mail may come when it is
 * late already; of what came on that very day, on the next.
 */
export function reminderTime(
  enquiry: AssignedEnquiry,
  level: ReminderLevel,
  organisation: Organisation,
): Instant {
  const receivedAt = roundStart(enquiry)
  const { at: deadline } = enquiry.answerBy
  const at = deadline > receivedAt ? deadline : addWorkingHours(receivedAt, hoursWhenLate, organisation)
  const fraction = reminderFractions[level]
  if (fraction === 1) return at
  const due = workingFraction({ receivedAt, answerBy: { at }, fraction }, organisation)
  const morning = later(digestTime(londonDate(due)), -leadMinutes * 60_000)
  return morning > receivedAt ? morning : due
}

/**
 * Whether anybody may still be reminded: it has had no answer, and nobody has seen to it otherwise. What somebody has
 * said to deal with is only the manager's.
 */
export function mayRemind(enquiry: Enquiry, level: ReminderLevel): enquiry is AssignedEnquiry {
  if (enquiry.stage !== 'assigned' || withdrawnAt(enquiry) !== undefined) return false
  if (enquiry.updates?.some(({ type }) => type === 'not-me')) return false
  const { state, answeredAt } = caseOf(enquiry)
  return answeredAt === undefined && (state === 'open' || (state === 'accepted' && level === 'manager'))
}

/** The last time that somebody was told so, since whoever has it got it; of owners, that one. */
export function reminderOf(
  enquiry: AssignedEnquiry,
  level: ReminderLevel,
  owner?: string,
): Reminder | undefined {
  return presentReminders(enquiry).findLast(
    (one) => one.level === level && (level !== 'owner' || one.to === owner),
  )
}

/** What somebody's digest says of an enquiry that is on its list; undefined: nothing any more. */
export function reminderLevelFor(enquiry: Enquiry, to: string, owner: string): ReminderLevel | undefined {
  if (enquiry.stage !== 'assigned') return undefined
  const level = presentReminders(enquiry).findLast((one) => one.to === to)?.level
  if (level === undefined || !mayRemind(enquiry, level)) return undefined
  return level === 'owner' && to !== owner ? undefined : level
}

/**
 * When it shows whether somebody had their digest: an hour after its nine o'clock. Who turns out not to have worked that
 * day had none, so that somebody else is told.
 */
export function heededAt({ date }: Reminder): Instant {
  return later(digestTime(date), 3_600_000)
}

/** Whether that reminder stands: its day is still to come, or they were there. */
export function hasReminded(reminder: Reminder, organisation: Organisation, now: Instant): boolean {
  const officer = findOfficer(organisation, reminder.to)
  return now < heededAt(reminder) || (officer !== undefined && worksOn(officer, reminder.date, organisation))
}

/** When whoever has it got it: when it came, was let out of quarantine, or was given to somebody else. */
function roundStart(enquiry: AssignedEnquiry): Instant {
  const { about } = handoverRound(enquiry)
  const act = activeActs(enquiry).find(({ id }) => id === about)
  return act?.at ?? enquiry.releasedAt ?? enquiry.receivedAt
}

function presentReminders(enquiry: AssignedEnquiry): readonly Reminder[] {
  const start = roundStart(enquiry)
  return (enquiry.reminders ?? []).filter(({ at }) => at >= start)
}
