import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import { type BoardAddress, boardAddress, boardPath } from '../../../lib/pages/paths.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { createHostCookie } from '../sign-in/host-cookie.ts'
import { readBoardQuery } from './board-query.ts'

/** The list that somebody came from, with its filters and what they looked for: every way back leads there. */
export interface ListCookie {
  /** The `Set-Cookie` for half an hour; for the board as it opens, the one that deletes the cookie. */
  write(address: BoardAddress): string
  /** Where the way back leads: the board itself, whatever else a browser sends. */
  read(request: HttpRequest, officer: Officer): string
  /** The `Set-Cookie` that deletes it. */
  clear(): string
}

/** In the browser alone, since no link of an enquiry's page and no address after a press need then carry it. */
export function createListCookie(
  publicUrl: string,
  directory: { readonly organisation: Organisation; readonly kinds: readonly Kind[] },
): ListCookie {
  const cookie = createHostCookie({ publicUrl, name: 'officer-list' })
  return {
    write(address) {
      const query = boardAddress(address).slice(boardPath.length)
      return query === '' ? cookie.clear() : cookie.write(encodeURIComponent(query), 1800)
    },
    read(request, officer) {
      const [kept = ''] = cookie.read(request)
      return boardAddress(readBoardQuery(new URLSearchParams(decoded(kept)), officer, directory).address)
    },
    clear: cookie.clear,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
