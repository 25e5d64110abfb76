export type DatePart = 'day' | 'month' | 'year'

export type DateParts = Readonly<Record<DatePart, string>>

/**
 * Three typed parts as `YYYY-MM-DD`; months may be words and years two digits. What makes no date is joined as it is,
 * for the field to refuse; undefined when all three are empty.
 */
export function dateOfParts({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()]
  if (d === '' && m === '' && y === '') return undefined
  const number = monthNumber(m)
  if (!/^\d{1,2}$/.test(d) || number === undefined || !/^(\d\d){1,2}$/.test(y)) return `${d}/${m}/${y}`
  return `${fullYear(y)}-${number}-${d.padStart(2, '0')}`
}

/** The parts of a date in one text: `2027-03-31`, `31/3/2027`, `31 March 2027`, `March 31, 2027`; day before month. */
export function splitDate(text: string): DateParts | undefined {
  // No date is longer, and no expression should be asked about more.
  const line = text.slice(0, 60).trim()
  for (const shape of SHAPES) {
    const groups = shape.exec(line)?.groups
    if (groups !== undefined) {
      return { day: groups['d'] ?? '', month: groups['m'] ?? '', year: groups['y'] ?? '' }
    }
  }
  return undefined
}

const SHAPES: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T ]\d{2}:.*)?$/,
  /^(?<d>\d{1,2})[-/. ](?<m>\d{1,2})[-/. ](?<y>\d{4}|\d{2})$/,
  /^(?:[a-z]{3,9},? )?(?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of|[- ])? ?(?<m>[a-z]{3,9})\.?,?[- ](?<y>\d{4}|\d{2})$/i,
  /^(?:[a-z]{3,9},? )?(?<m>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/i,
]

function monthNumber(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0')
  const word = text.toLowerCase().replace(/\.$/, '')
  const index = MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word || word === 'sept')
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
