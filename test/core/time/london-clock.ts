import { bankHolidayOn } from '../../../lib/core/time/bank-holidays.ts'

/** A quarter of an hour as the clocks in London show it. */
export interface Quarter {
  /** Its beginning. */
  readonly at: string
  readonly date: string
  readonly time: string
  /** People work in it. */
  readonly isOpen: boolean
}

/** Every quarter of an hour from one instant to another, by Intl alone: to compare the working calendar with. */
export function quartersBetween(
  from: string,
  to: string,
  closed: readonly string[] = [],
): readonly Quarter[] {
  const quarters: Quarter[] = []
  for (let at = Date.parse(from); at < Date.parse(to); at += 900_000) {
    const { weekday = '', ...parts } = Object.fromEntries(
      inLondon.formatToParts(at).map(({ type, value }) => [type, value]),
    )
    const date = `${parts['year']}-${parts['month']}-${parts['day']}`
    const time = `${parts['hour']}:${parts['minute']}`
    const isWorked =
      !/^(Sat|Sun)/.test(weekday) && bankHolidayOn(date) === undefined && !closed.includes(date)
    quarters.push({
      at: new Date(at).toISOString(),
      date,
      time,
      isOpen: isWorked && time >= '09:00' && time < '17:00',
    })
  }
  return quarters
}

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The last Sundays of March and October: at one in the morning, UTC, the clocks change. */
export function clockChanges(year: number): readonly string[] {
  return [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0))
    return new Date(Date.UTC(year, month, last.getUTCDate() - last.getUTCDay())).toISOString().slice(0, 10)
  })
}
