import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request as open } from 'node:http'

/** An engine's whole answer. */
export interface ForwardedAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * Sends a request on to the engine and reads its whole answer. Rejects where the engine cannot be reached or hangs up;
 * never tries twice, since the engine may have applied the first.
 */
export function forward(options: {
  target: string
  agent: Agent
  request: IncomingMessage
  body: Buffer
}): Promise<ForwardedAnswer> {
  const { request, body } = options
  return new Promise((resolve, reject) => {
    const outgoing = open(new URL(request.url ?? '/', options.target), {
      method: request.method ?? 'POST',
      agent: options.agent,
      headers: { ...asLocalUser(withoutHopHeaders(request.headers)), 'content-length': body.length },
    })
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 502,
          headers: withoutHopHeaders(incoming.headers),
          body: Buffer.concat(chunks),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

// DynamoDB Local refuses a user name with a hyphen in it; who called was judged before, and no engine asks.
function asLocalUser(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { authorization } = headers
  if (authorization === undefined) return headers
  return { ...headers, authorization: authorization.replace(/Credential=[^/]*/, 'Credential=local') }
}

function withoutHopHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = { ...headers }
  for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'expect', 'proxy-connection'])
    delete kept[name]
  return kept
}
