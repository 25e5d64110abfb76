import { addDays } from './calendar-date.ts'
import type { Instant, LocalDate } from './local-date.ts'
import { addWorkingHours, isWorkingDay, londonDate, londonTime } from './working-calendar.ts'

/** The working day whose nine o'clock in London comes next: today before nine, else the next. */
export function nextDigestDate(now: Instant): LocalDate {
  const today = londonDate(now)
  if (isWorkingDay(today) && londonTime(now) < '09:00') return today
  let date = addDays(today, 1)
  while (!isWorkingDay(date)) date = addDays(date, 1)
  return date
}

/** Nine o'clock in London on a working day. */
export function digestTime(date: LocalDate): Instant {
  return addWorkingHours(`${date}T00:00:00.000Z`, 0)
}
