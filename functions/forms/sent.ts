import type { Kind } from '../../lib/core/kind/kind.ts'
import { type Organisation, signpostsFor } from '../../lib/core/organisation/organisation.ts'
import { promisesFor } from '../../lib/core/organisation/promises.ts'
import { correctAddressPath } from '../../lib/pages/enquire/correct-address-page.ts'
import { renderSentPage } from '../../lib/pages/enquire/sent-page.ts'
import { renderNoLinkPage } from '../../lib/pages/private/no-link-page.ts'
import { statusPath } from '../../lib/pages/private/note-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { EnquiryStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import { type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { tellOutage } from '../shared/http/tell-outage.ts'

interface SentDependencies {
  readonly showStatus: (token: string) => Promise<EnquiryStatus | undefined>
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** The confirmation: what a visitor sees as soon as the enquiry is stored, and may come back to or print. */
export function createSent(dependencies: SentDependencies): (token: string) => Promise<HttpResponse> {
  const { kinds, organisation, surroundings, responses } = dependencies

  return async function showSent(token) {
    const status = await dependencies.showStatus(token).catch(tellOutage)
    if (status === undefined) return responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
    // What it promised is over: the private page says how it stands.
    if (status.isLate) return seeOther(statusPath(token))
    const kind = kinds.find(({ name }) => name === status.kind)
    const area = String(status.answers['area'] ?? 'not-sure')
    const signposts = signpostsFor(organisation, status.kind, area)
    const words = kind?.acknowledgementFor(status.answers, {
      hasSignposts: signposts.length > 0,
      urgent: status.urgent,
    })
    const { reference, receivedAt, answerBy, goesTo, hasAddress, address } = status
    const body = renderSentPage(surroundings, {
      ...{ reference, receivedAt, answerBy, signposts, hasAddress },
      ...(address === undefined ? {} : { address, correctPath: correctAddressPath(token) }),
      officer: goesTo,
      statusPath: statusPath(token),
      whatHappensNext: [
        ...promisesFor(organisation, status.kind, status.answers),
        ...(words?.whatHappensNext ?? []),
      ],
      ...(words?.signpostsTitle === undefined ? {} : { signpostsTitle: words.signpostsTitle }),
    })
    return responses.closed({ status: 200, body })
  }
}
