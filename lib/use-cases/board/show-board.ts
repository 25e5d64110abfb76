import {
  type BoardRow,
  type BoardTab,
  boardRow,
  type boardTabs,
  isInTab,
} from '../../core/board/board-row.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { NeedsChecking, Officer, Organisation } from '../../core/organisation/organisation.ts'
import { quarantinedHolder, unassignedHolder } from '../../core/organisation/reserved-names.ts'
import { Unreadable } from '../../core/stored/document.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { fromStore, load, StoreFailed } from '../item-changes/store-failed.ts'

interface ShowBoardDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/** What somebody asks the board for. */
export interface BoardQuery {
  readonly tab: BoardTab
  readonly kind?: string
  readonly area?: string
  /** A directory entry; absent: everybody's. Only for the lists `open` and `late`: on the others nobody is the owner. */
  readonly person?: string
  /** From 1. */
  readonly page: number
}

/** What the board shows for a query. */
interface BoardView {
  /** The query; a page after the last becomes the last. */
  readonly query: BoardQuery
  /** How many each list has, filtered by kind, area and person. */
  readonly counts: Readonly<Record<BoardTab, number>>
  /** One page of rows, the earliest deadline first. */
  readonly rows: readonly ListedRow[]
  readonly pages: number
  /** Directory entries whose address needs checking, whatever the query. */
  readonly entries: readonly (Officer & { readonly needsChecking: NeedsChecking })[]
  /** Enquiries that this release cannot read, whatever the query: they must not keep the others off the board. */
  readonly unreadable: readonly Reference[]
  /** How many there are in all, if more than `maxOnBoard`: then those due first were looked at. */
  readonly outOf?: number
}

/** A row, and its subject: the hall, business, asset or person. */
export type ListedRow = BoardRow & { readonly subject: string }

/** How many rows stand on one page. */
const rowsOnPage = 25

/** At most so many enquiries are looked at for one view, because each is a read of its own. */
export const maxOnBoard = 500

/** Reads at a time. */
const concurrency = 20

/**
 * The board for anybody who has signed in: what is still to be dealt with, read each time. The index of who has what may lag a
 * moment behind; each row is as its enquiry is now. Throws `StoreFailed`.
 */
export function createShowBoard(
  dependencies: ShowBoardDependencies,
): (query: BoardQuery) => Promise<BoardView> {
  const { store, organisation, kinds, clock, words } = dependencies

  return async function showBoard(query) {
    const holders = [...organisation.officers.map(({ id }) => id), unassignedHolder, quarantinedHolder]
    const lists = await inParallel(holders, concurrency, async (holder) =>
      (await fromStore(() => store.open(holder))).map(({ reference }) => reference),
    )
    const all = dueFirst(lists)
    const unreadable: Reference[] = []
    const kept = await inParallel(all.slice(0, maxOnBoard), concurrency, (one) =>
      load(store, one).catch((error: unknown) => {
        if (!isUnreadable(error)) throw error
        unreadable.push(one)
      }),
    )
    const now = clock.now()
    const wanted = kept
      .filter((enquiry) => enquiry !== undefined)
      .map((enquiry) => ({
        ...boardRow(enquiry, { organisation, now, words }),
        subject: subjectOf(enquiry, kinds),
      }))
      .filter((row) => isWanted(row, query))
      .sort(byDeadline)
    const countOf = (tab: BoardTab) => wanted.filter((row) => isListed(row, tab, query)).length
    const listed = wanted.filter((row) => isListed(row, query.tab, query))
    const entries = organisation.officers.flatMap(({ needsChecking, ...officer }) =>
      needsChecking === undefined ? [] : [{ ...officer, needsChecking }],
    )
    const pages = Math.max(1, Math.ceil(listed.length / rowsOnPage))
    const page = Math.min(query.page, pages)
    return {
      query: { ...query, page },
      counts: {
        open: countOf('open'),
        late: countOf('late'),
        unassigned: countOf('unassigned'),
        quarantined: countOf('quarantined'),
        'needs-checking': countOf('needs-checking') + entries.length + unreadable.length,
      } satisfies Record<(typeof boardTabs)[number], number>,
      rows: listed.slice((page - 1) * rowsOnPage, page * rowsOnPage),
      ...{ pages, entries, unreadable },
      ...(all.length > maxOnBoard ? { outOf: all.length } : {}),
    }
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof StoreFailed && error.cause instanceof Unreadable
}

function subjectOf({ kind, answers, reference }: Enquiry, kinds: readonly Kind[]): string {
  return kinds.find(({ name }) => name === kind)?.subjectOf(answers) || reference
}

/** The first of each list, then the second of each, without repeats: each list has its earliest deadlines first. */
function dueFirst(lists: readonly (readonly Reference[])[]): readonly Reference[] {
  const ranked = lists.flatMap((list) => list.map((reference, rank) => ({ reference, rank })))
  return [...new Set(ranked.sort((one, other) => one.rank - other.rank).map(({ reference }) => reference))]
}

function isWanted({ kind, area }: BoardRow, wanted: BoardQuery): boolean {
  return (wanted.kind ?? kind) === kind && (wanted.area ?? area) === area
}

function isListed(row: BoardRow, tab: BoardTab, { person }: BoardQuery): boolean {
  const isTheirs = person === undefined || row.owner === person
  return isInTab(row, tab) && (isTheirs || (tab !== 'open' && tab !== 'late'))
}

function byDeadline(one: BoardRow, other: BoardRow): number {
  const [a, b] = [one, other].map(({ answerBy, reference }) => `${answerBy.at} ${reference}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}
