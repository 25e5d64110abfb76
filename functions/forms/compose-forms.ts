import type { Kind } from '../../lib/enquiry/kind.ts'
import type { PageSurroundings } from '../../lib/pages/page.ts'
import type { PageAsset } from '../../lib/pages/page-asset.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import type { SignedLinks } from '../../lib/ports/secrets.ts'
import { createDisown, type DisownDependencies } from '../../lib/use-cases/disown-enquiry.ts'
import { createFormTickets } from '../../lib/use-cases/form-ticket.ts'
import { createMailStatusLink } from '../../lib/use-cases/mail-status-link.ts'
import { createReleaseQuarantined } from '../../lib/use-cases/release-quarantined.ts'
import { createShowStatus } from '../../lib/use-cases/show-status.ts'
import { createSubmit } from '../../lib/use-cases/submit.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/update-enquiry.ts'
import { createPageResponses } from '../shared/page-response.ts'
import type { FormsDependencies } from './handler.ts'

/** What the pages stand on: the outside world, and what one organisation brings. */
export interface FormsWorld extends DisownDependencies {
  readonly kinds: readonly Kind[]
  readonly pageWords: PageWords
  readonly assets: {
    readonly script: PageAsset
    readonly style: PageAsset
    readonly logo: PageAsset | null
    readonly embedScript: string
  }
  readonly statusLinks: SignedLinks
  readonly releaseLinks: SignedLinks
  readonly publicUrl: string
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createKey: () => string
}

/** Everything that the pages' handlers need, made from the outside world; the same here, on a laptop and in tests. */
export function composeForms(world: FormsWorld): FormsDependencies {
  const { kinds, organisation, pageWords: words, assets, statusLinks, publicUrl, createKey } = world
  const updateEnquiry = createUpdateEnquiry(world)
  return {
    ...{ kinds, organisation, statusLinks, publicUrl, createKey, updateEnquiry },
    ...createDisown(world),
    submit: createSubmit(world),
    tickets: createFormTickets(world),
    showStatus: createShowStatus(world),
    mailStatusLink: createMailStatusLink({ ...world, updateEnquiry }),
    releaseQuarantined: createReleaseQuarantined(world),
    surroundings: { organisation, words, assets: pathsOf(assets) },
    responses: createPageResponses(organisation.websites),
    embedScript: assets.embedScript,
    assets: [assets.style, assets.script, ...(assets.logo === null ? [] : [assets.logo])],
  }
}

function pathsOf({ style, script, logo }: FormsWorld['assets']): PageSurroundings['assets'] {
  return { style: style.path, script: script.path, ...(logo === null ? {} : { logo: logo.path }) }
}
