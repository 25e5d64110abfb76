import type { HttpRequest } from '../shared/http-messages.ts'
import { Problem } from '../shared/problem.ts'

/** The largest body taken, in bytes: every field full is under 40 KB even when each character takes four bytes. */
export const largestBody = 64 * 1024

/** The value in a JSON body. Throws the problems 400 (malformed), 413 and 415. */
export function readJsonBody(request: HttpRequest): unknown {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^application\/([\w.+-]+\+)?json$/.test(mediaType)) {
    // Without a preflight, any site could post as text/plain; see the README's decisions.
    throw new Problem({
      status: 415,
      title: 'Unsupported media type',
      detail: 'Send the answers as application/json',
    })
  }
  if (request.body.byteLength > largestBody) {
    throw new Problem({
      status: 413,
      title: 'Too large',
      detail: 'An enquiry may have at most 64 KB. Shorten the message',
    })
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body))
  } catch {
    throw new Problem({ status: 400, title: 'Malformed JSON', detail: 'The body is not valid JSON in UTF-8' })
  }
}

/** The client's own key for this enquiry, if it sent one: 1 to 200 visible ASCII characters. Throws the problem 400. */
export function readIdempotencyKey(request: HttpRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key
  const detail = 'An Idempotency-Key has 1 to 200 letters, digits or signs, without spaces. A UUID does well'
  throw new Problem({ status: 400, title: 'Unusable Idempotency-Key', detail })
}
