import { renderNoLinkPage } from '../../lib/pages/private/no-link-page.ts'
import { renderNotMeDonePage, renderNotMePage } from '../../lib/pages/private/not-me-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import { isSure } from '../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { tellOutage } from '../shared/http/tell-outage.ts'

interface NotMeDependencies {
  /** Whether the token is ours and its enquiry still kept. */
  readonly knows: (token: string) => Promise<boolean>
  /** Whether there was anything to disown. */
  readonly disown: (token: string) => Promise<boolean>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** "This wasn't me", for people who got an acknowledgement but never wrote to us: done on a POST with the box ticked. */
export function createNotMe({ knows, disown, surroundings, responses }: NotMeDependencies) {
  return {
    show: async (token: string): Promise<HttpResponse> =>
      page(await knows(token).catch(tellOutage), renderNotMePage(surroundings, { token })),
    receive: async (request: HttpRequest, token: string): Promise<HttpResponse> => {
      if (!(await knows(token).catch(tellOutage))) return page(false)
      return (await isSure(request, 'ended'))
        ? page(await disown(token).catch(tellOutage), renderNotMeDonePage(surroundings))
        : page(true, renderNotMePage(surroundings, { token, unsure: true }), 422)
    },
  }

  function page(isKnown: boolean, body = '', status = 200): HttpResponse {
    return isKnown
      ? responses.closed({ status, body })
      : responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
  }
}
