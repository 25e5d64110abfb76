import type { Kind } from '../../lib/core/kind/kind.ts'
import { html, toDocument } from '../../lib/core/text/html.ts'
import { formPath } from '../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { notFound } from '../shared/http/routes.ts'

interface SearchEnginesDependencies {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  /** The origin at which search engines may index the public pages; absent: nowhere. */
  readonly indexedAt?: string
}

export type SearchEngines = ReturnType<typeof createSearchEngines>

/**
 * What search engines may find: the public pages, at one origin. The address that AWS gave answers beside a domain of one's
 * own, and nothing asked for there is to be found.
 */
export function createSearchEngines({ kinds, surroundings, indexedAt }: SearchEnginesDependencies) {
  const host = indexedAt === undefined ? undefined : new URL(indexedAt).host
  return { surroundingsFor, sendRobots, sendSitemap }

  /** What a public page is given: with the origin only where it was asked for there. */
  function surroundingsFor(request: HttpRequest): PageSurroundings {
    const origin = originFor(request)
    return origin === undefined ? surroundings : { ...surroundings, indexedAt: origin }
  }

  /**
   * `robots.txt` (RFC 9309). It keeps crawlers from JSON alone: that a page is not to be indexed stands in the page, and who
   * may not read it does not learn so, but may list the address of a private page that somebody made public.
   */
  async function sendRobots(request: HttpRequest): Promise<HttpResponse> {
    const origin = originFor(request)
    const lines = ['User-agent: *', 'Disallow: /v1/', 'Disallow: /openapi.json']
    const sitemap = origin === undefined ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]
    return file('text/plain', `${[...lines, ...sitemap].join('\n')}\n`)
  }

  /** Every page that may be indexed and no other (sitemaps.org), without dates: none is known for a page. */
  async function sendSitemap(request: HttpRequest): Promise<HttpResponse> {
    const origin = originFor(request)
    if (origin === undefined) throw notFound(request.path)
    const paths = ['/', ...kinds.map(formPath), '/privacy', '/accessibility']
    const document = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => html`<url><loc>${origin}${path}</loc></url>\n`)}</urlset>
`
    return file('application/xml', toDocument(document))
  }

  function originFor({ headers }: HttpRequest): string | undefined {
    return headers['host']?.toLowerCase() === host ? indexedAt : undefined
  }
}

/** An hour is soon enough for a new kind of enquiry to be found. */
function file(type: string, body: string): HttpResponse {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' }
  return { status: 200, headers, body }
}
