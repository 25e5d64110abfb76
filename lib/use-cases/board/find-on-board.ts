import { type BoardFilters, type BoardTab, boardLists } from '../../core/board/board-lists.ts'
import { countsByPersonAndKind } from '../../core/board/counts-by.ts'
import { type EndedTab, endedRows, endedTabOf, fits } from '../../core/board/ended-lists.ts'
import { createTitles, findRows } from '../../core/board/found-rows.ts'
import { readSought, type Sought } from '../../core/board/sought.ts'
import { soughtText } from '../../core/board/word-marks.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { monthRowOf } from '../../core/enquiry/month-row.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { areFoundIn, searchWords } from '../../core/text/search-words.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { readHolderLists } from '../item-changes/holder-lists.ts'
import { readListed, readOrSkip } from '../item-changes/read-listed.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { personHash, phoneHash, wordHash } from '../keyed-hashes/lookup-hashes.ts'
import { readYearOfRows } from '../lookups/year-of-rows.ts'
import { type ListedRow, listedRow, pageOf, type WantedPart } from './listed-row.ts'
import { countsOf } from './show-board.ts'

interface FindOnBoardDependencies {
  readonly store: EnquiryStore
  readonly identityKey: IdentityKey
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/** A list of what is over; what somebody looks for, as it was typed; or all of whoever sent an enquiry, that one among them. */
type FindQuery = BoardFilters &
  WantedPart &
  ({ readonly tab: EndedTab } | { readonly sought: string } | { readonly same: Reference })

/** What was found, and how far back. */
interface FoundOnBoard {
  /** How many the lists of what is open have, by the filters: as the index has it. */
  readonly counts: Readonly<Record<BoardTab, number>>
  readonly waiting: ReturnType<typeof countsByPersonAndKind>
  readonly rows: readonly ListedRow[]
  /** How many were found, those of other pages among them. */
  readonly found: number
  readonly page: number
  readonly pages: number
  /** How far back was looked; absent where all that is kept was: by reference, address or telephone. */
  readonly looked?: { readonly since: LocalDate; readonly isCut: boolean }
  /** Enquiries of this page that this release cannot read. */
  readonly unreadable: readonly Reference[]
}

/** How many of one address or telephone are looked for, and how many are read that may be what was half typed. */
const maxOfPerson = 100
const maxHalfTyped = 100

/** What a page is made of: `words`, where each enquiry is to be asked if it has them. */
interface Candidates extends Pick<FoundOnBoard, 'looked'> {
  readonly references: readonly Reference[]
  readonly words?: readonly string[]
}

/**
 * What is over, and what somebody looks for, for anybody who has signed in: by reference, address and telephone in all that is
 * kept, whatever the filters; else by words and filters, in at most 5,000 enquiries of twelve months. Each row is as its
 * enquiry is now; the indexes may lag a moment behind. Throws `StoreFailed`.
 */
export function createFindOnBoard(
  dependencies: FindOnBoardDependencies,
): (query: FindQuery) => Promise<FoundOnBoard> {
  const { store, identityKey, organisation, clock } = dependencies
  const titlesOf = createTitles(dependencies)

  return async function findOnBoard(query) {
    const moment = { organisation, now: clock.now() }
    const [lists, { references, looked, words }] = await Promise.all([
      readHolderLists(dependencies),
      'tab' in query ? ended(query) : 'same' in query ? ofSame(query.same) : sought(query),
    ])
    const { page, pages, entries } = pageOf(references, query)
    const { enquiries, unreadable } = await readListed(dependencies, entries)
    const rows = entries.flatMap((reference) => {
      const enquiry = enquiries.get(reference)
      if (enquiry === undefined || (words !== undefined && !hasWords(enquiry, words))) return []
      return [listedRow(enquiry, { ...dependencies, now: moment.now })]
    })
    return {
      counts: countsOf(boardLists(lists, query, moment), organisation),
      waiting: countsByPersonAndKind(lists, query, moment),
      rows: 'tab' in query ? rows.filter(({ state }) => endedTabOf(state) === query.tab) : rows,
      ...{ found: references.length, page, pages, unreadable },
      ...(looked === undefined ? {} : { looked }),
    }
  }

  async function ended(query: BoardFilters & { readonly tab: EndedTab }): Promise<Candidates> {
    const { rows, ...looked } = await readYearOfRows(store, clock.now())
    return { references: referencesOf(endedRows(rows, query.tab, query)), looked }
  }

  async function sought({
    sought: typed,
    ...filters
  }: BoardFilters & { readonly sought: string }): Promise<Candidates> {
    const asked = readSought(typed)
    if (asked === undefined) return { references: [] }
    const references = await exactly(asked)
    return references.length > 0 ? { references } : byWords(asked, filters)
  }

  /** By what tells one enquiry or one person from all others. A word that could be a reference, and is none, finds nothing. */
  async function exactly({ reference, email, phone }: Sought): Promise<readonly Reference[]> {
    if (reference !== undefined) {
      const kept = await readOrSkip(store, reference)
      if (kept !== undefined) return [reference]
    }
    if (email !== undefined)
      return fromStore(() => store.ofPerson(personHash(identityKey, email), maxOfPerson))
    const hash = phone === undefined ? undefined : phoneHash(identityKey, phone)
    return hash === undefined ? [] : fromStore(() => store.ofPhone(hash, maxOfPerson))
  }

  /** By the hashes that the enquiry has now: no address is asked for, and none stands in an address of the board. */
  async function ofSame(reference: Reference): Promise<Candidates> {
    const enquiry = await readOrSkip(store, reference)
    if (enquiry === undefined || enquiry === 'unreadable') return { references: [] }
    const { newAddress, personHash: first, phoneHash: phone } = enquiry
    const person = newAddress?.personHash ?? first
    const [byAddress, byPhone] = await Promise.all([
      person === undefined ? [] : fromStore(() => store.ofPerson(person, maxOfPerson)),
      phone === undefined ? [] : fromStore(() => store.ofPhone(phone, maxOfPerson)),
    ])
    return { references: [...new Set([...byAddress, ...byPhone])] }
  }

  async function byWords({ words }: Sought, filters: BoardFilters): Promise<Candidates> {
    const { rows, ...looked } = await readYearOfRows(store, clock.now())
    const fitting = rows.filter((row) => fits(row, filters))
    const { found, by } = findRows(fitting, words, { ...dependencies, hash: wordHash(identityKey) })
    const references = referencesOf(found)
    // A mark stands for several words, and a beginning for many: so few are read that a page costs no more for it.
    return by === 'whole'
      ? { references, looked, words }
      : { references: await thoseWith(words, references.slice(0, maxHalfTyped)), looked }
  }

  async function thoseWith(
    words: readonly string[],
    references: readonly Reference[],
  ): Promise<readonly Reference[]> {
    const { enquiries } = await readListed(dependencies, references)
    return references.filter((reference) => {
      const enquiry = enquiries.get(reference)
      return enquiry !== undefined && hasWords(enquiry, words)
    })
  }

  function hasWords(enquiry: Enquiry, words: readonly string[]): boolean {
    return areFoundIn(words, [...searchWords(soughtText(enquiry.answers)), ...titlesOf(monthRowOf(enquiry))])
  }
}

function referencesOf(rows: readonly { readonly reference: Reference }[]): readonly Reference[] {
  return rows.map(({ reference }) => reference)
}
