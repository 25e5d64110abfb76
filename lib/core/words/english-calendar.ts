import { listInWords } from '../text/list-in-words.ts'

/** How an answer-by was calculated. Names and dates are words already; one of `days` and `hours` is there. */
interface Calculation {
  /** It did not come then, but was opened again. */
  readonly isReopened: boolean
  readonly received: string
  readonly time: string
  /** Why the day of receipt was no working day. */
  readonly closed: string | undefined
  /** The cut-off, if the enquiry came after it. */
  readonly cutOff: string | undefined
  /** The day that the enquiry counts as received on, if that is not the day it came. */
  readonly counted: string | undefined
  readonly days: number | undefined
  readonly hours: number | undefined
  /** Names of the bank holidays and closed days passed over. */
  readonly skipped: readonly string[]
}

/** Dates, and how an answer-by was calculated. */
export const calendarWords = {
  /** `weekday` from 0 for Sunday, `month` from 0 for January. */
  dayAndMonth: (date: { weekday: number; day: number; month: number }): string =>
    `${WEEKDAYS[date.weekday]} ${date.day} ${MONTHS[date.month]}`,
  /** For lists and the beginnings of emails: "Thu 3 Dec". */
  shortDay: (date: { weekday: number; day: number; month: number }): string =>
    `${WEEKDAYS[date.weekday]?.slice(0, 3)} ${date.day} ${MONTHS[date.month]?.slice(0, 3)}`,
  withYear: (dayAndMonth: string, year: number): string => `${dayAndMonth} ${year}`,
  at: (date: string, time: string): string => `${date} at ${time}`,
  /** In lists; `date` is a short one. */
  brief: (date: string, time: string): string => `${date}, ${time}`,
  /** `date` is one with its weekday. */
  timeOn: (time: string, date: string): string => `${time} on ${date}`,
  /** The answer-by with its working, which has neither a capital nor a full stop. */
  withWorking: (answerBy: string, working: string): string => `${answerBy} (${working})`,
  working: ({
    isReopened,
    received,
    time,
    closed,
    cutOff,
    counted,
    days,
    hours,
    skipped,
  }: Calculation): string =>
    [
      [
        `${isReopened ? 'reopened' : 'received'} ${received}`,
        ...(closed === undefined ? [` at ${time}`] : [`, ${closed}, at ${time}`]),
        ...(cutOff === undefined ? [] : [`, after the day’s cut-off of ${cutOff}`]),
        ...(counted === undefined ? [] : [`, so it counts as received on ${counted}`]),
      ].join(''),
      ...(days === undefined ? [] : [`${days} working ${days === 1 ? 'day' : 'days'} after that`]),
      ...(hours === undefined
        ? []
        : [`${hours} working ${hours === 1 ? 'hour' : 'hours'} after that, 9 to 5`]),
      ...(skipped.length === 0 ? [] : [`${listInWords(skipped)} skipped`]),
    ].join('; '),
  notWorkingDay: 'not a working day',
  /** By the names that GOV.UK publishes; `substitute` names one that moved from a weekend. */
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
