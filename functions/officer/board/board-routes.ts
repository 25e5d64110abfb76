import type { HttpResponse } from '../../shared/http/http-messages.ts'
import type { Route } from '../../shared/http/routes.ts'
import { type BoardDependencies, createBoard } from './board.ts'
import { type BoardEnquiryDependencies, createBoardEnquiry } from './board-enquiry.ts'

export type BoardRoutesDependencies = BoardDependencies & BoardEnquiryDependencies

/** The board, and each enquiry of it; to come before `/officer/TOKEN`. `ask` is for whoever has not signed in. */
export function boardRoutes(
  dependencies: BoardRoutesDependencies,
  { ask }: { readonly ask: () => Promise<HttpResponse> },
): readonly Route[] {
  const board = createBoard(dependencies)
  const enquiry = createBoardEnquiry(dependencies)
  return [
    {
      path: /^\/officer$/,
      methods: {
        GET: async (request) => board.show(request, ask),
        POST: async (request) => board.receive(request),
      },
    },
    {
      path: /^\/officer\/enquiries\/(?<reference>[^/]{1,40})$/,
      methods: {
        GET: async (request, { reference = '' }) => enquiry.show(request, reference),
        POST: async (request, { reference = '' }) => enquiry.receive(request, reference),
      },
    },
  ]
}
