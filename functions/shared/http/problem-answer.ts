import { renderProblemPage } from '../../../lib/pages/frame/problem-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { wantsPage } from './accepts.ts'
import type { HttpRequest, HttpResponse } from './http-messages.ts'
import type { PageResponses } from './page-response.ts'
import { createProblemResponse, type Problem } from './problem.ts'

/** Problems as the client can show them: a page for a browser, JSON for everything else. */
export function createProblemAnswer({
  surroundings,
  responses,
}: {
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}) {
  const problemResponse = createProblemResponse(surroundings.words.core)
  return function answerProblem(problem: Problem, request?: HttpRequest): HttpResponse {
    if (request !== undefined && !wantsPage(request)) return problemResponse(problem)
    const { status, headers } = problem
    return responses.closed({ status, headers, body: renderProblemPage(surroundings, problem) })
  }
}
