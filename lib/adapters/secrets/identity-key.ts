import type { IdentityKey } from '../../ports/secrets.ts'
import { keyedHash } from './keyed-hash.ts'
import { keyOf, textsOf } from './unusable-secret.ts'

/** HMAC-SHA-256 under the key of the secret `{ "key": "…" }`. Throws `UnusableSecret`. */
export function createIdentityKey(secret: unknown): IdentityKey {
  const what = 'identity key secret'
  const key = keyOf(textsOf(secret, what), 'key', what)
  return { hash: (purpose, parts) => keyedHash(key, [purpose, ...parts]) }
}
