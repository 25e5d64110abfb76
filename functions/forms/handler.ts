import type { Kind } from '../../lib/core/kind/kind.ts'
import { renderHomePage } from '../../lib/pages/enquire/home-page.ts'
import { renderAccessibilityPage } from '../../lib/pages/notices/accessibility-page.ts'
import { renderPrivacyPage } from '../../lib/pages/notices/privacy-page.ts'
import type { PageAsset } from '../../lib/pages/page-asset.ts'
import { fieldIn } from '../shared/form/posted-field.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import { findKind } from '../shared/http/enquiry-problems.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { type Answer, byToken, createRouter, tokenPath } from '../shared/http/routes.ts'
import { createAssetAnswer } from './assets.ts'
import { createEmbed, type EmbedDependencies } from './embed.ts'
import { createEnquire, type EnquireDependencies } from './enquire.ts'
import { createFind, type FindDependencies } from './find-page.ts'
import { createNotMe, type NotMeDependencies } from './not-me.ts'
import { createPrivatePage, type PrivatePageDependencies } from './private-page.ts'
import { createRelease, type ReleaseDependencies } from './release.ts'
import { createSent, type SentDependencies } from './sent.ts'

export interface FormsDependencies
  extends EnquireDependencies,
    EmbedDependencies,
    SentDependencies,
    PrivatePageDependencies,
    FindDependencies,
    NotMeDependencies,
    ReleaseDependencies {
  readonly kinds: readonly Kind[]
  readonly assets: readonly PageAsset[]
}

/** The pages for people, and whatever a form posts. */
export function createForms(
  dependencies: FormsDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const { kinds, surroundings, responses } = dependencies
  const enquire = createEnquire(dependencies)
  const embed = createEmbed(dependencies)
  const showSent = createSent(dependencies)
  const own = createPrivatePage(dependencies)
  const find = createFind(dependencies)
  const notMe = createNotMe(dependencies)
  const release = createRelease(dependencies)

  return createRouter([
    { path: /^\/$/, methods: { GET: page(() => renderHomePage(surroundings, { kinds })) } },
    {
      path: /^\/enquire\/(?<kind>[^/]+)$/,
      methods: {
        GET: async (request, parts) => enquire.show(request, findKind(kinds, parts)),
        POST: async (request, parts) => enquire.receive(request, findKind(kinds, parts)),
      },
    },
    { path: /^\/embed$/, methods: { GET: embed.showKit } },
    { path: /^\/embed\.js$/, methods: { GET: embed.sendScript } },
    {
      path: /^\/embed\/(?<kind>[^/]+)$/,
      methods: { GET: async (request, parts) => embed.tryKind(request, findKind(kinds, parts)) },
    },
    { path: tokenPath('/sent'), methods: { GET: byToken((_request, token) => showSent(token)) } },
    {
      path: /^\/status\/find$/,
      methods: { GET: async () => find.show(), POST: async (request) => find.receive(request) },
    },
    {
      path: tokenPath('/status'),
      methods: { GET: byToken(own.show), POST: byToken(own.receive) },
    },
    {
      path: tokenPath('/status', '/withdraw'),
      methods: { GET: byToken((_request, token) => own.ask(token)) },
    },
    { path: tokenPath('/not-me'), methods: asked(notMe) },
    { path: tokenPath('/quarantine'), methods: asked(release) },
    { path: /^\/privacy$/, methods: { GET: page(() => renderPrivacyPage(surroundings)) } },
    { path: /^\/accessibility$/, methods: { GET: page(() => renderAccessibilityPage(surroundings)) } },
    { path: /^\/assets\/.+$/, methods: { GET: createAssetAnswer(dependencies.assets) } },
  ])

  function page(render: () => string): Answer {
    return async (request) => responses.open(request, { status: 200, body: render() })
  }
}

/** What a link of a mail leads to: shown on GET, done on a POST that says that it is sure. */
function asked(page: {
  readonly show: (token: string) => Promise<HttpResponse>
  readonly receive: (token: string, isSure: boolean) => Promise<HttpResponse>
}) {
  return {
    GET: byToken((_request, token) => page.show(token)),
    POST: byToken(async (request, token) =>
      page.receive(token, fieldIn((await readFormBody(request)).pairs, 'sure') === 'yes'),
    ),
  }
}
