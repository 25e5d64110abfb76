import type { Instant } from '../../lib/core/time/instant.ts'
import type { LocalDate } from '../../lib/core/time/local-date.ts'

/**
 * Time in London as the platform's own time zones tell it, and the bank holidays as people know them: nothing of what is
 * tested is asked.
 */
export interface WallClock {
  readonly date: LocalDate
  /** 0 is Sunday. */
  readonly weekday: number
  /** `09:00`. */
  readonly time: string
}

/** What a clock in London shows. */
export function wallClock(instant: Instant): WallClock {
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  return { date, weekday: weekdayOn(date), time: `${part('hour')}:${part('minute')}` }
}

/** The moment at which a clock in London shows that, in an hour that there is once. */
export function momentAt(date: LocalDate, time: string): Instant {
  const asUtc = `${date}T${time}:00.000Z`
  const { date: shownDate, time: shownTime } = wallClock(asUtc)
  const ahead = Date.parse(`${shownDate}T${shownTime}:00.000Z`) - Date.parse(asUtc)
  return new Date(Date.parse(asUtc) - ahead).toISOString()
}

/** The date so many days later. */
export function dateAfter(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether people in offices work on that day; `closed` are further days of theirs. */
export function isOfficeDay(date: LocalDate, closed: readonly LocalDate[] = []): boolean {
  const weekday = weekdayOn(date)
  return weekday !== 0 && weekday !== 6 && !bankHolidays.includes(date) && !closed.includes(date)
}

/** Whether it is from nine to five in London on such a day. */
export function isOfficeTime(instant: Instant, closed: readonly LocalDate[] = []): boolean {
  const { date, time } = wallClock(instant)
  return isOfficeDay(date, closed) && time >= '09:00' && time < '17:00'
}

/** The first such day after a date. */
export function officeDayAfter(date: LocalDate, closed: readonly LocalDate[] = []): LocalDate {
  let next = dateAfter(date, 1)
  while (!isOfficeDay(next, closed)) next = dateAfter(next, 1)
  return next
}

function weekdayOn(date: LocalDate): number {
  return new Date(`${date}T12:00:00.000Z`).getUTCDay()
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** England, from December 2026 to the end of 2028. 26 December 2026 and 25 and 26 December 2027 are at a weekend. */
export const bankHolidays: readonly LocalDate[] = [
  ...['2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'],
  ...['2027-12-27', '2027-12-28'],
  ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28'],
  ...['2028-12-25', '2028-12-26'],
]
