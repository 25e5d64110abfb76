import { unassignedHolder } from '../organisation/reserved-names.ts'
import { type Moment, readersAt } from '../waiting/reader.ts'
import {
  type HolderLists,
  heldIn,
  isWaiting,
  type JudgedEntry,
  judgedEntries,
  readBy,
  waitingFor,
} from '../waiting/waiting-for.ts'

/** The lists of the board, in this order. */
export const boardTabs = [
  'waiting',
  'today',
  'late',
  'help',
  'later',
  'answered',
  'unassigned',
  'quarantined',
  'needs-checking',
] as const
export type BoardTab = (typeof boardTabs)[number]

/** How many rows a file for spreadsheets has at most: each enquiry is read. */
export const maxTableRows = 1_000

/** What the lists are narrowed to. */
export interface BoardFilters {
  readonly kind?: string
  readonly area?: string
  /**
   * A directory entry: what it has, and what it reads for those who are away, as its morning's email tells; absent:
   * everybody's. Only for the lists of what somebody has: on the others nobody is the owner.
   */
  readonly person?: string
}

/**
 * Every list of the board, what is due first first, made of the index alone. What the morning's email counts is what these
 * have.
 */
export function boardLists(
  lists: HolderLists,
  { kind, area, person }: BoardFilters,
  moment: Moment,
): Readonly<Record<BoardTab, readonly JudgedEntry[]>> {
  const isWanted = (entry: JudgedEntry) =>
    (kind ?? entry.kind) === entry.kind && (area ?? entry.area) === entry.area
  const all = judgedEntries(lists, moment).filter(isWanted)
  const isTheirs = person === undefined ? () => true : readBy(person, moment)
  const waiting = all.filter((entry) => isWaiting(entry) && isTheirs(entry))
  const inState = (state: JudgedEntry['state']) => all.filter((entry) => entry.state === state)
  return {
    waiting,
    today: waiting.filter(({ state }) => state === 'today'),
    late: waiting.filter(({ state }) => state === 'late'),
    help: managersView(lists, moment).filter(isWanted),
    later: inState('later').filter(isTheirs),
    answered: inState('answered').filter(isTheirs),
    unassigned: all.filter(({ holder }) => holder === unassignedHolder),
    quarantined: heldIn(all),
    'needs-checking': all.filter(({ trouble }) => trouble !== undefined),
  }
}

/** What needs the manager, or whoever reads in the manager's place. */
function managersView(lists: HolderLists, moment: Moment): readonly JudgedEntry[] {
  const { organisation, now } = moment
  const manager = readersAt(organisation, now).readerOf(organisation.lastResort.manager)
  return manager === undefined ? [] : waitingFor(manager, lists, moment).asManager
}
