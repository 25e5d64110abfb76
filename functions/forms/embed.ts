import { createHash } from 'node:crypto'
import type { Kind } from '../../lib/core/kind/kind.ts'
import { renderEmbedPage, renderEmbedTryPage } from '../../lib/pages/enquire/embed-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { compressed, type PageResponses } from '../shared/http/page-response.ts'

interface EmbedDependencies {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly publicUrl: string
  /** The script for other websites, without its words. */
  readonly embedScript: string
}

/** What other websites take from us: the page with forms to paste, a bare page to try each, and the script. */
export function createEmbed({ kinds, surroundings, responses, publicUrl, embedScript }: EmbedDependencies) {
  // A semicolon, because the script may begin with anything. `</script>` is harmless: this is never inlined in a page.
  const script = `const ENQUIRY_WORDS=${JSON.stringify(surroundings.words.embed.script)};${embedScript}`
  // Weak, since it is the same for every encoding.
  const tag = `W/"${createHash('sha256').update(script).digest('base64url').slice(0, 16)}"`
  return { showKit, tryKind, sendScript }

  async function showKit(request: HttpRequest): Promise<HttpResponse> {
    return responses.open(request, {
      status: 200,
      body: renderEmbedPage(surroundings, { kinds, service: publicUrl }),
    })
  }

  async function tryKind(request: HttpRequest, kind: Kind): Promise<HttpResponse> {
    return responses.open(request, { status: 200, body: renderEmbedTryPage(surroundings, kind) })
  }

  async function sendScript(request: HttpRequest): Promise<HttpResponse> {
    const headers = {
      'content-type': 'text/javascript; charset=utf-8',
      // The script's address never changes, so that nobody has to paste again: a fix must arrive the same day.
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'cross-origin-resource-policy': 'cross-origin',
      etag: tag,
    }
    const known = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
    if (known.includes(tag)) return { status: 304, headers: { ...headers, vary: 'accept-encoding' } }
    return compressed(request, { status: 200, headers, body: script })
  }
}
