import type { KeyRing } from '../../../lib/adapters/secrets/key-ring.ts'
import { readNamedKeys } from '../../../lib/adapters/secrets/named-keys.ts'

/** Keys that never change. Throws `UnusableSecret`. */
export function fixedKeyRing(secret: unknown): KeyRing {
  const { current, keys } = readNamedKeys(secret)
  return { current: async () => current, find: async (kid) => keys.get(kid) }
}
