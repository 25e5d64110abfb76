import type { HttpRequest, HttpResponse } from './http-messages.ts'
import { Problem } from './problem.ts'

/** One path, with a named group for each part that varies, and what answers which method. */
interface Route {
  readonly path: RegExp
  readonly methods: Readonly<Partial<Record<'GET' | 'POST', Answer>>>
}

export type Answer = (request: HttpRequest, parts: Readonly<Record<string, string>>) => Promise<HttpResponse>

/** Answers by the first route whose path fits; HEAD is answered as GET. Throws the problems 404 and 405. */
export function createRouter(routes: readonly Route[]): (request: HttpRequest) => Promise<HttpResponse> {
  return async function respond(request) {
    for (const route of routes) {
      const match = route.path.exec(request.path)
      if (match === null) continue
      const answer = answerFor(route, request.method)
      return await answer(request, { ...match.groups })
    }
    throw notFound(request.path)
  }
}

/** A path whose part between `before` and `after` is a token, of any characters and at most 2,000 of them. */
export function tokenPath(before: string, after = ''): RegExp {
  return new RegExp(`^${before}/(?<token>[^/]{1,2000})${after}$`)
}

/** The answer of a `tokenPath`. */
export function byToken(answer: (request: HttpRequest, token: string) => Promise<HttpResponse>): Answer {
  return (request, { token = '' }) => answer(request, token)
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
