import type { Kind } from '../../lib/enquiry/kind.ts'
import { renderNoLinkPage } from '../../lib/pages/no-link-page.ts'
import type { PageSurroundings } from '../../lib/pages/page.ts'
import { renderReleasedPage, renderReleasePage } from '../../lib/pages/release-page.ts'
import type { createReleaseQuarantined } from '../../lib/use-cases/release-quarantined.ts'
import type { HttpResponse } from '../shared/http-messages.ts'
import type { PageResponses } from '../shared/page-response.ts'
import { tellOutage } from '../shared/tell-outage.ts'

export interface ReleaseDependencies {
  readonly releaseQuarantined: ReturnType<typeof createReleaseQuarantined>
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** The desk's way of letting suspected spam through: asked first, done on a POST. */
export function createRelease(dependencies: ReleaseDependencies) {
  const { releaseQuarantined, kinds, surroundings, responses } = dependencies
  return { show, receive }

  async function show(token: string): Promise<HttpResponse> {
    const found = await releaseQuarantined.show(token).catch(tellOutage)
    if (found === undefined) return noSuch()
    const { reference, receivedAt, answerBy, reasons, state } = found
    if (state !== 'quarantined') {
      const outcome = state === 'withdrawn' ? 'withdrawn' : 'already'
      return answer(renderReleasedPage(surroundings, { reference, outcome }))
    }
    const kindTitle = kinds.find(({ name }) => name === found.kind)?.title ?? found.kind
    return answer(
      renderReleasePage(surroundings, { token, reference, kindTitle, receivedAt, answerBy, reasons }),
    )
  }

  async function receive(token: string): Promise<HttpResponse> {
    const found = await releaseQuarantined.release(token).catch(tellOutage)
    return found === undefined ? noSuch() : answer(renderReleasedPage(surroundings, found))
  }

  function answer(body: string): HttpResponse {
    return responses.closed({ status: 200, body })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
  }
}
