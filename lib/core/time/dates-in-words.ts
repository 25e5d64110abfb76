import type { CoreWords } from '../words/english.ts'
import type { Instant } from './instant.ts'
import { type LocalDate, weekdayOf } from './local-date.ts'
import { londonDate, londonTime } from './working-calendar.ts'

/** "Friday 26 March". */
export function dayAndMonth(date: LocalDate, words: CoreWords): string {
  const [day, month] = [Number(date.slice(8)), Number(date.slice(5, 7)) - 1]
  return words.calendar.dayAndMonth({ weekday: weekdayOf(date), day, month })
}

/** "Friday 26 March 2027". */
export function longDate(date: LocalDate, words: CoreWords): string {
  return words.calendar.withYear(dayAndMonth(date, words), Number(date.slice(0, 4)))
}

/** For mails: "Friday 26 March 2027 at 16:10". */
export function shortStamp(instant: Instant, words: CoreWords): string {
  return words.calendar.at(longDate(londonDate(instant), words), londonTime(instant))
}
