import middy, { type MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type HttpRequest, type HttpResponse, readHttpEvent } from './http-messages.ts'
import { describeError, type Log } from './log.ts'
import { Problem, problemResponse, unexpectedResponse } from './problem.ts'

/**
 * The one way in for HTTP: the event becomes an `HttpRequest`, `respond` answers, a thrown `Problem` becomes its
 * document, anything else thrown a 500 that shows a reference only. Every answer gets the headers of `safeHeaders`.
 */
export function createHttpHandler({
  respond,
  log,
}: {
  respond: (request: HttpRequest) => Promise<HttpResponse>
  log: Log
}) {
  const work = async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> =>
    toResult(await respond(readHttpEvent(event)))
  return middy<unknown, APIGatewayProxyStructuredResultV2>(work).use(answerErrors(log))
}

/** Sent with every answer; an answer's own headers win. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

function answerErrors(log: Log): MiddlewareObj<unknown, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      const { error, context } = request
      if (error instanceof Problem) {
        request.response = toResult(problemResponse(error))
        return
      }
      log('unexpected-error', { requestId: context.awsRequestId, ...describeError(error) })
      request.response = toResult(unexpectedResponse(context.awsRequestId))
    },
  }
}

function toResult({ status, headers, body }: HttpResponse): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: { ...safeHeaders, ...headers },
    ...(body === undefined ? {} : { body }),
  }
}
