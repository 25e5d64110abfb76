import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { RouteMatch } from './match-route.ts'

/** A request as the gateway saw it. */
interface GatewayRequest {
  request: IncomingMessage
  method: string
  path: string
  rawQuery: string
  body: Buffer
  match: RouteMatch
  apiId: string
  account: string
  /** Local time, epoch milliseconds. */
  now: number
}

/**
 * The event a function gets, payload format 2.0: lower-case header names, repeated values joined by commas, cookies
 * apart, and a body in base64 unless its content type says it is text.
 * Source: "Create Lambda proxy integrations for HTTP APIs", API Gateway developer guide.
 */
export function toGatewayEvent(given: GatewayRequest): Record<string, unknown> {
  const { request, method, path, rawQuery, body, match } = given
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => cookie !== '')
  const headers = toHeaders(request)
  const query = toQuery(rawQuery)
  const text = isText(request.headers['content-type'])
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    ...(cookies && cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: given.account,
      apiId: given.apiId,
      domainName: (headers['host'] ?? 'localhost').replace(/:\d+$/, ''),
      domainPrefix: given.apiId,
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.routeKey,
      stage: '$default',
      time: clfTime(given.now),
      timeEpoch: given.now,
    },
    ...(Object.keys(match.parameters).length > 0 ? { pathParameters: match.parameters } : {}),
    ...(body.length > 0 ? { body: body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !text,
  }
}

function toHeaders(request: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values && name !== 'cookie' && !hopByHop.has(name)) joined[name] = values.join(',')
  }
  const address = request.socket.remoteAddress ?? '127.0.0.1'
  const before = joined['x-forwarded-for']
  return {
    ...joined,
    'content-length': joined['content-length'] ?? '0',
    'x-amzn-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    'x-forwarded-for': before === undefined ? address : `${before}, ${address}`,
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  }
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'expect',
])

function toQuery(rawQuery: string): Record<string, string> | undefined {
  if (rawQuery === '') return undefined
  const joined: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = Object.hasOwn(joined, name) ? joined[name] : undefined
    Object.defineProperty(joined, name, {
      value: before === undefined ? value : `${before},${value}`,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return joined
}

// Everything else, urlencoded and multipart forms included, arrives in base64.
function isText(contentType: IncomingHttpHeaders['content-type']): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return type.startsWith('text/') || /^application\/(json|javascript|xml|.+\+json|.+\+xml)$/.test(type)
}

function clfTime(now: number): string {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? []
  return `${day}/${month}/${year}:${time} +0000`
}
