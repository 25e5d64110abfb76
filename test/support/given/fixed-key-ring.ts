import type { KeyRing } from '../../../lib/adapters/secrets/key-ring.ts'
import { kidNumbered, readNamedKeys } from '../../../lib/adapters/secrets/named-keys.ts'

/** Keys that never change, first made on 8 March 2027 at ten if they do not say when. Throws `UnusableSecret`. */
export function fixedKeyRing(secret: unknown): KeyRing {
  const { current, keys, since = '2027-03-08T10:00:00.000Z' } = readNamedKeys(secret)
  return {
    current: async () => current,
    find: async (kid) => keys.get(kid),
    numbered: async (number) => keys.get(kidNumbered(current, number)),
    since: () => since,
  }
}
