import { exactReference } from '../../core/enquiry/reference.ts'
import type { LinkPurpose, SignedLinks } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { readToken, signToken } from './link-tokens.ts'

/**
 * Signed links under the keys of a ring: its present one signs, all of them are read. `audience` is what the links are
 * for; a token for another purpose is not read. A link can be revoked only by removing its key.
 */
export function createSignedLinks(ring: KeyRing, audience: LinkPurpose): SignedLinks {
  return {
    sign: (reference) => signToken(ring, { audience, subject: reference }),
    async read(token) {
      const payload = await readToken(ring, { token, audience })
      return payload?.sub === undefined ? undefined : exactReference(payload.sub)
    },
  }
}
