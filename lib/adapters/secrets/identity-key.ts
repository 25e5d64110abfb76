import { createHmac } from 'node:crypto'
import type { IdentityKey } from '../../ports/secrets.ts'
import { keyOf, textsOf } from './unusable-secret.ts'

/**
 * HMAC-SHA-256 under the key of the secret `{ "key": "…" }`. References are made of it, so the way parts are
 * joined (each after its length in bytes) may never change. Throws `UnusableSecret`.
 */
export function createIdentityKey(secret: unknown): IdentityKey {
  const what = 'identity key secret'
  const key = keyOf(textsOf(secret, what), 'key', what)
  return {
    digest(purpose, parts) {
      const hmac = createHmac('sha256', key)
      for (const part of [purpose, ...parts]) hmac.update(`${Buffer.byteLength(part)}:${part}`)
      return hmac.digest()
    },
  }
}
