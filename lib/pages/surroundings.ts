import type { Organisation } from '../core/organisation/organisation.ts'
import type { PageWords } from './words/english.ts'

/** What is the same for every page of one organisation. */
export interface PageSurroundings {
  readonly organisation: Organisation
  readonly words: PageWords
  /** Paths of the style sheet, the script and the logo if there is one, `/assets/HASH/NAME`. */
  readonly assets: { readonly style: string; readonly script: string; readonly logo?: string }
  /** Where search engines may find the public pages: how their addresses begin, `https://` and a name. Absent: nowhere. */
  readonly indexedAt?: string
}
