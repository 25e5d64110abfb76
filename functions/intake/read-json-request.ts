import { malformedJson, tooLarge, unsupportedMediaType } from '../shared/http/enquiry-problems.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'

/** The largest body taken, in bytes: every field full is under 40 KB even when each character takes four bytes. */
const maxBodyBytes = 64 * 1024

/** The value in a JSON body. Throws the problems 400 (malformed), 413 and 415. */
export function readJsonBody(request: HttpRequest): unknown {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^application\/([\w.+-]+\+)?json$/.test(mediaType)) {
    // Without a preflight, any site could post as text/plain; see the decisions in functions/README.md.
    throw unsupportedMediaType()
  }
  if (request.body.byteLength > maxBodyBytes) throw tooLarge()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body))
  } catch {
    throw malformedJson()
  }
}
