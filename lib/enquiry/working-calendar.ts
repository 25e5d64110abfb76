import { fromString, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant'
import { fromFields } from 'temporal-polyfill/fns/ZonedDateTime'
import { type BankHoliday, bankHolidayOn } from './bank-holidays.ts'
import { addDays, isWeekend, weekdayOf } from './calendar-date.ts'
import type { AnswerBy } from './enquiry.ts'
import { type Instant, type LocalDate, later } from './local-date.ts'
import { type CoreWords, english } from './words/english.ts'

/** When an enquiry came, and in how many working days it is to have a first answer. */
interface Target {
  readonly receivedAt: Instant
  readonly workingDays: number
}

/**
 * The target for a first answer: the `workingDays`th working day *after* the London date of receipt, whatever
 * the hour, so that receipt on a Friday night, a Saturday or a bank holiday gives the same date. It is the rule
 * of the Freedom of Information Act 2000, section 10, which the public bodies among our users know.
 */
export function answerByFor({ receivedAt, workingDays }: Target, words: CoreWords = english): AnswerBy {
  const received = londonDate(receivedAt)
  let date = workingDays >= 1 ? received : sameOrNextWorkingDay(received)
  for (let count = 0; count < workingDays; count++) date = nextWorkingDay(date)
  return { date, working: workingOf({ receivedAt, workingDays, date, words }) }
}

/**
 * The instant when so many working hours (not negative, fractions allowed) have passed: 09:00 to 17:00 in
 * London on working days. Outside them the count starts at the next opening; the result is always within.
 */
export function addWorkingHours(from: Instant, hours: number): Instant {
  let { date, milliseconds } = toWorkingTime(from)
  let left = Math.round(hours * HOUR)
  while (milliseconds + left > CLOSING) {
    left -= CLOSING - milliseconds
    milliseconds = OPENING
    date = nextWorkingDay(date)
  }
  return later(openingOn(date), milliseconds - OPENING + left)
}

/** Not a weekend, and not a bank holiday in England. */
export function isWorkingDay(date: LocalDate): boolean {
  return !isWeekend(date) && bankHolidayOn(date) === undefined
}

/** The date in London at an instant. */
export function londonDate(instant: Instant): LocalDate {
  const { year, month, day } = inLondon(instant)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The time of day in London, "16:10". */
export function londonTime(instant: Instant): string {
  const { hour, minute } = inLondon(instant)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** "Friday 26 March 2027". */
export function longDate(date: LocalDate, words: CoreWords = english): string {
  return words.calendar.withYear(dayAndMonth(date, words), Number(date.slice(0, 4)))
}

/** For mails: "Friday 26 March 2027 at 16:10". */
export function shortStamp(instant: Instant, words: CoreWords = english): string {
  return words.calendar.at(longDate(londonDate(instant), words), londonTime(instant))
}

const HOUR = 3_600_000
const OPENING = 9 * HOUR
const CLOSING = 17 * HOUR

function workingOf(target: Target & { date: LocalDate; words: CoreWords }): string {
  const { receivedAt, workingDays, date, words } = target
  const received = londonDate(receivedAt)
  return words.calendar.reckoning({
    received: dayAndMonth(received, words),
    time: londonTime(receivedAt),
    closed: closedNote(received, words),
    workingDays,
    skipped: holidaysBetween(received, date, words),
  })
}

function dayAndMonth(date: LocalDate, words: CoreWords): string {
  const [day, month] = [Number(date.slice(8)), Number(date.slice(5, 7)) - 1]
  return words.calendar.dayAndMonth({ weekday: weekdayOf(date), day, month })
}

function closedNote(date: LocalDate, words: CoreWords): string | undefined {
  const holiday = bankHolidayOn(date)
  if (holiday !== undefined) return holidayName(holiday, words)
  return isWeekend(date) ? words.calendar.notWorkingDay : undefined
}

function holidaysBetween(received: LocalDate, answerBy: LocalDate, words: CoreWords): readonly string[] {
  const names: string[] = []
  for (let date = addDays(received, 1); date < answerBy; date = addDays(date, 1)) {
    const holiday = bankHolidayOn(date)
    if (holiday !== undefined) names.push(holidayName(holiday, words))
  }
  return names
}

function holidayName({ name }: BankHoliday, words: CoreWords): string {
  const usual = name.replace(SUBSTITUTE, '')
  const names: Readonly<Record<string, string>> = words.calendar.bankHolidays
  const known = names[usual] ?? usual
  return usual === name ? known : words.calendar.substitute(known)
}

// As GOV.UK publishes it, and as `bank-holidays.ts` computes it.
const SUBSTITUTE = / \(substitute day\)$/

function nextWorkingDay(date: LocalDate): LocalDate {
  return sameOrNextWorkingDay(addDays(date, 1))
}

function sameOrNextWorkingDay(date: LocalDate): LocalDate {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** Milliseconds since midnight, from 09:00 up to but not including 17:00 of a working day. */
function toWorkingTime(instant: Instant): { date: LocalDate; milliseconds: number } {
  const { hour, minute, second, millisecond } = inLondon(instant)
  const milliseconds = hour * HOUR + minute * 60_000 + second * 1000 + millisecond
  const date = londonDate(instant)
  if (!isWorkingDay(date) || milliseconds >= CLOSING)
    return { date: nextWorkingDay(date), milliseconds: OPENING }
  return { date, milliseconds: Math.max(milliseconds, OPENING) }
}

// Clocks change at one in the morning: from the opening on, a day's working hours are plain hours.
function openingOn(date: LocalDate): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const opening = fromFields({ timeZone: LONDON, year, month, day, hour: OPENING / HOUR })
  return new Date(opening.epochMilliseconds).toISOString()
}

const LONDON = 'Europe/London'

function inLondon(instant: Instant) {
  return toZonedDateTimeISO(fromString(instant), LONDON)
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
