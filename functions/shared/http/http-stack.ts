import middy, { type MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { describeError, type Log } from '../lambda/log.ts'
import { type HttpRequest, type HttpResponse, readHttpEvent } from './http-messages.ts'
import { Problem, unexpectedProblem } from './problem.ts'

/**
 * The one way in for HTTP: the event becomes an `HttpRequest`, `respond` answers, a thrown `Problem` is shown by
 * `showProblem`, anything else thrown becomes a 500 that shows a reference only. Every answer gets the headers of
 * `safeHeaders`, every 503 says when to try again (in seconds); none to HEAD has a body.
 */
export function createHttpHandler({
  respond,
  log,
  showProblem,
}: {
  respond: (request: HttpRequest) => Promise<HttpResponse>
  log: Log
  showProblem: ShowProblem
}) {
  const work = async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = readHttpEvent(event)
    return toResult(await respond(request), request.method)
  }
  return middy<unknown, APIGatewayProxyStructuredResultV2>(work).use(answerErrors(log, showProblem))
}

/** How a problem is answered; the request is absent when it could not even be read. */
type ShowProblem = (problem: Problem, request?: HttpRequest) => HttpResponse

/** Sent with every answer; an answer's own headers win. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // No other site's page can load it as a picture or script; CORS and frames are not held by it.
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

function answerErrors(
  log: Log,
  showProblem: ShowProblem,
): MiddlewareObj<unknown, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      const { error, context, event } = request
      const expected = error instanceof Problem
      if (!expected) log('unexpected-error', { requestId: context.awsRequestId, ...describeError(error) })
      const problem = expected ? error : unexpectedProblem(context.awsRequestId)
      const asked = requestIn(event)
      request.response = toResult(showProblem(problem, asked), asked?.method)
    },
  }
}

function requestIn(event: unknown): HttpRequest | undefined {
  try {
    return readHttpEvent(event)
  } catch {
    return undefined
  }
}

function toResult(
  { status, headers, cookies, body }: HttpResponse,
  method: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: { ...safeHeaders, ...(status === 503 ? { 'retry-after': '30' } : {}), ...headers },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    ...(body === undefined || method === 'HEAD' ? {} : encoded(body)),
  }
}

function encoded(body: string | Uint8Array): { body: string; isBase64Encoded?: true } {
  if (typeof body === 'string') return { body }
  return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
}
