import type { Logo } from '../../lib/core/organisation/organisation.ts'
import { buildPageAssets } from '../../lib/infrastructure/bundles/page-assets.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import { english } from '../../lib/pages/words/english.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'

/** The style sheet and the script as the bundles get them. */
export const pageAssets = await buildPageAssets()

/** What the sample pages share: the sample organisation, English, and the real assets. */
export const sampleSurroundings: PageSurroundings = {
  organisation: sampleOrganisation,
  words: english,
  assets: { style: pageAssets.style.path, script: pageAssets.script.path },
}

/** A grey dot, stretched: a logo as wide as logos are. */
export const sampleLogo: Logo = {
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNs+M9QDwAEhQGAVl9xSQAAAABJRU5ErkJggg==',
  width: 200,
  height: 80,
}

/** The logo as the bundles get it. */
export const sampleLogoPath = (await buildPageAssets({ logo: sampleLogo })).logo?.path ?? ''
