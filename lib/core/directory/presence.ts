import { type Leave, type Officer, type Organisation, weekdays } from '../organisation/organisation.ts'
import { bankHolidayOn } from '../time/bank-holidays.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate, weekdayOf } from '../time/local-date.ts'
import { isWorkingDay, londonDate, workingDaysBetween } from '../time/working-calendar.ts'

/** Whether somebody has left by now, or is on leave today in London. Who merely does not work today is not away. */
export function isAway(officer: Officer, now: Instant): boolean {
  return isAwayOn(officer, londonDate(now))
}

/** Whether somebody has left before that date, or is on leave on it. */
export function isAwayOn(officer: Officer, date: LocalDate): boolean {
  return !isServing(officer, date) || leaveOn(officer, date) !== undefined
}

/** Whether an entry has not ended before that date. Somebody on leave still serves: their links work. */
export function isServing({ until }: Officer, date: LocalDate): boolean {
  return until === undefined || until >= date
}

/** The leave that somebody is on; its `until` is the last day away, also where one leave follows upon another. */
export function leaveOn({ leave = [] }: Officer, date: LocalDate): Leave | undefined {
  const present = leave.find(({ from, until }) => from <= date && date <= until)
  if (present === undefined) return undefined
  let { until } = present
  for (let next = afterwards(leave, until); next !== undefined; next = afterwards(leave, until)) {
    until = next.until
  }
  return { ...present, until }
}

/**
 * The first day from `date` on, that one included, on which somebody works: a day of their week, no bank holiday, not
 * on leave and not after they left. Undefined: none within the next two years. A desk works when the organisation does.
 */
export function nextWorkingDayOf(
  officer: Officer,
  date: LocalDate,
  organisation: Organisation,
): LocalDate | undefined {
  for (let day = date, count = 0; count < maxDaysAhead; day = addDays(day, 1), count++) {
    if (worksOn(officer, day, organisation)) return day
    if (!isServing(officer, day)) return undefined
  }
  return undefined
}

/** The day on which somebody is back from a leave with that last day, as `nextWorkingDayOf` has it. */
export function backFrom(
  officer: Officer,
  until: LocalDate,
  organisation: Organisation,
): LocalDate | undefined {
  return nextWorkingDayOf(officer, addDays(until, 1), organisation)
}

/** Whether somebody works on that very day. */
export function worksOn(officer: Officer, date: LocalDate, organisation: Organisation): boolean {
  return !isAwayOn(officer, date) && isDayOf(officer, date, organisation)
}

/** How many of the organisation's working days an enquiry waits for somebody who works part of the week. */
const maxWaitDays = 3

/** Whether somebody is not away and works again soon: at most `maxWaitDays` working days of the organisation from now. */
export function isWithinReach(officer: Officer, date: LocalDate, organisation: Organisation): boolean {
  if (isAwayOn(officer, date)) return false
  const next = nextWorkingDayOf(officer, date, organisation)
  return next !== undefined && workingDaysBetween(date, next, organisation) <= maxWaitDays
}

const maxDaysAhead = 731

function afterwards(leave: readonly Leave[], until: LocalDate): Leave | undefined {
  const dayAfter = addDays(until, 1)
  return leave.find((next) => next.from <= dayAfter && next.until > until)
}

function isDayOf({ workingDays }: Officer, date: LocalDate, organisation: Organisation): boolean {
  if (workingDays === undefined) return isWorkingDay(date, organisation)
  const weekday = weekdays[weekdayOf(date)]
  const isClosed = organisation.closedDays.some((closed) => closed.date === date)
  return (
    weekday !== undefined && workingDays.includes(weekday) && !isClosed && bankHolidayOn(date) === undefined
  )
}
