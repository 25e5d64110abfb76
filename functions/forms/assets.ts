import type { PageAsset } from '../../lib/pages/page-asset.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { acceptedEncoding } from '../shared/http/page-response.ts'
import { notFound } from '../shared/http/routes.ts'

/** Answers with an asset whose path holds the hash of its content, and which therefore never changes. */
export function createAssetAnswer(
  assets: readonly PageAsset[],
): (request: HttpRequest) => Promise<HttpResponse> {
  return async function answerAsset(request) {
    const asset = assets.find(({ path }) => path === request.path)
    if (asset === undefined) throw notFound(request.path)
    return assetResponse(request, asset, 'public, max-age=31536000, immutable')
  }
}

/** An asset, compressed at build time in the way the browser likes best. */
function assetResponse(request: HttpRequest, asset: PageAsset, caching: string): HttpResponse {
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  const headers = {
    'content-type': asset.type,
    'cache-control': caching,
    vary: 'accept-encoding',
    // Another site's form may load the script.
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (encoding === undefined) return { status: 200, headers, body: Buffer.from(asset.identity, 'base64') }
  const bytes = Buffer.from(encoding === 'br' ? asset.brotli : asset.gzip, 'base64')
  return { status: 200, headers: { ...headers, 'content-encoding': encoding }, body: bytes }
}
