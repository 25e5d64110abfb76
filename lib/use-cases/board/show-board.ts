import { type BoardFilters, type BoardTab, boardLists } from '../../core/board/board-lists.ts'
import { countsByPersonAndKind } from '../../core/board/counts-by.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { NeedsChecking, Officer, Organisation } from '../../core/organisation/organisation.ts'
import { correctedLists } from '../../core/waiting/corrected-lists.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { readHolderLists } from '../item-changes/holder-lists.ts'
import { readListed } from '../item-changes/read-listed.ts'
import { type ListedRow, listedRow, pageOf, type WantedPart } from './listed-row.ts'

interface ShowBoardDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/** What somebody asks the board for. */
export interface BoardQuery extends BoardFilters, WantedPart {
  readonly tab: BoardTab
}

/** What the board shows for a query. */
interface BoardView {
  /** The query; a page after the last becomes the last. */
  readonly query: BoardQuery
  /** How many each list has, filtered by kind, area and person: all of them, however many there are. */
  readonly counts: Readonly<Record<BoardTab, number>>
  readonly waiting: ReturnType<typeof countsByPersonAndKind>
  /** One page of rows, the earliest deadline first. */
  readonly rows: readonly ListedRow[]
  readonly pages: number
  /** Directory entries whose address needs checking, whatever the query. */
  readonly entries: readonly (Officer & { readonly needsChecking: NeedsChecking })[]
  /** Enquiries of this page that this release cannot read: they must not keep the others off the board. */
  readonly unreadable: readonly Reference[]
}

/**
 * The board for anybody who has signed in: what is still to be dealt with. Counts and order come from the index of who has
 * what, which may lag a moment behind; each row is as its enquiry is now, and what has left a list since is not on it.
 * Throws `StoreFailed`.
 */
export function createShowBoard(
  dependencies: ShowBoardDependencies,
): (query: BoardQuery) => Promise<BoardView> {
  const { organisation, clock } = dependencies

  return async function showBoard(query) {
    const lists = await readHolderLists(dependencies)
    const moment = { organisation, now: clock.now() }
    const shown = pageOf(boardLists(lists, query, moment)[query.tab], query)
    const references = shown.entries.map(({ reference }) => reference)
    const { enquiries, unreadable } = await readListed(dependencies, references)
    const corrected = correctedLists(lists, enquiries)
    const now = boardLists(corrected, query, moment)
    const rows = now[query.tab].flatMap(({ reference }) => {
      const enquiry = enquiries.get(reference)
      return enquiry === undefined ? [] : [listedRow(enquiry, { ...dependencies, now: moment.now })]
    })
    const entries = organisation.officers.flatMap(({ needsChecking, ...officer }) =>
      needsChecking === undefined ? [] : [{ ...officer, needsChecking }],
    )
    return {
      query: { ...query, page: shown.page },
      counts: countsOf(now, organisation),
      waiting: countsByPersonAndKind(corrected, query, moment),
      ...{ rows, pages: shown.pages, entries, unreadable },
    }
  }
}

/** How many each list has; entries of the directory that need checking stand on that list, too. */
export function countsOf(
  lists: ReturnType<typeof boardLists>,
  { officers }: Pick<Organisation, 'officers'>,
): Readonly<Record<BoardTab, number>> {
  const marked = officers.filter(({ needsChecking }) => needsChecking !== undefined).length
  return {
    waiting: lists.waiting.length,
    today: lists.today.length,
    late: lists.late.length,
    help: lists.help.length,
    later: lists.later.length,
    answered: lists.answered.length,
    unassigned: lists.unassigned.length,
    quarantined: lists.quarantined.length,
    'needs-checking': lists['needs-checking'].length + marked,
  }
}
