import type { Reference } from '../../enquiry/reference.ts'
import type { StatusLinks } from '../../ports/secrets.ts'

/** Links that only this object can read: a token is a number, remembered. One reference always has one token. */
export function createMemoryStatusLinks(): StatusLinks {
  const tokens = new Map<Reference, string>()
  const references = new Map<string, Reference>()
  return {
    async sign(reference) {
      const token = tokens.get(reference) ?? `status-token-${tokens.size + 1}.`
      tokens.set(reference, token)
      references.set(token, reference)
      return token
    },
    async read(token) {
      return references.get(token)
    },
  }
}
