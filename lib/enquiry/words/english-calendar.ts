import { listInWords } from '../list-in-words.ts'

/** The first date is that of receipt; `closed` says why that was no working day. */
interface Reckoning {
  readonly received: string
  readonly time: string
  readonly closed: string | undefined
  readonly workingDays: number
  /** Names of the bank holidays passed over. */
  readonly skipped: readonly string[]
}

/** Dates, and how one was reckoned. */
export const calendarWords = {
  /** `weekday` from 0 for Sunday, `month` from 0 for January. */
  dayAndMonth: (date: { weekday: number; day: number; month: number }): string =>
    `${WEEKDAYS[date.weekday]} ${date.day} ${MONTHS[date.month]}`,
  withYear: (dayAndMonth: string, year: number): string => `${dayAndMonth} ${year}`,
  at: (date: string, time: string): string => `${date} at ${time}`,
  /** It follows a heading, and begins with a capital there. */
  reckoning: ({ received, time, closed, workingDays, skipped }: Reckoning): string =>
    [
      `received ${received} at ${time}${closed === undefined ? '' : ` (${closed})`}`,
      `${workingDays} working ${workingDays === 1 ? 'day' : 'days'} after that`,
      ...(skipped.length === 0 ? [] : [`${listInWords(skipped)} skipped`]),
    ].join('; '),
  notWorkingDay: 'not a working day',
  /** By the names that GOV.UK publishes; `substitute` is put around one that moved from a weekend. */
  bankHolidays: {
    "New Year's Day": "New Year's Day",
    'Good Friday': 'Good Friday',
    'Easter Monday': 'Easter Monday',
    'Early May bank holiday': 'Early May bank holiday',
    'Early May bank holiday (VE day)': 'Early May bank holiday (VE day)',
    'Spring bank holiday': 'Spring bank holiday',
    'Summer bank holiday': 'Summer bank holiday',
    'Christmas Day': 'Christmas Day',
    'Boxing Day': 'Boxing Day',
    'Platinum Jubilee bank holiday': 'Platinum Jubilee bank holiday',
    'Bank Holiday for the State Funeral of Queen Elizabeth II':
      'Bank Holiday for the State Funeral of Queen Elizabeth II',
    'Bank holiday for the coronation of King Charles III':
      'Bank holiday for the coronation of King Charles III',
  },
  substitute: (name: string): string => `${name} (substitute day)`,
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
