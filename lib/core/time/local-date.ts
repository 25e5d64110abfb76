/** A calendar date in London, `YYYY-MM-DD`. */
export type LocalDate = string

/** Whether `text` is a date that exists, from 1900 to 2199. */
export function isRealDate(text: string): boolean {
  const match = /^(19\d\d|20\d\d|21\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

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
