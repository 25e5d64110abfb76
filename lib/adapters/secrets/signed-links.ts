import { readReference } from '../../enquiry/reference.ts'
import type { LinkPurpose, SignedLinks } from '../../ports/secrets.ts'
import { readLinkKeys, readToken, signToken } from './link-tokens.ts'

/**
 * Signed links under the keys of the secret `{ "current": "k2", "k1": "…", "k2": "…" }`: `current` names the one that
 * signs, all of them are read. `audience` is what the links are for; a token for another purpose is not read. A link is
 * taken back only by removing its key. Throws `UnusableSecret`.
 */
export function createSignedLinks(secret: unknown, audience: LinkPurpose): SignedLinks {
  const keys = readLinkKeys(secret)
  return {
    sign: (reference) => signToken(keys, { audience, subject: reference }),
    async read(token) {
      const payload = await readToken(keys, { token, audience })
      return payload?.sub === undefined ? undefined : readReference(payload.sub)
    },
  }
}
