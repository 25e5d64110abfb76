import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerControl } from './control.ts'
import { type GatewayResponse, gatewayFailure, gatewayMessage } from './http/gateway-response.ts'
import type { HttpApi } from './http/http-api.ts'
import type { RunningParts } from './local-stack.ts'

/** The handler of the one origin: tools under `/_local/`, and the stack's HTTP API for everything else. */
export function createOrigin(
  api: HttpApi | undefined,
  parts: RunningParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  async function answer(request: IncomingMessage): Promise<GatewayResponse> {
    if (/^\/_local(?:[/?]|$)/.test(request.url ?? '')) return answerControl(parts, request)
    return api ? api(request) : gatewayMessage(404, 'Not Found')
  }

  return (request, response) => {
    answer(request)
      .catch((error: unknown) => {
        parts.logs.add('gateway', error instanceof Error ? (error.stack ?? error.message) : String(error))
        return gatewayFailure()
      })
      .then((answered) => write(request, response, answered))
      .catch(() => response.destroy())
  }
}

function write(request: IncomingMessage, response: ServerResponse, answer: GatewayResponse): void {
  const { status, headers, body } = answer
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // An answer without a body has no length to tell.
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length)
  response.statusCode = status
  response.end(request.method === 'HEAD' ? undefined : body)
}
