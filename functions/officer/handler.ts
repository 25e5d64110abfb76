import { boardPath } from '../../lib/pages/paths.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { type Answer, createRouter } from '../shared/http/routes.ts'
import { type BoardRoutesDependencies, boardRoutes } from './board/board-routes.ts'
import { createDeal, type DealDependencies } from './deal/deal.ts'
import { type LeaveRoutesDependencies, leaveRoutes } from './leave/leave-routes.ts'
import { createSignInPages, type SignInPagesDependencies } from './sign-in/sign-in.ts'

export type OfficerDependencies = DealDependencies &
  SignInPagesDependencies &
  LeaveRoutesDependencies &
  BoardRoutesDependencies

/** The pages behind the links that officers get by mail, and the board that they sign in to. */
export function createOfficer(
  dependencies: OfficerDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const deal = createDeal(dependencies)
  const signIn = createSignInPages(dependencies)
  // What has a name of its own comes before `/officer/TOKEN`.
  return createRouter([
    ...boardRoutes(dependencies, signIn),
    {
      path: /^\/officer\/sign-in$/,
      methods: { GET: async () => signIn.ask(), POST: async (request) => signIn.receive(request) },
    },
    {
      path: /^\/officer\/sign-in\/(?<token>[^/]{1,2000})$/,
      methods: {
        GET: async (request, parts) => signIn.showLink(request, tokenIn(parts)),
        POST: async (request, parts) => signIn.press(request, tokenIn(parts)),
      },
    },
    {
      path: /^\/officer\/sign-out$/,
      methods: { GET: toBoard, POST: async (request) => signIn.signOut(request) },
    },
    ...leaveRoutes(dependencies),
    {
      path: /^\/officer\/(?<token>[^/]{1,2000})$/,
      methods: {
        GET: async (request, parts) => deal.show(request, tokenIn(parts)),
        POST: async (request, parts) => deal.receive(request, tokenIn(parts)),
      },
    },
  ])
}

/** Whoever reloads the page after signing out. */
const toBoard: Answer = async () => ({ status: 303, headers: { location: boardPath } })

function tokenIn(parts: Readonly<Record<string, string>>): string {
  return parts['token'] ?? ''
}
