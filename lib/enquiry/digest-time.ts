import type { Instant, LocalDate } from './local-date.ts'
import {
  isWorkingDay,
  londonDate,
  nextWorkingDay,
  openingAfter,
  type WorkingCalendar,
} from './working-calendar.ts'

/** The working day whose nine o'clock in London comes next: today before nine, else the next. */
export function nextDigestDate(now: Instant, calendar?: WorkingCalendar): LocalDate {
  const today = londonDate(now)
  return isWorkingDay(today, calendar) && now < digestTime(today, calendar)
    ? today
    : nextWorkingDay(today, calendar)
}

/** Nine o'clock in London on a working day; of a day that turned out not to be one, on the next. */
export function digestTime(date: LocalDate, calendar?: WorkingCalendar): Instant {
  return openingAfter(`${date}T00:00:00.000Z`, calendar)
}
