import type { LinkKeyRing } from '../../../lib/adapters/secrets/link-key-ring.ts'
import { readLinkKeys } from '../../../lib/adapters/secrets/link-keys.ts'

/** Keys that never change. Throws `UnusableSecret`. */
export function fixedLinkKeyRing(secret: unknown): LinkKeyRing {
  const { current, keys } = readLinkKeys(secret)
  return { current: async () => current, find: async (kid) => keys.get(kid) }
}
