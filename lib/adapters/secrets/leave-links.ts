import type { LeaveLinks } from '../../ports/leave-links.ts'
import type { KeyRing } from './key-ring.ts'
import { readToken, signToken } from './link-tokens.ts'

/** Links to somebody's leave under the same keys as `createSignedLinks`, for a purpose of their own. */
export function createLeaveLinks(ring: KeyRing): LeaveLinks {
  const audience = 'leave'
  return {
    sign: ({ officer, address }) => signToken(ring, { audience, subject: officer, claims: { address } }),
    async read(token) {
      const { sub, address } = (await readToken(ring, { token, audience })) ?? {}
      return typeof sub === 'string' && typeof address === 'string' ? { officer: sub, address } : undefined
    },
  }
}
