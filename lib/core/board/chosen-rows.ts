import type { MonthRow } from '../enquiry/month-row.ts'
import { isAwaited, type State } from '../enquiry/state.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import { londonDate, workingDaysLate } from '../time/working-calendar.ts'

/** Which of all rows are wanted; an empty list, like what is absent, wants all. */
export interface RowChoice {
  readonly states: readonly (State | 'waiting')[]
  readonly kinds: readonly string[]
  readonly areas: readonly string[]
  /** Directory entries that have it, or had it when it was closed. */
  readonly holders: readonly string[]
  /** An answer is awaited, and its time is over. */
  readonly late: boolean
  /** Days in London on which it came in, both included. */
  readonly since?: LocalDate | undefined
  readonly until?: LocalDate | undefined
}

/** A row as lists and files for programs show it: nothing that anybody typed, and nobody but entries of the directory. */
export interface ChosenRow
  extends Pick<
    MonthRow,
    | 'reference'
    | 'receivedAt'
    | 'kind'
    | 'area'
    | 'state'
    | 'answerBy'
    | 'urgent'
    | 'answeredAt'
    | 'closedAt'
    | 'outcome'
    | 'reopenings'
  > {
  /** The directory entry that has it, or had it when it was closed. */
  readonly holder?: string | undefined
  /** Working days since the deadline passed, 0 on the day itself; absent where it has not, or nothing is awaited. */
  readonly lateBy?: number | undefined
}

/**
 * What makes of a row what is shown, if it is wanted; else undefined. Its deadline is that of the row, as it was promised. Days are
 * counted once for each date, since a list may have thousands of one date.
 */
export function createChooseRow(
  choice: RowChoice,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): (row: MonthRow) => ChosenRow | undefined {
  const counted = new Map<LocalDate, number | undefined>()
  return (row) => chosenRow(row, choice, lateBy)

  function lateBy(at: Instant): number | undefined {
    if (at > now) return undefined
    const date = londonDate(at)
    if (!counted.has(date)) counted.set(date, workingDaysLate({ date, at }, { now, calendar }))
    return counted.get(date)
  }
}

function chosenRow(
  row: MonthRow,
  choice: RowChoice,
  lateByNow: (answerBy: Instant) => number | undefined,
): ChosenRow | undefined {
  const { states, kinds, areas, holders, late, since = '', until = '9' } = choice
  const day = londonDate(row.receivedAt)
  const isWaiting = awaited.some((state) => state === row.state)
  const isWanted =
    since <= day &&
    day <= until &&
    isAmong(row.kind, kinds) &&
    isAmong(row.area, areas) &&
    isAmong(row.owner, holders) &&
    (states.length === 0 || states.some((state) => state === row.state || (state === 'waiting' && isWaiting)))
  if (!isWanted) return undefined
  const lateBy = isWaiting ? lateByNow(row.answerBy) : undefined
  if (late && lateBy === undefined) return undefined
  const { reference, receivedAt, kind, area, state, owner: holder, answerBy } = row
  const { marks: _, firstAnswerBy: __, withdrawnAt: ___, disownedAt: ____, owner: _____, ...rest } = row
  return { ...{ reference, receivedAt, kind, area, state, holder, answerBy, lateBy }, ...rest }
}

/** Every state there is, in the order in which an enquiry may come by them. */
export const allStates = [
  'received',
  'quarantined',
  'open',
  'accepted',
  'answered',
  'closed',
  'spam',
  'withdrawn',
  'disowned',
] as const satisfies readonly State[]

const awaited = allStates.filter(isAwaited)

function isAmong(value: string | undefined, wanted: readonly string[]): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value))
}
