import { fromString, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant'
import { fromFields } from 'temporal-polyfill/fns/ZonedDateTime'
import { bankHolidayOn } from './bank-holidays.ts'
import { addDays, isWeekend, weekdayOf } from './calendar-date.ts'
import type { AnswerBy } from './enquiry.ts'
import { listInWords } from './list-in-words.ts'
import { type Instant, type LocalDate, later } from './local-date.ts'

/**
 * The target for a first answer: the `workingDays`th working day *after* the London date of receipt, whatever
 * the hour, so that receipt on a Friday night, a Saturday or a bank holiday gives the same date. It is the rule
 * of the Freedom of Information Act 2000, section 10, which the public bodies among our users know.
 */
export function answerByFor(receivedAt: Instant, workingDays: number): AnswerBy {
  const received = londonDate(receivedAt)
  let date = workingDays >= 1 ? received : sameOrNextWorkingDay(received)
  for (let count = 0; count < workingDays; count++) date = nextWorkingDay(date)
  return { date, working: workingOf({ receivedAt, received, workingDays, date }) }
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
export function longDate(date: LocalDate): string {
  return `${dayAndMonth(date)} ${Number(date.slice(0, 4))}`
}

/** For mails: "Friday 26 March 2027 at 16:10". */
export function shortStamp(instant: Instant): string {
  return `${longDate(londonDate(instant))} at ${londonTime(instant)}`
}

const HOUR = 3_600_000
const OPENING = 9 * HOUR
const CLOSING = 17 * HOUR

function workingOf(target: {
  receivedAt: Instant
  received: LocalDate
  workingDays: number
  date: LocalDate
}): string {
  const { receivedAt, received, workingDays, date } = target
  const skipped = holidaysBetween(received, date)
  return [
    `received ${dayAndMonth(received)} at ${londonTime(receivedAt)}${closedNote(received)}`,
    `${workingDays} working ${workingDays === 1 ? 'day' : 'days'} after that`,
    ...(skipped.length === 0 ? [] : [`${listInWords(skipped)} skipped`]),
  ].join('; ')
}

function dayAndMonth(date: LocalDate): string {
  return `${weekdays[weekdayOf(date)]} ${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`
}

function closedNote(date: LocalDate): string {
  const holiday = bankHolidayOn(date)
  if (holiday !== undefined) return ` (${holiday.name})`
  return isWeekend(date) ? ' (not a working day)' : ''
}

function holidaysBetween(received: LocalDate, answerBy: LocalDate): readonly string[] {
  const names: string[] = []
  for (let date = addDays(received, 1); date < answerBy; date = addDays(date, 1)) {
    const holiday = bankHolidayOn(date)
    if (holiday !== undefined) names.push(holiday.name)
  }
  return names
}

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

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
