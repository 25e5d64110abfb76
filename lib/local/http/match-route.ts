import type { RouteModel } from './read-http-api.ts'

/** A route that fits, with the values of its path variables, decoded. */
export interface RouteMatch {
  route: RouteModel
  parameters: Readonly<Record<string, string>>
}

/**
 * Finds the route API Gateway would choose: the most specific path first (a fixed segment before a variable, a variable
 * before a greedy one), then the method before ANY, and `$default` last. HEAD fits only HEAD and ANY.
 * Source: "Routing API requests", API Gateway developer guide.
 */
export function matchRoute(
  routes: readonly RouteModel[],
  request: { method: string; path: string },
): RouteMatch | undefined {
  const given = request.path.split('/').slice(1)
  let best: (RouteMatch & { rank: string }) | undefined
  for (const route of routes) {
    if (route.method !== undefined && route.method !== 'ANY' && route.method !== request.method) continue
    const parameters = route.method === undefined ? {} : bindSegments(route.segments, given)
    if (!parameters) continue
    const rank = rankOf(route)
    if (best === undefined || rank < best.rank) best = { route, parameters, rank }
  }
  return best && { route: best.route, parameters: best.parameters }
}

// Sorts as text: the smaller, the more specific.
function rankOf({ method, segments }: RouteModel): string {
  if (method === undefined) return '9'
  const kinds = segments.map((segment) => (segment.endsWith('+}') ? 3 : segment.startsWith('{') ? 2 : 1))
  return `${kinds.join('')}${method === 'ANY' ? '0b' : '0a'}`
}

function bindSegments(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = given[index]
    if (segment.endsWith('+}')) {
      const rest = given.slice(index).join('/')
      if (rest === '') return undefined
      parameters[segment.slice(1, -2)] = decode(rest)
      return parameters
    }
    if (value === undefined) return undefined
    if (segment.startsWith('{')) {
      if (value === '') return undefined
      parameters[segment.slice(1, -1)] = decode(value)
    } else if (segment !== value) return undefined
  }
  return given.length === segments.length ? parameters : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
