import { nextWorkingDayOf, worksOn } from '../directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate, weekdayOf } from '../time/local-date.ts'
import {
  isWorkingDay,
  londonDate,
  londonInstant,
  londonTime,
  nextWorkingDay,
} from '../time/working-calendar.ts'

/**
 * The entry under which somebody's digests are sent. Of several entries with one address always the same, so that the
 * address gets one digest a day: the desk before the manager, they before all others.
 */
export function digestEntryFor(organisation: Organisation, id: string): Officer | undefined {
  const officer = findOfficer(organisation, id)
  if (officer === undefined) return undefined
  const { desk, manager } = organisation.lastResort
  const first = [desk, manager].map((last) => findOfficer(organisation, last))
  return [...first, ...organisation.officers].find((one) => one && sameAddress(one.email, officer.email))
}

/** The next day on which an entry gets its digest: one it works on, whose nine o'clock in London is still to come. */
export function nextDigestDate(now: Instant, organisation: Organisation, to: string): LocalDate {
  const today = londonDate(now)
  const from = londonTime(now) < '09:00' ? today : addDays(today, 1)
  const officer = findOfficer(organisation, to)
  const own = officer && nextWorkingDayOf(officer, from, organisation)
  // Somebody who never works again gets no digest: theirs ends when the organisation's next working day passes.
  return own ?? (isWorkingDay(from, organisation) ? from : nextWorkingDay(from, organisation))
}

/** The day of an entry's next digest after the one of `date`. */
export function followingDigestDate(date: LocalDate, organisation: Organisation, to: string): LocalDate {
  return nextDigestDate(digestTime(date), organisation, to)
}

/** The last day before `date` on which somebody worked, a fortnight back at most; undefined: none. */
export function lastWorkedBefore(
  officer: Officer,
  date: LocalDate,
  organisation: Organisation,
): LocalDate | undefined {
  for (let back = 1; back <= maxDaysBack; back++) {
    const day = addDays(date, -back)
    if (worksOn(officer, day, organisation)) return day
  }
  return undefined
}

/** The days of that date's week (from Monday) on which somebody works. */
export function workingWeekOf(
  officer: Officer,
  date: LocalDate,
  organisation: Organisation,
): readonly LocalDate[] {
  const monday = mondayOf(date)
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day)).filter((day) =>
    worksOn(officer, day, organisation),
  )
}

/** The Monday of a date's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7))
}

/** When a digest is sent: nine o'clock in London. */
export function digestTime(date: LocalDate): Instant {
  return londonInstant(date, '09:00')
}

/** Five o'clock in London: what could not be sent by then goes on the next digest. */
export function digestEnd(date: LocalDate): Instant {
  return londonInstant(date, '17:00')
}

/** Half an hour before nine: when it is made sure that everybody who works that day has a digest. */
export function rollCallTime(date: LocalDate): Instant {
  return londonInstant(date, '08:30')
}

/** The first day from `date` on, that one included, on which anybody works, and which is not over yet at `now`. */
export function rollCallDate(date: LocalDate, organisation: Organisation, now: Instant): LocalDate {
  let day = date
  const isFree = () => !organisation.officers.some((officer) => worksOn(officer, day, organisation))
  // Where nobody works for a year, somebody is asked for all the same, so that the roll call never ends.
  for (let count = 0; count < maxDaysAhead && (isFree() || digestEnd(day) <= now); count++)
    day = addDays(day, 1)
  return day
}

const maxDaysBack = 14
const maxDaysAhead = 366
