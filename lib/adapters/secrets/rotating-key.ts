import type { RotatingKey } from '../../ports/secrets.ts'
import { keyedDigest } from './keyed-digest.ts'
import type { LinkKeyRing } from './link-key-ring.ts'

/**
 * Keyed digests under the keys of links. What a token signs begins with `eyJ`, and what is digested here with a length:
 * neither can be taken for the other.
 */
export function createRotatingKey(ring: LinkKeyRing): RotatingKey {
  return {
    async digest(purpose, parts) {
      const { kid, key } = await ring.current()
      return { kid, digest: keyedDigest(key, [purpose, ...parts]) }
    },
    async digestUnder(kid, purpose, parts) {
      const key = await ring.find(kid)
      return key && keyedDigest(key, [purpose, ...parts])
    },
  }
}
