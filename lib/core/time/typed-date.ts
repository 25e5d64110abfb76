import { toPlainAscii } from '../text/text-policy.ts'
import { isRealDate, type LocalDate, weekdayOf } from './local-date.ts'
import { londonDate } from './working-calendar.ts'

export type DatePart = 'day' | 'month' | 'year'

export type DateParts = Readonly<Record<DatePart, string>>

/**
 * The date in London that somebody wrote, where it can be but one: `14/05/2027` (the day first), `Fri 14th May 2027`,
 * `2027-05-14`, or an instant as software writes it. Undefined for anything else: `next Tuesday`, `April 2027`, a day
 * that does not exist or has another weekday.
 */
export function readDate(typed: string): LocalDate | undefined {
  const parts = splitDate(typed)
  const date = parts && dateOfParts(parts)
  return date !== undefined && isRealDate(date) ? date : undefined
}

/**
 * Three typed parts as `YYYY-MM-DD`; months may be words and years two digits. What makes no date is joined as it was
 * typed; undefined when all three are empty.
 */
export function dateOfParts({ day, month, year }: DateParts): string | undefined {
  const typed = [day.trim(), month.trim(), year.trim()]
  const said = typed.filter((part) => part !== '')
  if (said.length === 0) return undefined
  const [d = '', m = '', y = ''] = typed.map(toPlainAscii)
  const number = monthNumber(m)
  if (/^\d{1,2}$/.test(d) && number !== undefined && /^(\d\d){1,2}$/.test(y)) {
    const date = `${fullYear(y)}-${number}-${d.padStart(2, '0')}`
    if (isRealDate(date)) return date
  }
  return said.join(said.every((part) => /^\d+$/.test(part)) ? '/' : ' ')
}

/** The parts of a date in one text: `2027-03-31`, `31/3/2027`, `31 March 2027`, `March 31, 2027`; day before month. */
export function splitDate(typed: string): DateParts | undefined {
  // No date is longer, and no expression should be asked about more.
  const line = toPlainAscii(typed.slice(0, 60)).replace(/[.,;]$/, '')
  const text = dateOfInstant(line) ?? line
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups
    if (groups === undefined) continue
    const parts = { day: groups['d'] ?? '', month: groups['m'] ?? '', year: groups['y'] ?? '' }
    return typed.length <= 60 && isWeekday(groups['w'], parts) ? parts : undefined
  }
  return undefined
}

const WEEKDAY = '(?:(?<w>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|[a-z]{3,6}day)\\.?,? )?(?:the )?'
const YEAR = '(?<y>\\d{4}|\\d{2})'

const SHAPES: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/,
  new RegExp(`^${WEEKDAY}(?<d>\\d{1,2}) ?[-/. ] ?(?<m>\\d{1,2}) ?[-/. ] ?${YEAR}$`, 'i'),
  new RegExp(
    `^${WEEKDAY}(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of|[-/.,])? ?(?<m>[a-z]{3,9})[.,]{0,2}[-/ ]${YEAR}$`,
    'i',
  ),
  new RegExp(`^${WEEKDAY}(?<m>[a-z]{3,9})\\.? (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})$`, 'i'),
]

/** `2027-05-13T23:00:00.000Z` is the 14th in London. A time without an offset is London's own. */
function dateOfInstant(line: string): LocalDate | undefined {
  const [, date, time, offset] = INSTANT.exec(line) ?? []
  if (date === undefined || time === undefined) return undefined
  if (offset === undefined) return date
  const at = Date.parse(`${date}T${time}${offset.toUpperCase()}`)
  return Number.isNaN(at) ? undefined : londonDate(new Date(at).toISOString())
}

const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?([Zz]|[+-]\d\d:\d\d)?$/

/** Whether the weekday, if one is written, is that of the date. */
function isWeekday(weekday: string | undefined, parts: DateParts): boolean {
  const date = dateOfParts(parts)
  if (weekday === undefined || date === undefined || !isRealDate(date)) return weekday === undefined
  return WEEKDAYS[weekdayOf(date)]?.startsWith(weekday.toLowerCase().replace(/^weds$/, 'wed')) === true
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function monthNumber(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0')
  const word = text.toLowerCase().replace(/\.$/, '')
  const index = MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word)
  if (word === 'sept') return '09'
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}
