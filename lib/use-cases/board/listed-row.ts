import { maxTableRows } from '../../core/board/board-lists.ts'
import { type BoardRow, boardRow } from '../../core/board/board-row.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { isBlank } from '../../core/text/text-policy.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { CoreWords } from '../../core/words/english.ts'

/** A row, and what tells it from others to whoever reads the list. */
export type ListedRow = BoardRow & {
  /** The hall, business, asset or person; the reference where there is none. */
  readonly subject: string
  /** Who wrote, as they typed it; absent where that is the subject. */
  readonly from?: string
}

interface Listing {
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  readonly words: CoreWords
  readonly now: Instant
}

/** How many rows stand on one page: so many enquiries are read, however many there are. */
const rowsOnPage = 25

/** An enquiry as the lists of the board show it. */
export function listedRow(enquiry: Enquiry, { kinds, ...listing }: Listing): ListedRow {
  const { answers, kind, reference } = enquiry
  const subject = kinds.find(({ name }) => name === kind)?.subjectOf(answers) || reference
  const { name: from } = answers
  const isTold = typeof from === 'string' && !isBlank(from) && from !== subject
  return { ...boardRow(enquiry, listing), subject, ...(isTold ? { from } : {}) }
}

/** Which part of a list is wanted: a page, from 1; or as much as a file for spreadsheets holds. */
export interface WantedPart {
  readonly page: number
  readonly asTable?: true
}

/** The part that was asked for; the last page, where that is too far. */
export function pageOf<Entry>(
  entries: readonly Entry[],
  { page: asked, asTable }: WantedPart,
): { readonly page: number; readonly pages: number; readonly entries: readonly Entry[] } {
  const size = asTable === true ? maxTableRows : rowsOnPage
  const pages = Math.max(1, Math.ceil(entries.length / size))
  const page = Math.min(asked, pages)
  return { page, pages, entries: entries.slice((page - 1) * size, page * size) }
}
