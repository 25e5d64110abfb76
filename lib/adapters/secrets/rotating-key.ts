import type { RotatingKey } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { keyedHash } from './keyed-hash.ts'

/**
 * Keyed hashes under the keys of a ring. A token's signed text begins with `eyJ`, the text hashed here with a length: neither
 * can pass for the other.
 */
export function createRotatingKey(ring: KeyRing): RotatingKey {
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
