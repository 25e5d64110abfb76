import type { Instant } from '../../../lib/core/time/instant.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import {
  isWorkingDay,
  londonDate,
  londonInstant,
  type WorkingCalendar,
} from '../../../lib/core/time/working-calendar.ts'

/** The working time from one instant to another, in milliseconds, day by day: to measure what is calculated otherwise. */
export function workingTimeBetween(from: Instant, to: Instant, calendar?: WorkingCalendar): number {
  let whole = 0
  for (let date = londonDate(from); date <= londonDate(to); date = addDays(date, 1)) {
    if (!isWorkingDay(date, calendar)) continue
    const [open, close] = [londonInstant(date, '09:00'), londonInstant(date, '17:00')]
    const start = Math.max(Date.parse(from), Date.parse(open))
    const end = Math.min(Date.parse(to), Date.parse(close))
    whole += Math.max(end - start, 0)
  }
  return whole
}
