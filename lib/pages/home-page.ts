import type { Kind } from '../enquiry/kind.ts'
import type { PageSurroundings } from './page.ts'

/** All kinds, grouped as people think. */
export function renderHomePage(
  _surroundings: PageSurroundings,
  _page: { readonly kinds: readonly Kind[] },
): string {
  throw new Error('to be written')
}
