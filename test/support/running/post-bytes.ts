import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Sends a request byte for byte over a connection of its own and gives what came back until the connection ended,
 * however it ended.
 */
export async function postBytes(port: number, request: Buffer): Promise<Buffer> {
  const socket = connect(port, '127.0.0.1')
  const came: Buffer[] = []
  socket.on('data', (chunk: Buffer) => came.push(chunk))
  socket.on('error', () => undefined)
  socket.setTimeout(20_000, () => socket.destroy())
  const closed = once(socket, 'close')
  socket.write(request)
  await closed
  return Buffer.concat(came)
}

/** A form's post as a browser without any script sends it. */
export function formRequest(path: string, body: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'connection: close',
    'accept: text/html',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
