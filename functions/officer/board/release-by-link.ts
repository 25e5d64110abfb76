import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import {
  renderNoReleasePage,
  renderReleasedPage,
  renderReleasePage,
} from '../../../lib/pages/private/release-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { HeldEnquiry } from '../../../lib/use-cases/board/release-enquiry.ts'
import type { createReleaseQuarantined } from '../../../lib/use-cases/board/release-quarantined.ts'
import { fieldIn } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
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

/** How the desk says what suspected spam is, by the link of its morning email: done on a POST that chooses. */
export function createReleaseByLink(dependencies: ReleaseDependencies) {
  const { releaseQuarantined, kinds, surroundings, responses } = dependencies
  return { show: (token: string) => show(token), receive }

  async function show(token: string, unsure = false): Promise<HttpResponse> {
    const found = await releaseQuarantined.show(token).catch(tellOutage)
    if (found === undefined) return noSuch()
    const { reference, receivedAt, answerBy, reasons, state } = found
    if (state !== 'quarantined') {
      const outcome = state === 'released' ? 'already' : state
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
    const chosen = await readChoice(request, held)
    if (chosen === undefined) return show(token, true)
    const decide = chosen === 'spam' ? releaseQuarantined.confirmSpam : releaseQuarantined.release
    const found = await decide(token).catch(tellOutage)
    return found === undefined ? noSuch() : answer(renderReleasedPage(surroundings, found))
  }

  function answer(body: string, status = 200): HttpResponse {
    return responses.closed({ status, body })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoReleasePage(surroundings) })
  }
}

/** `sure=yes` is what the page of the release before this one posts. */
async function readChoice(request: HttpRequest, held: HeldEnquiry): Promise<'real' | 'spam' | undefined> {
  const { pairs } = await readFormBody(request, held)
  const choice = fieldIn(pairs, 'choice')
  if (choice === 'spam') return choice
  return choice === 'real' || fieldIn(pairs, 'sure') === 'yes' ? 'real' : undefined
}
