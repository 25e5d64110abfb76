import { createHmac } from 'node:crypto'

/**
 * HMAC-SHA-256 of parts, each after its length in bytes, so that different lists never give the same input. References
 * are made of it: how parts are joined may never change.
 */
export function keyedHash(key: string | Uint8Array, parts: readonly string[]): Uint8Array {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`)
  return hmac.digest()
}
