import type { Leave, Officer } from '../organisation/organisation.ts'
import { addDays, isRealDate, type LocalDate } from '../time/local-date.ts'
import { type DateParts, dateOfParts } from '../time/typed-date.ts'

/** How many days one leave may have, both ends included. */
export const maxLeaveDays = 400

/** How many days ahead a leave may begin. */
export const maxLeaveAhead = 730

/** From when until when somebody is away, as it was typed, not yet checked. */
export interface TypedLeave {
  readonly from: DateParts
  readonly until: DateParts
}

/** What is wrong with one of the two dates; `overlaps` says with which leave. */
export type LeaveProblem =
  | {
      readonly field: 'from' | 'until'
      readonly problem: 'missing' | 'not-real' | 'past' | 'too-far' | 'before-from' | 'too-long'
    }
  | { readonly field: 'from'; readonly problem: 'overlaps'; readonly leave: Pick<Leave, 'from' | 'until'> }

type LeaveReading =
  | { readonly ok: true; readonly from: LocalDate; readonly until: LocalDate }
  | { readonly ok: false; readonly problems: readonly LeaveProblem[] }

/** Reads the dates of a leave: both days included, `from` not before `today`. All that is wrong is said at once. */
export function readLeave(
  typed: TypedLeave,
  { officer, today }: { readonly officer: Pick<Officer, 'leave'>; readonly today: LocalDate },
): LeaveReading {
  const from = dateOfParts(typed.from)
  const until = dateOfParts(typed.until)
  const fromProblem = wrongFrom(from, today)
  const untilProblem = wrongUntil(until, { from: fromProblem === undefined ? from : undefined, today })
  const problems: readonly (LeaveProblem | undefined)[] = [
    fromProblem && { field: 'from', problem: fromProblem },
    untilProblem && { field: 'until', problem: untilProblem },
  ]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0 || from === undefined || until === undefined) return { ok: false, problems: found }
  const leave = officer.leave?.find((one) => one.from <= until && from <= one.until)
  if (leave === undefined) return { ok: true, from, until }
  return { ok: false, problems: [{ field: 'from', problem: 'overlaps', leave }] }
}

/** The leaves that are not over, the earliest first. */
export function comingLeave({ leave = [] }: Pick<Officer, 'leave'>, today: LocalDate): readonly Leave[] {
  return leave.filter(({ until }) => until >= today)
}

function wrongFrom(from: LocalDate | undefined, today: LocalDate) {
  if (from === undefined) return 'missing'
  if (!isRealDate(from)) return 'not-real'
  if (from < today) return 'past'
  return from > addDays(today, maxLeaveAhead) ? 'too-far' : undefined
}

/** `from` is absent where it is wrong itself. */
function wrongUntil(
  until: LocalDate | undefined,
  { from, today }: { readonly from: LocalDate | undefined; readonly today: LocalDate },
) {
  if (until === undefined) return 'missing'
  if (!isRealDate(until)) return 'not-real'
  if (from === undefined) return until < today ? 'past' : undefined
  if (until < from) return 'before-from'
  return until > addDays(from, maxLeaveDays - 1) ? 'too-long' : undefined
}
