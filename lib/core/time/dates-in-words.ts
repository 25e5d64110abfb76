import type { CoreWords } from '../words/english.ts'
import type { Instant } from './instant.ts'
import { addDays, type LocalDate, weekdayOf } from './local-date.ts'
import { londonDate, londonTime } from './working-calendar.ts'

/** "Friday 26 March". */
export function dayAndMonth(date: LocalDate, words: CoreWords): string {
  return words.calendar.dayAndMonth(partsOf(date))
}

/** "Fri 26 Mar". */
export function shortDay(date: LocalDate, words: CoreWords): string {
  return words.calendar.shortDay(partsOf(date))
}

/** "Friday 26 March 2027". */
export function longDate(date: LocalDate, words: CoreWords): string {
  return words.calendar.withYear(dayAndMonth(date, words), Number(date.slice(0, 4)))
}

/** What a date is read in: the day it is read on, and the language. */
interface Reading {
  readonly today: LocalDate
  readonly words: CoreWords
}

/** "Friday 26 March", with the year where it is more than half a year from today: then people could take it for another. */
export function nearDate(date: LocalDate, reading: Reading): string {
  return isNear(date, reading) ? dayAndMonth(date, reading.words) : longDate(date, reading.words)
}

/** "Friday 26 March at 16:10", with the year as `nearDate` has it. */
export function nearStamp(instant: Instant, reading: Reading): string {
  return reading.words.calendar.at(nearDate(londonDate(instant), reading), londonTime(instant))
}

/** In lists: "Fri 26 Mar, 16:10", with the year as `nearDate` has it. */
export function nearBriefStamp(instant: Instant, reading: Reading): string {
  const hasYear = !isNear(londonDate(instant), reading)
  return briefStamp(instant, { hasYear, words: reading.words })
}

function isNear(date: LocalDate, { today }: Reading): boolean {
  return addDays(today, -HALF_A_YEAR) < date && date < addDays(today, HALF_A_YEAR)
}

const HALF_A_YEAR = 183

/** For mails: "Friday 26 March 2027 at 16:10". */
export function shortStamp(instant: Instant, words: CoreWords): string {
  return words.calendar.at(longDate(londonDate(instant), words), londonTime(instant))
}

/** In lists: "Fri 26 Mar, 16:10", or with its year "Fri 26 Mar 2027, 16:10". */
export function briefStamp(
  instant: Instant,
  { hasYear, words }: { readonly hasYear: boolean; readonly words: CoreWords },
): string {
  const date = londonDate(instant)
  const day = shortDay(date, words)
  const { brief, withYear } = words.calendar
  return brief(hasYear ? withYear(day, Number(date.slice(0, 4))) : day, londonTime(instant))
}

function partsOf(date: LocalDate): { weekday: number; day: number; month: number } {
  return { weekday: weekdayOf(date), day: Number(date.slice(8)), month: Number(date.slice(5, 7)) - 1 }
}
