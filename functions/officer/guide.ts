import { renderGuidePage } from '../../lib/pages/guide/guide-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { HttpResponse } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'

/** The guide for those who answer enquiries; it says nothing that needs a session. */
export function createGuide({
  surroundings,
  responses,
}: {
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}) {
  return {
    async show(): Promise<HttpResponse> {
      return responses.closed({ status: 200, body: renderGuidePage(surroundings) })
    },
  }
}
