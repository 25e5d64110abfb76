import { type LeaveProblem, maxLeaveDays } from '../../core/directory/leave-dates.ts'
import type { Leave } from '../../core/organisation/organisation.ts'
import type { Html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import { addDays, type LocalDate } from '../../core/time/local-date.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { PageWords } from '../words/english.ts'

/** Whose leave a page is about. */
export interface LeaveOf {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  /** Whose leave; absent: the visitor's own. */
  readonly name?: string
}

/** "Monday 7 December 2026 until Friday 18 December 2026". */
export function leaveInWords({ from, until }: Pick<Leave, 'from' | 'until'>, words: PageWords): string {
  return words.leave.page.leave(longDate(from, words.core), longDate(until, words.core))
}

/** First and last day, when enquiries come back, and who has them meanwhile. */
export function renderLeaveFacts(
  { words }: PageSurroundings,
  { from, until, cover }: { readonly from: LocalDate; readonly until: LocalDate; readonly cover: string },
): Html {
  const { check } = words.leave
  return renderSummaryList([
    { label: check.first, value: longDate(from, words.core) },
    { label: check.last, value: longDate(until, words.core) },
    { label: check.backOn, value: longDate(addDays(until, 1), words.core) },
    { label: check.cover, value: cover },
  ])
}

/** What to do about a date that cannot be taken. */
export function leaveProblem(problem: LeaveProblem, words: PageWords): string {
  const { from, until } = words.leave.problems
  switch (problem.problem) {
    case 'overlaps':
      return from.overlaps(leaveInWords(problem.leave, words))
    case 'too-long':
      return until['too-long'](maxLeaveDays)
    case 'before-from':
      return until['before-from']
    case 'too-far':
      return from['too-far']
    default:
      return words.leave.problems[problem.field][problem.problem]
  }
}
