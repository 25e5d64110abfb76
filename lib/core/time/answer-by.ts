import type { CoreWords } from '../words/english.ts'
import { type BankHoliday, bankHolidayOn } from './bank-holidays.ts'
import { dayAndMonth, longDate, nearDate, shortDay } from './dates-in-words.ts'
import type { Instant } from './instant.ts'
import { addDays, isWeekend, type LocalDate } from './local-date.ts'
import { type AnswerBy, type TargetTime, toTargetBasis } from './target-time.ts'
import {
  addWorkingHours,
  isWorkingDay,
  londonDate,
  londonInstant,
  londonTime,
  nextWorkingDay,
  type WorkingCalendar,
} from './working-calendar.ts'

/** When an enquiry came, and how soon it is to have a first answer. */
export interface Target {
  readonly receivedAt: Instant
  readonly within: TargetTime
  /** What comes later in the day, or on a day that is not worked, counts as received on the next working day. */
  readonly cutOff?: string | undefined
  /** It did not come then, but was opened again. */
  readonly isReopened?: boolean
}

/** Which days are worked (absent: all but weekends and bank holidays), and the language of the working. */
interface Calculation {
  readonly calendar?: WorkingCalendar
  readonly words: CoreWords
}

/** A target as a moment: what is compared and kept. */
type Deadline = Pick<AnswerBy, 'date' | 'time' | 'at'>

/**
 * The target for a first answer. In days it is that working day *after* the London date of receipt, whatever the hour, so
 * that receipt on a Friday night, a Saturday or a bank holiday gives the same date: the rule of the Freedom of Information
 * Act 2000, section 10, which the public bodies among our users know. In hours, those from nine to five are counted, from
 * the minute of receipt on.
 */
export function deadlineFor(target: Target, calendar: WorkingCalendar): Deadline {
  const { within } = target
  const counted = countedOn(target, calendar)
  return typeof within === 'number'
    ? inDays(counted, within, calendar)
    : inHours(target, { counted, calendar })
}

/** The deadline of a target, with how it was calculated in words. */
export function answerByFor(target: Target, { calendar = usual, words }: Calculation): AnswerBy {
  const deadline = deadlineFor(target, calendar)
  const working = workingOf(target, { until: deadline.date, calendar, words })
  return { ...deadline, working, basis: toTargetBasis(target.within, target.cutOff) }
}

/** "Thursday 9 April 2026", or "11:30 on Tuesday 14 April 2026": to stand within a sentence. */
export function answerByTime({ date, time }: AnswerBy, words: CoreWords): string {
  const day = longDate(date, words)
  return time === undefined ? day : words.calendar.timeOn(time, day)
}

/** "Thursday 9 April", or "11:30 on Tuesday 14 April": with the year only where it is far from the day it is read on. */
export function answerByNear(
  { date, time }: Pick<AnswerBy, 'date' | 'time'>,
  reading: { readonly today: LocalDate; readonly words: CoreWords },
): string {
  const day = nearDate(date, reading)
  return time === undefined ? day : reading.words.calendar.timeOn(time, day)
}

/** "Thu 9 Apr", or "11:30 on Tue 14 Apr". */
export function answerByShort({ date, time }: Pick<AnswerBy, 'date' | 'time'>, words: CoreWords): string {
  const day = shortDay(date, words)
  return time === undefined ? day : words.calendar.timeOn(time, day)
}

/** The date in full with how it was calculated: "Thursday 9 April 2026 (received Thursday 2 April at 16:10; …)". */
export function answerByLine(answerBy: AnswerBy, words: CoreWords): string {
  return words.calendar.withWorking(answerByTime(answerBy, words), answerBy.working)
}

/** Five o'clock in London on a date: the deadline of a target in days. */
function closeOf(date: LocalDate): Instant {
  return londonInstant(date, '17:00')
}

const usual: WorkingCalendar = { closedDays: [] }

function inDays(from: LocalDate, days: number, calendar: WorkingCalendar): Deadline {
  let date = from
  for (let count = 0; count < days; count++) date = nextWorkingDay(date, calendar)
  return { date, at: closeOf(date) }
}

function inHours(
  target: Target,
  { counted, calendar }: { counted: LocalDate; calendar: WorkingCalendar },
): Deadline {
  const { receivedAt, within } = target
  const received = londonDate(receivedAt)
  const minute = `${receivedAt.slice(0, 16)}:00.000Z`
  const from = counted === received ? minute : londonInstant(counted, '09:00')
  const at = addWorkingHours(from, typeof within === 'number' ? 0 : within.hours, calendar)
  return { date: londonDate(at), time: londonTime(at), at }
}

/** The date on which an enquiry counts as received: its own, unless a cut-off says otherwise. */
function countedOn({ receivedAt, cutOff }: Target, calendar: WorkingCalendar): LocalDate {
  const date = londonDate(receivedAt)
  if (cutOff === undefined) return date
  const isInTime = isWorkingDay(date, calendar) && londonTime(receivedAt) <= cutOff
  return isInTime ? date : nextWorkingDay(date, calendar)
}

function workingOf(
  target: Target,
  { until, calendar, words }: Required<Calculation> & { readonly until: LocalDate },
): string {
  const { receivedAt, within, cutOff, isReopened = false } = target
  const received = londonDate(receivedAt)
  const counted = countedOn(target, calendar)
  const closed = closedName(received, { calendar, words })
  return words.calendar.working({
    isReopened,
    received: dayAndMonth(received, words),
    time: londonTime(receivedAt),
    closed: closed ?? (isWeekend(received) ? words.calendar.notWorkingDay : undefined),
    cutOff: isWorkingDay(received, calendar) && counted !== received ? cutOff : undefined,
    counted: counted === received ? undefined : dayAndMonth(counted, words),
    days: typeof within === 'number' ? within : undefined,
    hours: typeof within === 'number' ? undefined : within.hours,
    skipped: namesBetween(received, until, { calendar, words }),
  })
}

/** Each name once, since a closed week is named once. */
function namesBetween(
  after: LocalDate,
  before: LocalDate,
  calculation: Required<Calculation>,
): readonly string[] {
  const names = new Set<string>()
  for (let date = addDays(after, 1); date < before; date = addDays(date, 1)) {
    const name = closedName(date, calculation)
    if (name !== undefined) names.add(name)
  }
  return [...names]
}

/** Of a bank holiday or a closed day; a weekend needs no name. */
function closedName(date: LocalDate, { calendar, words }: Required<Calculation>): string | undefined {
  const holiday = bankHolidayOn(date)
  if (holiday !== undefined) return holidayName(holiday, words)
  if (isWeekend(date)) return undefined
  return calendar.closedDays.find((closed) => closed.date === date)?.name
}

function holidayName({ name }: BankHoliday, words: CoreWords): string {
  const usualName = name.replace(SUBSTITUTE, '')
  const names: Readonly<Record<string, string>> = words.calendar.bankHolidays
  const known = names[usualName] ?? usualName
  return usualName === name ? known : words.calendar.substitute(known)
}

// As GOV.UK publishes it, and as `bank-holidays.ts` computes it.
const SUBSTITUTE = / \(substitute day\)$/
