import { digestEntryFor, digestTime, nextDigestDate } from '../digest/digest-time.ts'
import { handoverChain } from '../directory/handover-chain.ts'
import { nextWorkingDayOf, worksOn } from '../directory/presence.ts'
import { activeActs } from '../enquiry/act.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Reminder, ReminderLevel } from '../enquiry/reminder.ts'
import { standingOf } from '../enquiry/standing.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import { type Instant, later } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingHours, londonDate, workingFraction } from '../time/working-calendar.ts'
import type { NextStep } from './step.ts'

/** Who is reminded, in this order. */
export const reminderLevels: readonly ReminderLevel[] = ['owner', 'deputy', 'manager']

/**
 * Puts an enquiry that nobody has answered on the digests of its owner, their deputy and the manager in turn, once each
 * for whoever has it. The first act ends the reminders; but what somebody has accepted and not answered by its deadline
 * goes to the manager once.
 */
export function* remindSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { owner } = standingOf(enquiry)
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
      // The others come later, and to calculate their times is work.
      return
    }
    const to = whomToRemind(level, { owner, organisation, now })
    if (to !== undefined)
      yield { type: 'remind', level, to: to.id, date: nextDigestDate(now, organisation, to.id) }
  }
}

/**
 * From when on a level is to be told. A new owner has times of their own. Owner and deputy are told in the morning of
 * the day on which their fraction passes, since the next mail may come too late; of what came that very day, the next
 * morning.
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

/** As whom somebody's digest tells them of an enquiry on its list; undefined: not any more. */
export function reminderLevelFor(
  enquiry: AssignedEnquiry,
  to: string,
  organisation: Organisation,
): ReminderLevel | undefined {
  const level = presentReminders(enquiry).findLast((one) => one.to === to)?.level
  if (level === undefined || !mayRemind(enquiry, level)) return undefined
  const { owner } = standingOf(enquiry)
  return level === 'owner' && to !== ownerEntry(organisation, owner) ? undefined : level
}

/**
 * How much of the working time to the deadline has passed when each is told. Half: whoever meant to answer has, and
 * there is as much time again. Four fifths: of five days one is left, in which somebody else still can. All of it: the
 * person has been promised an answer by now, so that it is for the manager.
 */
const reminderFractions: Readonly<Record<ReminderLevel, number>> = {
  owner: 0.5,
  deputy: 0.8,
  manager: 1,
}

/** Working hours that a new owner has for what is late already: one day. */
const hoursWhenLate = 8

/** How long before the morning's mail its list is written: the look at what is due may come late. */
const leadMinutes = 30

/**
 * Whether a level may still be reminded: there is no answer, and nobody has acted. Of what somebody has accepted, only
 * the manager is told.
 */
function mayRemind(enquiry: AssignedEnquiry, level: ReminderLevel): boolean {
  const { state, answeredAt } = standingOf(enquiry)
  return answeredAt === undefined && (state === 'open' || (state === 'accepted' && level === 'manager'))
}

/** Whether a deputy need not look any more, since the manager does. */
function isForManagerBy(level: ReminderLevel, enquiry: AssignedEnquiry): boolean {
  return level === 'deputy' && reminderOf(enquiry, 'manager') !== undefined
}

/** The last reminder of a level since the owner got the enquiry; for the owner's level, the one to that owner. */
function reminderOf(enquiry: AssignedEnquiry, level: ReminderLevel, owner?: string): Reminder | undefined {
  return presentReminders(enquiry).findLast(
    (one) => one.level === level && (level !== 'owner' || one.to === owner),
  )
}

/** Whether a reminder counts: its day is still to come, or its recipient worked on it. */
function hasReminded(reminder: Reminder, organisation: Organisation, now: Instant): boolean {
  const officer = findOfficer(organisation, reminder.to)
  return now < heededAt(reminder) || (officer !== undefined && worksOn(officer, reminder.date, organisation))
}

/**
 * When it is known whether somebody got their digest: an hour after nine. Whoever turns out not to have worked that day
 * got none, so that somebody else is told.
 */
function heededAt({ date }: Reminder): Instant {
  return later(digestTime(date), 3_600_000)
}

/** When the owner got the enquiry: when it came, was released from quarantine, or was handed to them. */
function roundStart(enquiry: AssignedEnquiry): Instant {
  const { round } = standingOf(enquiry)
  const act = activeActs(enquiry).find(({ id }) => id === round.about)
  return act?.at ?? enquiry.releasedAt ?? enquiry.receivedAt
}

function presentReminders(enquiry: AssignedEnquiry): readonly Reminder[] {
  const start = roundStart(enquiry)
  return (enquiry.reminders ?? []).filter(({ at }) => at >= start)
}

/** Under whose name the digest of an enquiry's owner goes. */
function ownerEntry(organisation: Organisation, owner: string): string {
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
