import { renderGuidePage } from '../../lib/pages/guide/guide-page.ts'
import { guidePath } from '../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { notFound } from '../shared/http/routes.ts'

/** The guide for those who answer enquiries; it says nothing that needs a session. */
export function createGuide({
  surroundings,
  responses,
  pictures,
}: {
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  /** WebP in base64, by name. */
  readonly pictures: Readonly<Record<string, string>>
}) {
  return {
    /** A picture changes with a release, under the same address: an hour is soon enough. */
    async showPicture({ path }: HttpRequest): Promise<HttpResponse> {
      const name = path.slice(guidePath.length + 1, -'.webp'.length)
      const picture = Object.hasOwn(pictures, name) ? pictures[name] : undefined
      if (picture === undefined) throw notFound(path)
      const headers = { 'content-type': 'image/webp', 'cache-control': 'public, max-age=3600' }
      return { status: 200, headers, body: Buffer.from(picture, 'base64') }
    },

    async show(): Promise<HttpResponse> {
      return responses.closed({ status: 200, body: renderGuidePage(surroundings) })
    },
  }
}
