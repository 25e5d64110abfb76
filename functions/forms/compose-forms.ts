import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import type { PageAsset } from '../../lib/pages/page-asset.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'
import type { SignedLinks } from '../../lib/ports/secrets.ts'
import { createReleaseQuarantined } from '../../lib/use-cases/board/release-quarantined.ts'
import { createDisown, type DisownDependencies } from '../../lib/use-cases/enquirer/disown-enquiry.ts'
import { createMailStatusLink } from '../../lib/use-cases/enquirer/mail-status-link.ts'
import { createShowStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { createFormTickets } from '../../lib/use-cases/intake/form-ticket.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { createPageResponses } from '../shared/http/page-response.ts'
import type { FormsDependencies } from './handler.ts'

/** What the pages stand on: the outside world, and what one organisation brings. */
interface ComposeFormsDependencies extends DisownDependencies {
  readonly directoryStore: DirectoryStore
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
export function composeForms(given: ComposeFormsDependencies): FormsDependencies {
  const world = { ...given, words: given.pageWords.core }
  const at = (present: Organisation) => ({ ...world, organisation: present })
  const { kinds, organisation, pageWords, assets, statusLinks, publicUrl, createKey } = world
  // What shows or changes an enquiry that somebody may have by now does it with the directory as it is.
  const updateEnquiry = withOrganisation(world, (present) => createUpdateEnquiry(at(present)))
  return {
    ...{ kinds, organisation, statusLinks, publicUrl, createKey, updateEnquiry },
    ...createDisown(world),
    disown: withOrganisation(world, (present) => createDisown(at(present)).disown),
    submit: createSubmit(world),
    tickets: createFormTickets(world),
    showStatus: withOrganisation(world, (present) => createShowStatus(at(present))),
    mailStatusLink: createMailStatusLink({ ...world, updateEnquiry }),
    releaseQuarantined: {
      ...createReleaseQuarantined(world),
      release: withOrganisation(world, (present) => createReleaseQuarantined(at(present)).release),
    },
    surroundings: { organisation, words: pageWords, assets: pathsOf(assets) },
    responses: createPageResponses(organisation.websites),
    embedScript: assets.embedScript,
    assets: [assets.style, assets.script, ...(assets.logo === null ? [] : [assets.logo])],
  }
}

function pathsOf({ style, script, logo }: ComposeFormsDependencies['assets']): PageSurroundings['assets'] {
  return { style: style.path, script: script.path, ...(logo === null ? {} : { logo: logo.path }) }
}
