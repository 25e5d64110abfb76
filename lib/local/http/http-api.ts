import type { IncomingMessage } from 'node:http'
import type { LocalClock } from '../clock/clock.ts'
import type { FunctionPool } from '../lambda/function-pool.ts'
import { BodyTooLargeError, readBody } from '../server/read-body.ts'
import { answerPreflight, isPreflight, withCors } from './cors.ts'
import { toGatewayEvent } from './gateway-event.ts'
import {
  type GatewayResponse,
  gatewayFailure,
  gatewayMessage,
  readGatewayResponse,
} from './gateway-response.ts'
import { matchRoute } from './match-route.ts'
import type { HttpApiModel } from './read-http-api.ts'

/** Answers one request as the API in front of the functions. */
export type HttpApi = (request: IncomingMessage) => Promise<GatewayResponse>

// API Gateway's limit on a payload, and Lambda's on an event.
const maxBodyBytes = 10 * 1024 * 1024
const maxEventBytes = 6 * 1024 * 1024

/** An HTTP API over pools of functions, found by ARN. */
export function createHttpApi(options: {
  model: HttpApiModel
  account: string
  poolOf(functionArn: string): FunctionPool
  clock: LocalClock
}): HttpApi {
  const { model } = options

  async function answer(request: IncomingMessage): Promise<GatewayResponse> {
    const method = request.method ?? 'GET'
    const [path = '/', ...query] = (request.url ?? '/').split('?')
    if (model.cors && isPreflight(method, request.headers)) {
      return answerPreflight(model.cors, request.headers.origin ?? '')
    }
    const body = await readBody(request, maxBodyBytes)
    const match = matchRoute(model.routes, { method, path })
    if (!match) return gatewayMessage(404, 'Not Found')
    const event = toGatewayEvent({
      request,
      method,
      path,
      rawQuery: query.join('?'),
      body,
      match,
      apiId: model.id,
      account: options.account,
      now: options.clock.now(),
    })
    const payload = JSON.stringify(event)
    if (Buffer.byteLength(payload) > maxEventBytes) return gatewayMessage(413, 'Request Entity Too Large')
    const invoked = options.poolOf(match.route.functionArn).invoke(payload)
    const result = await within(invoked, match.route.timeoutMs)
    if (!result) return gatewayMessage(503, 'Service Unavailable')
    return result.ok ? readGatewayResponse(result.payload) : gatewayFailure()
  }

  return async (request) => {
    const response = await answer(request).catch((error: unknown) => {
      if (error instanceof BodyTooLargeError) return gatewayMessage(413, 'Request Entity Too Large')
      throw error
    })
    return model.cors ? withOwnCors(request, response) : response
  }

  function withOwnCors(request: IncomingMessage, response: GatewayResponse): GatewayResponse {
    if (!model.cors || isPreflight(request.method ?? '', request.headers)) return response
    return withCors(model.cors, request.headers.origin, response)
  }
}

async function within<Result>(promise: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
