import { isList, isObject, type Json, parseJson } from '../template/json.ts'

/** An answer ready to be written. */
export interface GatewayResponse {
  status: number
  /** Lower-case names. */
  headers: Readonly<Record<string, string | readonly string[]>>
  body: Buffer
}

/** One of the gateway's own plain answers, `{"message":"Not Found"}` and the like. */
export function gatewayMessage(status: number, message: string): GatewayResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ message })),
  }
}

/** What is answered for a function that failed, or said what is no answer. */
export function gatewayFailure(): GatewayResponse {
  return gatewayMessage(500, 'Internal Server Error')
}

/**
 * What a function returned, as the answer of an HTTP API with payload format 2.0: an object with a `statusCode` is the
 * answer; anything else is the body of a 200 in JSON.
 */
export function readGatewayResponse(payload: string): GatewayResponse {
  let result: Json
  try {
    result = parseJson(payload)
  } catch {
    return gatewayFailure()
  }
  if (!isObject(result) || result['statusCode'] === undefined) {
    const body = typeof result === 'string' ? result : JSON.stringify(result)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }
  }
  const status = Number(result['statusCode'])
  const body = result['body'] ?? ''
  const headers = readHeaders(result['headers'] ?? {})
  if (!Number.isInteger(status) || status < 100 || status > 599 || typeof body !== 'string' || !headers) {
    return gatewayFailure()
  }
  const cookies = isList(result['cookies']) ? result['cookies'].map(String) : []
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...headers,
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
    body: Buffer.from(body, result['isBase64Encoded'] === true ? 'base64' : 'utf8'),
  }
}

function readHeaders(headers: Json): Record<string, string> | undefined {
  if (!isObject(headers)) return undefined
  const read: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (isObject(value) || isList(value)) return undefined
    // API Gateway sets these itself.
    if (!['content-length', 'connection', 'transfer-encoding'].includes(name.toLowerCase())) {
      read[name.toLowerCase()] = String(value)
    }
  }
  return read
}
