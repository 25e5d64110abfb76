import type { BoardTab } from '../enquiry/board.ts'
import { boardPath } from './officer-sign-in-paths.ts'

/** What an address of the board says; what is left out is as it usually is. */
export interface BoardAddress {
  readonly list: BoardTab
  readonly kind?: string
  readonly area?: string
  /** A directory entry, or `everybody`; absent: as usual for whoever looks. */
  readonly person?: string
  readonly page?: number
}

/** In place of a directory entry, for what everybody has. No entry may be called so by the rules of their names. */
export const everybody = 'everybody'

/** The address of a list, from the root. */
export function boardAddress({ list, kind, area, person, page = 1 }: BoardAddress): string {
  const said: Readonly<Record<string, string>> = {
    ...(list === 'open' ? {} : { list }),
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area }),
    ...(person === undefined ? {} : { person }),
    ...(page === 1 ? {} : { page: String(page) }),
  }
  const query = new URLSearchParams(said).toString()
  return query === '' ? boardPath : `${boardPath}?${query}`
}

/** The address of an enquiry for whoever has signed in, from the root. */
export function boardEnquiryPath(reference: string): string {
  return `${boardPath}/enquiries/${encodeURIComponent(reference)}`
}
