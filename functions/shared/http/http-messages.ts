/** A request as our code sees it: parsed from the gateway's event, body decoded. */
export interface HttpRequest {
  readonly method: string
  readonly path: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly query?: URLSearchParams
  /** As the browser wrote them, `name=value`. */
  readonly cookies?: readonly string[]
  readonly body: Uint8Array
  readonly requestId: string
  /** The client's network address, as the gateway saw it. */
  readonly source?: string
}

export interface HttpResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** What `Set-Cookie` says, one each. */
  readonly cookies?: readonly string[]
  /** Text, or bytes such as compressed ones. */
  readonly body?: string | Uint8Array
}

/** 303: the way to a page that shows what was done, so that a reload does nothing again. */
export function seeOther(location: string, cookies?: readonly string[]): HttpResponse {
  return { status: 303, headers: { location }, ...(cookies === undefined ? {} : { cookies }) }
}

/** A JSON answer. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

/** Reads the gateway's event (payload format 2.0); throws when it is none, which only a wrong integration can cause. */
export function readHttpEvent(event: unknown): HttpRequest {
  const fields = record(event)
  const context = record(fields['requestContext'])
  const http = record(context['http'])
  return {
    method: text(http['method']),
    path: text(fields['rawPath']),
    headers: headersOf(fields['headers']),
    query: new URLSearchParams(typeof fields['rawQueryString'] === 'string' ? fields['rawQueryString'] : ''),
    cookies: Array.isArray(fields['cookies']) ? fields['cookies'].map(String) : [],
    body: bodyOf(fields['body'], fields['isBase64Encoded'] === true),
    requestId: text(context['requestId']),
    ...(typeof http['sourceIp'] === 'string' ? { source: http['sourceIp'] } : {}),
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null)
    throw new NotAnHttpEvent('This is not an event of an HTTP API')
  return Object.fromEntries(Object.entries(value))
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new NotAnHttpEvent('This is not an event of an HTTP API')
  return value
}

function headersOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(value === undefined ? {} : record(value))
  return Object.fromEntries(entries.map(([name, content]) => [name.toLowerCase(), String(content)]))
}

function bodyOf(body: unknown, base64: boolean): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body, base64 ? 'base64' : 'utf8') : new Uint8Array()
}

class NotAnHttpEvent extends Error {
  override readonly name = 'NotAnHttpEvent'
}
