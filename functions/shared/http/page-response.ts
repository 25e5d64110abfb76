import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { HttpRequest, HttpResponse } from './http-messages.ts'

export interface PageResponses {
  /** A page with a form, or one that anybody may see: compressed, and allowed in the frames of our websites. */
  open(request: HttpRequest, page: RenderedPage): HttpResponse
  /** A page behind a token: in no frame, and not compressed. */
  closed(page: RenderedPage): HttpResponse
}

interface RenderedPage {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Pages as responses, with their security headers. `websites` are origins of the organisation. */
export function createPageResponses(websites: readonly string[]): PageResponses {
  const open = contentPolicy({ framedBy: ["'self'", ...websites], sendsTo: ["'self'", ...websites] })
  const closed = contentPolicy({ framedBy: ["'none'"], sendsTo: ["'self'"] })
  return {
    open: (request, page) => compressed(request, answer(page, open)),
    closed: (page) => answer(page, closed),
  }
}

/** No inline script or style, nothing from elsewhere. `form-action` counts for the redirect after a post, too. */
function contentPolicy(allowed: { framedBy: readonly string[]; sendsTo: readonly string[] }): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${allowed.sendsTo.join(' ')}`,
    `frame-ancestors ${allowed.framedBy.join(' ')}`,
  ].join('; ')
}

function answer({ status, body, headers = {} }: RenderedPage, policy: string) {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      // A page that another site opens in a window is out of that site's reach.
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': nothingPermitted,
      // With `no-referrer` browsers would send `Origin: null` with our forms.
      'referrer-policy': 'same-origin',
      ...headers,
    },
    body,
  }
}

/** What browsers let a page ask for and none of ours does; copying from /embed is all that we use. */
const nothingPermitted = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'serial'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** An HTTP API compresses nothing itself. Quality 4 takes a third of a millisecond and costs a few per cent of size. */
export function compressed(
  { headers: asked }: HttpRequest,
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: string },
): HttpResponse {
  const encoding = acceptedEncoding(asked['accept-encoding'])
  const vary = { vary: 'accept-encoding' }
  if (encoding === undefined) return { status, headers: { ...headers, ...vary }, body }
  const bytes =
    encoding === 'br'
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : gzipSync(body)
  return { status, headers: { ...headers, ...vary, 'content-encoding': encoding }, body: bytes }
}

/** The better of the two encodings that both sides know; undefined: neither. */
export function acceptedEncoding(header = ''): 'br' | 'gzip' | undefined {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name)
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
}
