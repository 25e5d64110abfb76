import type { IncomingMessage } from 'node:http'

/** Thrown when a request's body is longer than the limit. */
export class BodyTooLargeError extends Error {
  constructor() {
    super('The body is larger than the limit')
    this.name = 'BodyTooLargeError'
  }
}

/** Reads a whole body, at most `limit` bytes; beyond that the rest is read and dropped and a BodyTooLargeError thrown. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
  }
  if (length > limit) throw new BodyTooLargeError()
  return Buffer.concat(chunks)
}
