import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { Problem } from '../../shared/http/problem.ts'

/**
 * Throws the problem 403 for a post that a page of another website caused. What needs a session is
 * guarded three times: the cookie is `SameSite=Lax`, so that posts from other sites come without it; only a POST changes
 * anything; and a browser that says where a post comes from (`Sec-Fetch-Site`, else `Origin`) must name this very host,
 * since a sibling host counts as the same site for cookies. Browsers that say neither are left to the cookie.
 */
export function refuseForeignPost({ headers }: HttpRequest): void {
  const site = headers['sec-fetch-site']
  // `none`: no page caused it, as when a browser repeats a post of its own after it was restarted.
  const isOwn =
    site === undefined
      ? isOwnOrigin(headers['origin'], headers['host'])
      : site === 'same-origin' || site === 'none'
  if (isOwn) return
  throw new Problem({ status: 403, say: (words) => words.foreignPost })
}

/** The host that was asked, not the public address: the links of mails from before there was a domain lead elsewhere. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
