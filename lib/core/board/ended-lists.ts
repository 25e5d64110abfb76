import type { MonthRow } from '../enquiry/month-row.ts'
import type { Instant } from '../time/instant.ts'
import type { BoardFilters, BoardTab } from './board-lists.ts'

/** The lists of what is over. Spam has its own, so that it hides nothing real: either can be reopened. */
export const endedTabs = ['closed', 'spam'] as const
export type EndedTab = (typeof endedTabs)[number]

/** Any list of the board. */
export type BoardList = BoardTab | EndedTab

/** In which list of what is over an enquiry of that state stands; undefined: in none. */
export function endedTabOf(state: string): EndedTab | undefined {
  if (state === 'spam') return 'spam'
  return state === 'closed' || state === 'withdrawn' || state === 'disowned' ? 'closed' : undefined
}

/** What is over among the rows of an index, what ended last first. `person`: whoever had it then. */
export function endedRows(
  rows: readonly MonthRow[],
  tab: EndedTab,
  filters: BoardFilters,
): readonly MonthRow[] {
  return rows
    .filter((row) => endedTabOf(row.state) === tab && fits(row, filters))
    .sort((one, other) => compare(endOf(other), endOf(one)) || compare(one.reference, other.reference))
}

/** Whether a row is of that kind, area and person. */
export function fits(row: MonthRow, { kind, area, person }: BoardFilters): boolean {
  return (
    (kind ?? row.kind) === row.kind && (area ?? row.area) === row.area && (person ?? row.owner) === row.owner
  )
}

function endOf({ closedAt, withdrawnAt, disownedAt, receivedAt }: MonthRow): Instant {
  return closedAt ?? withdrawnAt ?? disownedAt ?? receivedAt
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
