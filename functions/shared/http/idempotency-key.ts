import { unusableKey } from './enquiry-problems.ts'
import type { HttpRequest } from './http-messages.ts'

/** The client's own key for this enquiry, if it sent one: 1 to 200 visible ASCII characters. Throws the problem 400. */
export function readIdempotencyKey(request: HttpRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw unusableKey()
}
