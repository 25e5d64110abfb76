import { createHmac } from 'node:crypto'
import type { IdentityKey } from '../../ports/secrets.ts'

/** An identity key from any text. */
export function createMemoryIdentityKey(key = 'a key for memory only'): IdentityKey {
  return {
    hash(purpose, parts) {
      return createHmac('sha256', key)
        .update(JSON.stringify([purpose, ...parts]))
        .digest()
    },
  }
}
