import { renderGuidePage } from '../../../lib/pages/guide/guide-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { surroundings } from '../private/sample-private-pages.ts'

/** The guide, in its one form. */
export function everyGuidePage(around: PageSurroundings): Readonly<Record<string, string>> {
  return { guide: renderGuidePage(around) }
}

/** The same for a sample organisation. */
export const sampleGuidePages = everyGuidePage(surroundings)
