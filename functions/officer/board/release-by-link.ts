import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import {
  renderNoReleasePage,
  renderReleasedPage,
  renderReleasePage,
} from '../../../lib/pages/private/release-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { createReleaseQuarantined } from '../../../lib/use-cases/board/release-quarantined.ts'
import { isSure } from '../../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'

interface ReleaseDependencies {
  readonly releaseQuarantined: ReturnType<typeof createReleaseQuarantined>
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** How the desk releases suspected spam by the link of its morning email: done on a POST with the box ticked. */
export function createReleaseByLink(dependencies: ReleaseDependencies) {
  const { releaseQuarantined, kinds, surroundings, responses } = dependencies
  return { show: (token: string) => show(token), receive }

  async function show(token: string, unsure = false): Promise<HttpResponse> {
    const found = await releaseQuarantined.show(token).catch(tellOutage)
    if (found === undefined) return noSuch()
    const { reference, receivedAt, answerBy, reasons, state } = found
    if (state !== 'quarantined') {
      const outcome = state === 'withdrawn' ? 'withdrawn' : 'already'
      return answer(renderReleasedPage(surroundings, { reference, outcome }))
    }
    const kindTitle = titleOf(kinds, found.kind)
    return answer(
      renderReleasePage(surroundings, { token, reference, kindTitle, receivedAt, answerBy, reasons, unsure }),
      pageStatus({ unsure }),
    )
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const held = await releaseQuarantined.show(token).catch(tellOutage)
    if (held === undefined) return noSuch()
    if (!(await isSure(request, held))) return show(token, true)
    const found = await releaseQuarantined.release(token).catch(tellOutage)
    return found === undefined ? noSuch() : answer(renderReleasedPage(surroundings, found))
  }

  function answer(body: string, status = 200): HttpResponse {
    return responses.closed({ status, body })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoReleasePage(surroundings) })
  }
}
