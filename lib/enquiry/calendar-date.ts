import type { LocalDate } from './local-date.ts'

/** The date `days` after another; before it, if negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toDate(midnight(date) + days * 86_400_000)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(midnight(date)).getUTCDay()
}

/** Whether `date` falls on a Saturday or a Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return [0, 6].includes(weekdayOf(date))
}

// Dates have no zone; UTC is only the ruler here, because all its days are 24 hours long.
function midnight(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function toDate(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
