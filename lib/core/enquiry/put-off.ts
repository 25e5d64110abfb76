import { addMonths, type Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { londonInstant, nextWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts'
import type { Progress } from './state.ts'

/**
 * A day on which somebody is to be reminded of an enquiry. So far officers choose them (*Remind me on …*, *Called, no
 * answer*); a kind that calculates days from its answers gives the same.
 */
export interface NamedDate {
  /** What the day is for. */
  readonly name: 'remind' | 'called'
  readonly on: LocalDate
  /** The directory entry that is reminded; absent: whoever has the enquiry then. */
  readonly whom?: string
}

/** Working days after which what somebody called about in vain is back. */
const calledBackDays = 2

/** Working days by which what waits for an answer can be put off: design's five, so that nobody waits a week unseen. */
const maxDaysUnanswered = 5

/** Months by which what is answered can be put off. */
const maxMonthsAnswered = 12

/**
 * The day of an act that puts an enquiry off, and when it comes: an hour before the morning's email, which tells of it.
 * Lists go by that moment; nothing is written then.
 */
export function putOffBy({ act: name, on }: { readonly act: NamedDate['name']; readonly on: LocalDate }): {
  readonly date: NamedDate
  readonly putOffUntil: Instant
} {
  return { date: { name, on }, putOffUntil: londonInstant(on, '08:00') }
}

/** The day on which a call in vain of today is back. */
export function calledBackOn(today: LocalDate, calendar: WorkingCalendar): LocalDate {
  return workingDayAfter(today, calledBackDays, calendar)
}

/** The last day until which an enquiry can be put off today. */
export function lastDayToRemind(progress: Progress, today: LocalDate, calendar: WorkingCalendar): LocalDate {
  return progress === 'answered'
    ? addMonths(`${today}T12:00:00.000Z`, maxMonthsAnswered).slice(0, 10)
    : workingDayAfter(today, maxDaysUnanswered, calendar)
}

/** The working days until which an enquiry without an answer can be put off today. */
export function daysToRemind(today: LocalDate, calendar: WorkingCalendar): readonly LocalDate[] {
  return Array.from({ length: maxDaysUnanswered }, (_, index) => workingDayAfter(today, index + 1, calendar))
}

function workingDayAfter(date: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  let day = date
  for (let count = 0; count < days; count++) day = nextWorkingDay(day, calendar)
  return day
}
