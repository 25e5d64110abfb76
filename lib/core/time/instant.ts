import { daysIn } from './local-date.ts'

/** A moment, as ISO 8601 in UTC with milliseconds (`Date.toISOString`), so that texts sort as times do. */
export type Instant = string

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
