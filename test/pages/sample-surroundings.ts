import { buildPageAssets } from '../../lib/infrastructure/page-assets.ts'
import type { PageSurroundings } from '../../lib/pages/page.ts'
import { english } from '../../lib/pages/words/english.ts'
import { sampleOrganisation } from '../support/sample-organisation.ts'

/** The style sheet and the script as the bundles get them. */
export const pageAssets = await buildPageAssets()

/** What the sample pages share: the sample organisation, English, and the real assets. */
export const sampleSurroundings: PageSurroundings = {
  organisation: sampleOrganisation,
  words: english,
  assets: { style: pageAssets.style.path, script: pageAssets.script.path },
}
