import { addDays, isWeekend, type LocalDate, weekdayOf } from './local-date.ts'
import { publishedBankHolidays, publishedFrom, publishedThrough } from './published-bank-holidays.ts'

export interface BankHoliday {
  readonly date: LocalDate
  readonly name: string
  /** `computed`: not published yet, so a date that the government moves or adds is not known. */
  readonly source: 'published' | 'computed'
}

/** The bank holiday of England and Wales on `date`. One that moved from a weekend is on its substitute day. */
export function bankHolidayOn(date: LocalDate): BankHoliday | undefined {
  return bankHolidaysOf(Number(date.slice(0, 4))).find((holiday) => holiday.date === date)
}

/** The bank holidays of one year in order: as published, or by the rules of law where nothing is published. */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const known = years.get(year)
  if (known !== undefined) return known
  const isPublished = year >= publishedFrom && year <= publishedThrough
  const holidays = isPublished ? published(year) : computed(year)
  years.set(year, holidays)
  return holidays
}

/**
 * What to do about the list while there is still a year to do it in: from 1 January of the last published
 * year. GOV.UK publishes two years ahead, so by then there is more to copy. Undefined: nothing to do.
 */
export function bankHolidayListAdvice(today: LocalDate): string | undefined {
  if (Number(today.slice(0, 4)) < publishedThrough) return undefined
  return (
    `The published bank holidays end with ${publishedThrough}; later ones are only computed. ` +
    'Copy the new years from https://www.gov.uk/bank-holidays.json (england-and-wales) into ' +
    'lib/core/time/published-bank-holidays.ts and raise publishedThrough.'
  )
}

/**
 * The rules: Good Friday and Christmas Day by common law; Easter Monday, the last Mondays of May and August
 * and Boxing Day by the Banking and Financial Dealings Act 1971, schedule 1; New Year's Day, the first Monday
 * of May and the substitute days by yearly proclamation, the same way every year since 1978.
 */
export function computedBankHolidays(year: number): readonly (readonly [date: LocalDate, name: string])[] {
  const easter = easterSunday(year)
  return [
    substituted(`${year}-01-01`, "New Year's Day"),
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayOnOrAfter(`${year}-05-01`), 'Early May bank holiday'],
    [mondayOnOrAfter(`${year}-05-25`), 'Spring bank holiday'],
    [mondayOnOrAfter(`${year}-08-25`), 'Summer bank holiday'],
    ...christmas(year),
  ]
}

const years = new Map<number, readonly BankHoliday[]>()

function published(year: number): readonly BankHoliday[] {
  return publishedBankHolidays
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, name]) => ({ date, name, source: 'published' }))
}

function computed(year: number): readonly BankHoliday[] {
  return computedBankHolidays(year).map(([date, name]) => ({ date, name, source: 'computed' }))
}

function christmas(year: number): readonly (readonly [date: LocalDate, name: string])[] {
  const [day, boxing] = [`${year}-12-25`, `${year}-12-26`]
  // A Sunday's Christmas moves past Boxing Day, which keeps its own Monday.
  if (weekdayOf(day) === 0) return [[boxing, 'Boxing Day'], moved(`${year}-12-27`, 'Christmas Day')]
  if (weekdayOf(day) === 6)
    return [moved(`${year}-12-27`, 'Christmas Day'), moved(`${year}-12-28`, 'Boxing Day')]
  return [[day, 'Christmas Day'], substituted(boxing, 'Boxing Day')]
}

function substituted(date: LocalDate, name: string): readonly [date: LocalDate, name: string] {
  return isWeekend(date) ? moved(mondayOnOrAfter(date), name) : [date, name]
}

function moved(date: LocalDate, name: string): readonly [date: LocalDate, name: string] {
  return [date, `${name} (substitute day)`]
}

function mondayOnOrAfter(date: LocalDate): LocalDate {
  return addDays(date, (8 - weekdayOf(date)) % 7)
}

/** The Gregorian computus in the form printed anonymously in Nature, 20 April 1876. */
function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapless = century - Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + leapless - moon + 15) % 30
  const rest = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return addDays(`${year}-03-22`, epact + toSunday - 7 * shift)
}
