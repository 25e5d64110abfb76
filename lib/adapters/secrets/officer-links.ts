import { exactReference } from '../../core/enquiry/reference.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { OfficerLinks } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { readToken, signToken } from './link-tokens.ts'

/** Officers' links under the same keys as `createSignedLinks`, for a purpose of their own. */
export function createOfficerLinks(ring: KeyRing): OfficerLinks {
  const audience = 'officer'
  return {
    sign: ({ reference, officer, issuedAt }) => {
      const claims = { officer, ...(issuedAt === undefined ? {} : { iat: secondsOf(issuedAt) }) }
      return signToken(ring, { audience, subject: reference, claims })
    },
    async read(token) {
      const { sub = '', officer, iat } = (await readToken(ring, { token, audience })) ?? {}
      const reference = exactReference(sub)
      if (reference === undefined || typeof officer !== 'string') return undefined
      return {
        reference,
        officer,
        ...(iat === undefined ? {} : { issuedAt: new Date(iat * 1000).toISOString() }),
      }
    },
  }
}

/** A token's time is in whole seconds (RFC 7519 §2). */
function secondsOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000)
}
