import type { RotatingKey } from '../../ports/secrets.ts'
import { keyedHash } from './keyed-hash.ts'
import type { LinkKeyRing } from './link-key-ring.ts'

/**
 * Keyed hashes under the keys of links. A token's signed text begins with `eyJ`, the text hashed here with a length: neither
 * can pass for the other.
 */
export function createRotatingKey(ring: LinkKeyRing): RotatingKey {
  return {
    async hash(purpose, parts) {
      const { kid, key } = await ring.current()
      return { kid, hash: keyedHash(key, [purpose, ...parts]) }
    },
    async hashUnder(kid, purpose, parts) {
      const key = await ring.find(kid)
      return key && keyedHash(key, [purpose, ...parts])
    },
  }
}
