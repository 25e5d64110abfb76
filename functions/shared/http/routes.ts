import { type BodyLimit, holdTo, smallForm } from './body-limits.ts'
import type { HttpRequest, HttpResponse } from './http-messages.ts'
import { Problem } from './problem.ts'

/** One path, with a named group for each part that varies, and what answers which method. */
interface Route {
  readonly path: RegExp
  readonly methods: Readonly<Partial<Record<'GET' | 'POST', Answer>>>
  /** How large a posted body may be; that of a small form unless said. */
  readonly body?: BodyLimit
}

export type Answer = (request: HttpRequest, parts: Readonly<Record<string, string>>) => Promise<HttpResponse>

/**
 * Answers by the first route whose path fits; HEAD is answered as GET. What mail programs and people leave at the end of
 * a link (`/`, `.`, `)`, `%3E`) counts for nothing, and the page itself is the answer: every link and form on our pages
 * begins at the root, so that none depends on how the page's own address was written. Throws the problems 404, 405 and,
 * before anything of it is read, 413.
 */
export function createRouter(routes: readonly Route[]): (request: HttpRequest) => Promise<HttpResponse> {
  return async function respond(request) {
    const path = withoutRemains(request.path)
    for (const route of routes) {
      const match = route.path.exec(path)
      if (match === null) continue
      const answer = answerFor(route, request.method)
      holdTo(route.body ?? smallForm, request)
      return await answer({ ...request, path }, decoded(match.groups))
    }
    throw notFound(request.path)
  }
}

/** A path whose part between `before` and `after` is a token, of any characters and at most 2,000 of them. */
export function tokenPath(before: string, after = ''): RegExp {
  return new RegExp(`^${before}/(?<token>[^/]{1,2000})${after}$`)
}

/** The answer of a `tokenPath`: the token ends where something stands that no token has. */
export function byToken(answer: (request: HttpRequest, token: string) => Promise<HttpResponse>): Answer {
  return (request, { token = '' }) => answer(request, TOKEN.exec(token)?.[0] ?? '')
}

/** Three parts in the letters of base64url (RFC 7515 §3.1), full stops between them. */
const TOKEN = /^[\w-]+(?:\.[\w-]+)*/

function decoded(parts: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, unescaped(part)]))
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Every path of ours ends with a letter, a digit, `_` or `-`, as tokens do; a percent escape stands for something else. */
function withoutRemains(path: string): string {
  let end = path.length
  while (end > 1) {
    if (/^%[0-9a-f]{2}$/i.test(path.slice(Math.max(end - 3, 0), end))) end -= 3
    else if (/[\w-]/.test(path[end - 1] ?? '')) break
    else end -= 1
  }
  return path.slice(0, Math.max(end, 1))
}

function answerFor(route: Route, method: string): Answer {
  const answer =
    method === 'HEAD'
      ? route.methods.GET
      : method === 'GET' || method === 'POST'
        ? route.methods[method]
        : undefined
  if (answer !== undefined) return answer
  const allowed = Object.keys(route.methods).flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
  throw methodNotAllowed(allowed)
}

/** Nothing answers at this path. */
export function notFound(path: string): Problem {
  return new Problem({ status: 404, say: (words) => words.notFound(path.slice(0, 200)) })
}

/** Something answers at this path, but not to this method. */
export function methodNotAllowed(allowed: readonly string[]): Problem {
  return new Problem({
    status: 405,
    say: (words) => words.methodNotAllowed(allowed),
    headers: { allow: allowed.join(', ') },
  })
}
