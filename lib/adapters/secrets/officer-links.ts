import { readReference } from '../../enquiry/reference.ts'
import type { OfficerLinks } from '../../ports/secrets.ts'
import { readLinkKeys, readToken, signToken } from './link-tokens.ts'

/** Officers' links under the same secret as `createSignedLinks`, for a purpose of their own. Throws `UnusableSecret`. */
export function createOfficerLinks(secret: unknown): OfficerLinks {
  const keys = readLinkKeys(secret)
  const audience = 'officer'
  return {
    sign: ({ reference, officer }) => signToken(keys, { audience, subject: reference, claims: { officer } }),
    async read(token) {
      const { sub = '', officer } = (await readToken(keys, { token, audience })) ?? {}
      const reference = readReference(sub)
      return reference === undefined || typeof officer !== 'string' ? undefined : { reference, officer }
    },
  }
}
