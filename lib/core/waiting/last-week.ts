import type { Month, MonthRow } from '../enquiry/month-row.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { londonInstant } from '../time/working-calendar.ts'
import { mondayOf, workingWeekOf } from './digest-time.ts'
import { readersAt } from './reader.ts'

/** A week from Monday to Sunday by London's clock, which may be an hour longer or shorter than seven days. */
interface Week {
  readonly from: Instant
  /** The first moment after it. */
  readonly until: Instant
  /** The months that it has days of: one, or two. */
  readonly months: readonly Month[]
}

/** What came in in a week, and what has become of that. */
export interface WeekFigures {
  readonly cameIn: number
  /** Of those, what has been answered since; and of these, what was answered by its date. */
  readonly answered: number
  readonly onTime: number
}

/** The week before the one of `date`. */
export function weekBefore(date: LocalDate): Week {
  const monday = mondayOf(date)
  const first = addDays(monday, -7)
  return {
    from: londonInstant(first, '00:00'),
    until: londonInstant(monday, '00:00'),
    months: [...new Set([first, addDays(monday, -1)].map((day) => day.slice(0, 7)))],
  }
}

/** Whether somebody's morning tells the figures of the week before: the manager's, on the first day of their week. */
export function tellsLastWeek(
  { person, date, now }: { readonly person: string; readonly date: LocalDate; readonly now: Instant },
  organisation: Organisation,
): boolean {
  const officer = findOfficer(organisation, person)
  const isFirstDay = officer !== undefined && workingWeekOf(officer, date, organisation)[0] === date
  return isFirstDay && readersAt(organisation, now).readerOf(organisation.lastResort.manager) === person
}

/**
 * The figures of a week, of the rows of its months. Spam, suspected or certain, is no enquiry. Whoever closes what nobody
 * had said to be answered has dealt with it: it counts as answered then.
 */
export function weekFigures(rows: readonly MonthRow[], { from, until }: Week): WeekFigures {
  const cameIn = rows.filter(
    ({ receivedAt, state }) =>
      from <= receivedAt && receivedAt < until && state !== 'spam' && state !== 'quarantined',
  )
  const answered = cameIn.flatMap((row) => {
    const at = row.answeredAt ?? row.closedAt
    return at === undefined ? [] : [{ at, by: row.firstAnswerBy ?? row.answerBy }]
  })
  return {
    cameIn: cameIn.length,
    answered: answered.length,
    onTime: answered.filter(({ at, by }) => at <= by).length,
  }
}
