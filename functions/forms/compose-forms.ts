import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import type { StandaloneMail } from '../../lib/core/standalone-mail/standalone-mail.ts'
import type { PageAsset } from '../../lib/pages/page-asset.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'
import type { ItemStore } from '../../lib/ports/item-store.ts'
import type { StatusLinks } from '../../lib/ports/secrets.ts'
import { createCorrectAddress } from '../../lib/use-cases/enquirer/correct-address.ts'
import { createDisown, type DisownDependencies } from '../../lib/use-cases/enquirer/disown-enquiry.ts'
import { createRequestStatusLink } from '../../lib/use-cases/enquirer/request-status-link.ts'
import { createShowStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { createFormTickets } from '../../lib/use-cases/intake/form-ticket.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { createVeiledStore } from '../../lib/use-cases/item-changes/veiled-store.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { createPageResponses } from '../shared/http/page-response.ts'
import { createProblemAnswer } from '../shared/http/problem-answer.ts'
import { createAssetAnswer } from './assets.ts'
import { createCorrectAddressPage } from './correct-address.ts'
import { createEmbed } from './embed.ts'
import { createEnquire } from './enquire.ts'
import { createFind } from './find-page.ts'
import { createForms } from './handler.ts'
import { createHeard } from './heard.ts'
import { createNotMe } from './not-me.ts'
import { createPrivatePage } from './private-page.ts'
import { createSearchEngines } from './search-engines.ts'
import { createSent } from './sent.ts'

/** What the pages stand on: the outside world, and what one organisation brings. */
interface ComposeFormsDependencies extends DisownDependencies {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly directoryStore: DirectoryStore
  readonly kinds: readonly Kind[]
  readonly pageWords: PageWords
  readonly assets: {
    readonly script: PageAsset
    readonly style: PageAsset
    readonly logo: PageAsset | null
    readonly embedScript: string
  }
  readonly statusLinks: StatusLinks
  readonly publicUrl: string
  /** The origin at which search engines may index the public pages; absent: nowhere. */
  readonly indexedAt?: string
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createKey: () => string
}

/** The pages, and how a problem is shown on one; the same here, on a laptop and in tests. */
export function composeForms(given: ComposeFormsDependencies) {
  const dependencies = { ...given, store: createVeiledStore(given.store), words: given.pageWords.core }
  const { kinds, organisation, pageWords, assets, statusLinks, publicUrl, createKey } = dependencies
  const surroundings = { organisation, words: pageWords, assets: pathsOf(assets) }
  const appearance = { kinds, surroundings, responses: createPageResponses(organisation.websites) }
  const searchEngines = createSearchEngines({ ...dependencies, surroundings })
  // What shows or changes an enquiry that somebody may have by now does it with the directory as it is.
  const at = (present: Organisation) => ({ ...dependencies, organisation: present })
  const showStatus = withOrganisation(dependencies, (present) => createShowStatus(at(present)))
  const updateEnquiry = withOrganisation(dependencies, (present) => createUpdateEnquiry(at(present)))
  const respond = createForms({
    ...{ ...appearance, searchEngines },
    enquire: createEnquire({
      ...{ ...appearance, organisation, searchEngines, statusLinks, publicUrl },
      submit: createSubmit(dependencies),
      tickets: createFormTickets(dependencies),
    }),
    embed: createEmbed({ ...appearance, publicUrl, embedScript: assets.embedScript }),
    showSent: createSent({ ...appearance, organisation, showStatus }),
    correctAddress: createCorrectAddressPage({
      ...{ ...appearance, showStatus },
      correctAddress: withOrganisation(dependencies, (present) => createCorrectAddress(at(present))),
    }),
    privatePage: createPrivatePage({ ...appearance, createKey, showStatus, updateEnquiry }),
    heard: createHeard({ ...appearance, showStatus, updateEnquiry }),
    find: createFind({
      ...{ ...appearance, createKey },
      requestStatusLink: createRequestStatusLink(dependencies),
    }),
    notMe: createNotMe({
      ...{ ...appearance, knows: createDisown(dependencies).knows },
      disown: withOrganisation(dependencies, (present) => createDisown(at(present)).disown),
    }),
    answerAsset: createAssetAnswer([
      ...[assets.style, assets.script],
      ...(assets.logo === null ? [] : [assets.logo]),
    ]),
  })
  return { respond, showProblem: createProblemAnswer(appearance) }
}

function pathsOf({ style, script, logo }: ComposeFormsDependencies['assets']): PageSurroundings['assets'] {
  return { style: style.path, script: script.path, ...(logo === null ? {} : { logo: logo.path }) }
}
