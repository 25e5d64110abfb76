import type { RotatingKey } from '../../ports/secrets.ts'
import { createMemoryIdentityKey } from './memory-identity-key.ts'

/** Keys by name, made from any text: the last of them is the present one. */
export function createMemoryRotatingKey({
  names = ['k1'],
  key = 'a rotating key for memory only',
}: {
  readonly names?: readonly string[]
  readonly key?: string
} = {}): RotatingKey {
  const kid = names.at(-1) ?? 'k1'
  const hashOf = (name: string, purpose: string, parts: readonly string[]) =>
    createMemoryIdentityKey(`${key}, ${name}`).hash(purpose, parts)
  return {
    hash: async (purpose, parts) => ({ kid, hash: hashOf(kid, purpose, parts) }),
    hashUnder: async (name, purpose, parts) =>
      names.includes(name) ? hashOf(name, purpose, parts) : undefined,
  }
}
