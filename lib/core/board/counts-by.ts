import type { Moment } from '../waiting/reader.ts'
import type { HolderLists, JudgedEntry } from '../waiting/waiting-for.ts'
import { type BoardFilters, boardLists } from './board-lists.ts'

/** How much somebody has, or how much there is of a kind. */
export interface CountsOf {
  /** A directory entry, or `unassigned`; or a kind. */
  readonly name: string
  readonly waiting: number
  readonly today: number
  readonly late: number
}

/**
 * What waits by whose it is and by kind, the most first; with the board's filters but the one that is counted by, so that
 * the counts are those that choosing each leads to.
 */
export function countsByPersonAndKind(
  lists: HolderLists,
  { kind, person, ...filters }: BoardFilters,
  moment: Moment,
): { readonly people: readonly CountsOf[]; readonly kinds: readonly CountsOf[] } {
  const ofKind = kind === undefined ? {} : { kind }
  const ofPerson = person === undefined ? {} : { person }
  return {
    people: counted(boardLists(lists, { ...filters, ...ofKind }, moment).waiting, ({ holder }) => holder),
    kinds: counted(boardLists(lists, { ...filters, ...ofPerson }, moment).waiting, (entry) => entry.kind),
  }
}

function counted(
  entries: readonly JudgedEntry[],
  nameOf: (entry: JudgedEntry) => string,
): readonly CountsOf[] {
  const counts = new Map<string, CountsOf>()
  for (const entry of entries) {
    const name = nameOf(entry)
    const before = counts.get(name) ?? { name, waiting: 0, today: 0, late: 0 }
    counts.set(name, {
      name,
      waiting: before.waiting + 1,
      today: before.today + (entry.state === 'today' ? 1 : 0),
      late: before.late + (entry.state === 'late' ? 1 : 0),
    })
  }
  return [...counts.values()].sort((one, other) => other.waiting - one.waiting)
}
