import type { Reference } from '../../core/enquiry/reference.ts'
import type { LinkPurpose, SignedLinks } from '../../ports/secrets.ts'

/** Links that only links of the same purpose can read: a token is a number, remembered. One reference has one token. */
export function createMemorySignedLinks(purpose: LinkPurpose): SignedLinks {
  const tokens = new Map<Reference, string>()
  const references = new Map<string, Reference>()
  return {
    async sign(reference) {
      const token = tokens.get(reference) ?? `${purpose}-token-${tokens.size + 1}_`
      tokens.set(reference, token)
      references.set(token, reference)
      return token
    },
    async read(token) {
      return references.get(token)
    },
  }
}
