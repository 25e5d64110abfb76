/** A calendar date in London, `YYYY-MM-DD`. */
export type LocalDate = string

/** A moment, as ISO 8601 in UTC with milliseconds (`Date.toISOString`), so that texts sort as times do. */
export type Instant = string

/** Whether `text` is a date that exists, from 1900 to 2199. */
export function isRealDate(text: string): boolean {
  const match = /^(19\d\d|20\d\d|21\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** The instant `milliseconds` after another. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

/** The instant whole calendar months after another, at the end of a month that has no such day. */
export function addMonths(instant: Instant, months: number): Instant {
  const at = new Date(instant)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1 + months]
  at.setUTCFullYear(year, month - 1, Math.min(at.getUTCDate(), daysIn(year, month)))
  return at.toISOString()
}

/** The earliest of the instants that are there; none of them: undefined. */
export function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((instant) => instant !== undefined).sort()[0]
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
