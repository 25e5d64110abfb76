import type { Instant } from '../core/time/instant.ts'
import { addDays, type LocalDate } from '../core/time/local-date.ts'
import { londonDate, londonInstant, nextWorkingDay } from '../core/time/working-calendar.ts'
import type { Moment } from './sample-enquiry.ts'

/** Five working days, and the one after. */
export interface WorkingWeek {
  readonly first: LocalDate
  readonly last: LocalDate
  instantOf(moment: Moment): Instant
  /** The morning after the last day, when the emails of a morning are sent. */
  readonly end: Instant
}

/** The working week that begins on the next day that is worked in England, today not counted: nothing in it is past. */
export function workingWeekAfter(now: Instant): WorkingWeek {
  const days: LocalDate[] = []
  for (let day = londonDate(now); days.length < 6; days.push(day)) day = nextWorkingDay(day)
  const dayAt = (index: number) => days[index] ?? addDays(londonDate(now), index + 1)
  return {
    first: dayAt(0),
    last: dayAt(4),
    instantOf: ({ day, time }) => londonInstant(dayAt(day), time),
    end: londonInstant(dayAt(5), '09:45'),
  }
}
