import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { Problem } from '../../shared/http/problem.ts'

/**
 * Whether a page of another origin caused a post, also one of a sibling host, another port or another scheme, which count
 * as the same site for cookies. A browser says where a post comes from in headers that no page can set: `Sec-Fetch-Site`,
 * else `Origin`, which must name the very host that was asked. Browsers that say neither are left to `SameSite=Lax`.
 */
export function isForeignPost({ method, headers }: HttpRequest, publicUrl: string): boolean {
  if (method !== 'POST') return false
  const site = headers['sec-fetch-site']
  // `none`: no page caused it, as when a browser repeats a post of its own after it was restarted.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  if (origin === undefined) return false
  const from = originOf(origin)
  return from === undefined || from !== originOf(`${new URL(publicUrl).protocol}//${host}`)
}

/** Throws the problem 403 for such a post: what needs a session, and signing in and out, is not done for other pages. */
export function refuseForeignPost(request: HttpRequest, publicUrl: string): void {
  if (isForeignPost(request, publicUrl)) throw new Problem({ status: 403, say: (words) => words.foreignPost })
}

/**
 * Of the host that was asked, and not of the public address: the links of mails from before there was a domain lead
 * elsewhere. Undefined for `null`, which browsers say of pages that hide where they are.
 */
function originOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).origin : undefined
}
