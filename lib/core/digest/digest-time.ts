import { nextWorkingDayOf } from '../directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
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
  // Somebody who never works again gets no digest: their list ends when the organisation's next working day passes.
  return own ?? (isWorkingDay(from, organisation) ? from : nextWorkingDay(from, organisation))
}

/** The day of an entry's next digest after the one of `date`. */
export function followingDigestDate(date: LocalDate, organisation: Organisation, to: string): LocalDate {
  return nextDigestDate(digestTime(date), organisation, to)
}

/** When a digest is sent: nine o'clock in London. */
export function digestTime(date: LocalDate): Instant {
  return londonInstant(date, '09:00')
}

/** Five o'clock in London: what could not be sent by then goes on the next digest. */
export function digestEnd(date: LocalDate): Instant {
  return londonInstant(date, '17:00')
}

/** Nine o'clock on the organisation's working day before that date: what is held back since then is new. */
export function newSince(date: LocalDate, organisation: Organisation): Instant {
  let before = addDays(date, -1)
  while (!isWorkingDay(before, organisation)) before = addDays(before, -1)
  return digestTime(before)
}
