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
import { fromStore, StoreFailed } from '../item-changes/store-failed.ts'
import { load } from '../item-changes/write-enquiry.ts'

interface ShowBoardDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  /** Who say what an enquiry is about. */
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** For how a moved target was calculated. */
  readonly words: CoreWords
}

/** What somebody wants to see. */
export interface BoardQuery {
  readonly tab: BoardTab
  readonly kind?: string
  readonly area?: string
  /** A directory entry; absent: everybody's. Counts for the lists `open` and `late`: the others have nobody's. */
  readonly person?: string
  /** From 1. */
  readonly page: number
}

/** What the board shows of it. */
interface BoardView {
  /** As asked, the page at most the last. */
  readonly query: BoardQuery
  /** Of every list, by kind, area and person as asked. */
  readonly counts: Readonly<Record<BoardTab, number>>
  /** Of one page, the earliest deadline first. */
  readonly rows: readonly ListedRow[]
  readonly pages: number
  /** Entries of the directory whose address needs checking, whatever was asked. */
  readonly entries: readonly (Officer & { readonly needsChecking: NeedsChecking })[]
  /** What this release cannot read, whatever was asked: one such enquiry takes no other off the board. */
  readonly unreadable: readonly Reference[]
  /** How many there are if they are more than are looked at: those due first of everybody were. */
  readonly outOf?: number
}

/** A row, and what it is about: the hall, business, asset or person. */
export type ListedRow = BoardRow & { readonly subject: string }

/** How many rows stand on one page. */
const rowsOnPage = 25

/** How many enquiries are looked at for one view, each a read of its own. */
export const maxOnBoard = 500

/** How many of them at a time. */
const ABREAST = 20

/**
 * The board for anybody who has signed in: what is still to be dealt with, read anew. The lists of who has what may lag a
 * moment behind; each row is as its enquiry is now. Throws `StoreFailed`.
 */
export function createShowBoard(
  dependencies: ShowBoardDependencies,
): (query: BoardQuery) => Promise<BoardView> {
  const { store, organisation, kinds, clock, words } = dependencies

  return async function showBoard(query) {
    const holders = [...organisation.officers.map(({ id }) => id), unassignedHolder, quarantinedHolder]
    const lists = await inParallel(holders, ABREAST, (holder) => fromStore(() => store.open(holder)))
    const all = dueFirst(lists)
    const unreadable: Reference[] = []
    const kept = await inParallel(all.slice(0, maxOnBoard), ABREAST, (one) =>
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
  return kinds.find(({ name }) => name === kind)?.subjectOf(answers) ?? reference
}

/** Each list has its earliest deadlines first: the first of each, then the second of each; every one once. */
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
