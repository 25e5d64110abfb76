import { fromString, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant'
import { fromFields } from 'temporal-polyfill/fns/ZonedDateTime'
import { bankHolidayOn } from './bank-holidays.ts'
import { type Instant, later } from './instant.ts'
import { addDays, isWeekend, type LocalDate } from './local-date.ts'
import type { AnswerBy } from './target-time.ts'

/** A day on which an organisation does not work, though others may. */
export interface ClosedDay {
  readonly date: LocalDate
  /** What it is called where it is told how a date was calculated: "Christmas closing". */
  readonly name: string
}

/** Which days are not worked besides weekends and bank holidays in England. Every organisation is one. */
export interface WorkingCalendar {
  readonly closedDays: readonly ClosedDay[]
}

/** Neither a weekend, nor a bank holiday in England, nor one of the closed days. */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar = usual): boolean {
  const isClosed = calendar.closedDays.some((closed) => closed.date === date)
  return !isWeekend(date) && !isClosed && bankHolidayOn(date) === undefined
}

/** The first working day after `date`. */
export function nextWorkingDay(date: LocalDate, calendar: WorkingCalendar = usual): LocalDate {
  let day = addDays(date, 1)
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** How many working days lie after one date, up to and with another. */
export function workingDaysBetween(
  after: LocalDate,
  until: LocalDate,
  calendar: WorkingCalendar = usual,
): number {
  let count = 0
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}

/** How many working days something is late: 0 for late by hours; undefined: it is not. */
export function workingDaysLate(
  answerBy: Pick<AnswerBy, 'date' | 'at'>,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): number | undefined {
  return answerBy.at > now ? undefined : workingDaysBetween(answerBy.date, londonDate(now), calendar)
}

/**
 * The instant when so many working hours (not negative, fractions allowed) have passed: 09:00 to 17:00 in London on
 * working days. Outside them the count starts at the next opening; the result is always within, or the very close.
 */
export function addWorkingHours(from: Instant, hours: number, calendar: WorkingCalendar = usual): Instant {
  return addWorkingTime(from, Math.round(hours * HOUR), calendar)
}

/** The date in London at an instant. */
export function londonDate(instant: Instant): LocalDate {
  return inLondon(instant).date
}

/** The time of day in London, "16:10". */
export function londonTime(instant: Instant): string {
  const minutes = Math.floor(inLondon(instant).milliseconds / 60_000)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** When the clocks in London show that time on that date; of a time that a night skips, an hour later. */
export function londonInstant(date: LocalDate, time: string): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const { epochMilliseconds } = fromFields({ timeZone: LONDON, year, month, day, hour, minute })
  return new Date(epochMilliseconds).toISOString()
}

const usual: WorkingCalendar = { closedDays: [] }

const HOUR = 3_600_000
const OPENING = 9 * HOUR
const CLOSING = 17 * HOUR

function addWorkingTime(from: Instant, time: number, calendar: WorkingCalendar): Instant {
  let { date, milliseconds } = toWorkingTime(from, calendar)
  let left = time
  while (milliseconds + left > CLOSING) {
    left -= CLOSING - milliseconds
    milliseconds = OPENING
    date = nextWorkingDay(date, calendar)
  }
  // Clocks change at one in the morning: from the opening on, a day's working hours are plain hours.
  return later(londonInstant(date, '09:00'), milliseconds - OPENING + left)
}

/** Milliseconds since midnight, from 09:00 up to but not including 17:00 of a working day. */
function toWorkingTime(instant: Instant, calendar: WorkingCalendar): InLondon {
  const { date, milliseconds } = inLondon(instant)
  if (!isWorkingDay(date, calendar) || milliseconds >= CLOSING)
    return { date: nextWorkingDay(date, calendar), milliseconds: OPENING }
  return { date, milliseconds: Math.max(milliseconds, OPENING) }
}

interface InLondon {
  readonly date: LocalDate
  /** Since midnight by the clock on the wall. */
  readonly milliseconds: number
}

const LONDON = 'Europe/London'

function inLondon(instant: Instant): InLondon {
  const wall = new Date(Date.parse(instant) + londonOffset(instant)).toISOString()
  return { date: wall.slice(0, 10), milliseconds: Date.parse(`1970-01-01${wall.slice(10)}`) }
}

// London's clocks change on the hour, so each hour is asked for once: one look at an enquiry asks a hundred times.
const offsets = new Map<string, number>()
const MAX_OFFSETS = 5000

/** By how many milliseconds the clocks in London are ahead of UTC. */
function londonOffset(instant: Instant): number {
  const hour = instant.slice(0, 13)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const whole = `${hour}:00:00.000Z`
  const { year, month, day, hour: wall } = toZonedDateTimeISO(fromString(whole), LONDON)
  const offset = Date.UTC(year, month - 1, day, wall) - Date.parse(whole)
  if (offsets.size >= MAX_OFFSETS) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
