import type { Kind } from '../../lib/core/kind/kind.ts'
import { renderHomePage } from '../../lib/pages/enquire/home-page.ts'
import { renderAccessibilityPage } from '../../lib/pages/notices/accessibility-page.ts'
import { renderPrivacyPage } from '../../lib/pages/notices/privacy-page.ts'
import { boardPath } from '../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import { enquiryForm } from '../shared/http/body-limits.ts'
import { findKind } from '../shared/http/enquiry-problems.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { type Answer, byToken, createRouter, tokenPath } from '../shared/http/routes.ts'
import type { createAssetAnswer } from './assets.ts'
import type { createCorrectAddressPage } from './correct-address.ts'
import type { createEmbed } from './embed.ts'
import type { createEnquire } from './enquire.ts'
import type { createFind } from './find-page.ts'
import type { createHeard } from './heard.ts'
import type { createNotMe } from './not-me.ts'
import type { createPrivatePage } from './private-page.ts'
import type { SearchEngines } from './search-engines.ts'
import type { createSent } from './sent.ts'

interface FormsPages {
  readonly kinds: readonly Kind[]
  readonly searchEngines: SearchEngines
  readonly responses: PageResponses
  readonly enquire: ReturnType<typeof createEnquire>
  readonly embed: ReturnType<typeof createEmbed>
  readonly showSent: ReturnType<typeof createSent>
  readonly correctAddress: ReturnType<typeof createCorrectAddressPage>
  readonly privatePage: ReturnType<typeof createPrivatePage>
  readonly heard: ReturnType<typeof createHeard>
  readonly find: ReturnType<typeof createFind>
  readonly notMe: ReturnType<typeof createNotMe>
  readonly answerAsset: ReturnType<typeof createAssetAnswer>
}

/** The pages for people, and whatever a form posts. */
export function createForms(pages: FormsPages): (request: HttpRequest) => Promise<HttpResponse> {
  const { kinds, searchEngines, responses, enquire, embed, privatePage, find } = pages
  return createRouter([
    { path: /^\/$/, methods: { GET: page((around) => renderHomePage(around, { kinds })) } },
    {
      path: /^\/enquire\/(?<kind>[^/]+)$/,
      methods: {
        GET: async (request, parts) => enquire.show(request, findKind(kinds, parts)),
        POST: async (request, parts) => enquire.receive(request, findKind(kinds, parts)),
      },
      body: enquiryForm,
    },
    { path: /^\/embed$/, methods: { GET: embed.showKit } },
    { path: /^\/embed\.js$/, methods: { GET: embed.sendScript } },
    {
      path: /^\/embed\/(?<kind>[^/]+)$/,
      methods: { GET: async (request, parts) => embed.tryKind(request, findKind(kinds, parts)) },
    },
    { path: tokenPath('/sent'), methods: { GET: byToken((_request, token) => pages.showSent(token)) } },
    {
      path: tokenPath('/sent', '/address'),
      methods: {
        GET: byToken((_request, token) => pages.correctAddress.show(token)),
        POST: byToken(pages.correctAddress.receive),
      },
    },
    {
      path: /^\/status\/find$/,
      methods: { GET: find.show, POST: find.receive },
    },
    {
      path: tokenPath('/status'),
      methods: { GET: byToken(privatePage.show), POST: byToken(privatePage.receive) },
    },
    {
      path: tokenPath('/status', '/withdraw'),
      methods: { GET: byToken((_request, token) => privatePage.ask(token)) },
    },
    {
      path: tokenPath('/status', '/heard'),
      methods: { GET: byToken(pages.heard.show), POST: byToken(pages.heard.receive) },
    },
    {
      path: tokenPath('/not-me'),
      methods: {
        GET: byToken((_request, token) => pages.notMe.show(token)),
        POST: byToken(pages.notMe.receive),
      },
    },
    // The gateway knows no such route with a slash at its end, and sends it here.
    { path: /^\/officer$/, methods: { GET: toBoard, POST: toBoard } },
    { path: /^\/privacy$/, methods: { GET: page(renderPrivacyPage) } },
    { path: /^\/accessibility$/, methods: { GET: page(renderAccessibilityPage) } },
    { path: /^\/robots\.txt$/, methods: { GET: searchEngines.sendRobots } },
    { path: /^\/sitemap\.xml$/, methods: { GET: searchEngines.sendSitemap } },
    { path: /^\/assets\/.+$/, methods: { GET: pages.answerAsset } },
  ])

  /** A page that anybody may see, and find by searching. */
  function page(render: (surroundings: PageSurroundings) => string): Answer {
    return async (request) =>
      responses.open(request, { status: 200, body: render(searchEngines.surroundingsFor(request)) })
  }
}

/** 308, since a form posted there shall be posted again. */
async function toBoard({ query }: HttpRequest): Promise<HttpResponse> {
  const asked = query === undefined || query.size === 0 ? '' : `?${query}`
  return { status: 308, headers: { location: `${boardPath}${asked}` } }
}
