import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** What becomes of one request at the door; what comes after the last of them passes. */
export type Fate =
  | { readonly status: number; readonly retryAfter?: number }
  | 'lost-reply'
  | 'half-a-reply'
  | 'pass'

/** A request as it came. */
export interface Knock {
  /** Milliseconds of a clock that only runs forwards. */
  readonly at: number
  readonly key: string | undefined
  readonly body: string
}

/** Stands before a server on this machine and does to its clients what networks do. */
export async function openFlakyDoor(target: string, fates: readonly Fate[]) {
  const knocks: Knock[] = []
  const left = [...fates]
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    knocks,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now()
    const body = await text(request)
    const { 'idempotency-key': key, 'content-type': type = '' } = request.headers
    knocks.push({ at, key: typeof key === 'string' ? key : undefined, body })
    const fate = left.shift() ?? 'pass'
    if (typeof fate === 'object') {
      const wait = fate.retryAfter === undefined ? {} : { 'retry-after': String(fate.retryAfter) }
      return void response.writeHead(fate.status, wait).end('{"message":"Not now"}')
    }
    const headers = { 'content-type': type, ...(typeof key === 'string' ? { 'idempotency-key': key } : {}) }
    const reply = await fetch(target + request.url, { method: request.method ?? 'GET', headers, body })
    const whole = Buffer.from(await reply.arrayBuffer())
    if (fate === 'lost-reply') return void request.socket.destroy()
    const replyType = reply.headers.get('content-type') ?? ''
    response.writeHead(reply.status, { 'content-type': replyType, 'content-length': whole.byteLength })
    if (fate === 'pass') return void response.end(whole)
    response.write(whole.subarray(0, 20), () => request.socket.destroy())
  }
}
