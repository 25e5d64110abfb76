import type { HttpRequest, HttpResponse } from '../shared/http-messages.ts'
import { createRouter } from '../shared/routes.ts'
import { createDeal, type DealDependencies } from './deal.ts'

export type OfficerDependencies = DealDependencies

/** The pages behind the links that officers get by mail. */
export function createOfficer(
  dependencies: OfficerDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const deal = createDeal(dependencies)
  return createRouter([
    {
      path: /^\/officer\/(?<token>[^/]{1,2000})$/,
      methods: {
        GET: async (request, parts) => deal.show(request, parts['token'] ?? ''),
        POST: async (request, parts) => deal.receive(request, parts['token'] ?? ''),
      },
    },
  ])
}
