import type { IncomingHttpHeaders } from 'node:http'
import type { GatewayResponse } from './gateway-response.ts'
import type { CorsModel } from './read-http-api.ts'

/** Tells a preflight, which an API with cross-origin settings answers itself whatever its routes. */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

/** The answer to a preflight: 204, with the settings where the origin is allowed and without a word where not. */
export function answerPreflight(cors: CorsModel, origin: string): GatewayResponse {
  const allowed = allowedOrigin(cors, origin)
  if (allowed === undefined) return { status: 204, headers: {}, body: Buffer.alloc(0) }
  const { methods, headers, maxAge } = cors
  return {
    status: 204,
    headers: {
      ...originHeaders(cors, allowed),
      ...(methods.length > 0 ? { 'access-control-allow-methods': methods.join(',') } : {}),
      ...(headers.length > 0 ? { 'access-control-allow-headers': headers.join(',') } : {}),
      ...(maxAge === undefined ? {} : { 'access-control-max-age': String(maxAge) }),
    },
    body: Buffer.alloc(0),
  }
}

/** Puts the API's cross-origin headers on an answer in place of the function's own, which API Gateway ignores. */
export function withCors(
  cors: CorsModel,
  origin: string | undefined,
  response: GatewayResponse,
): GatewayResponse {
  const own = Object.entries(response.headers).filter(([name]) => !name.startsWith('access-control-'))
  const allowed = origin === undefined ? undefined : allowedOrigin(cors, origin)
  return {
    ...response,
    headers: { ...Object.fromEntries(own), ...(allowed === undefined ? {} : originHeaders(cors, allowed)) },
  }
}

function originHeaders(cors: CorsModel, allowed: string): Record<string, string> {
  return {
    'access-control-allow-origin': allowed,
    ...(allowed === '*' ? {} : { vary: 'Origin' }),
    ...(cors.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.exposed.length > 0 ? { 'access-control-expose-headers': cors.exposed.join(',') } : {}),
  }
}

function allowedOrigin(cors: CorsModel, origin: string): string | undefined {
  if (cors.origins.includes('*')) return '*'
  const scheme = `${origin.split('://')[0]}://*`
  return cors.origins.some((one) => one.toLowerCase() === origin.toLowerCase() || one === scheme)
    ? origin
    : undefined
}
