import { exactReference } from '../../core/enquiry/reference.ts'
import type { EnquirerLinks, LinkPurpose } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { readToken, signToken } from './link-tokens.ts'

/**
 * The enquirer's links under the same keys as `createSignedLinks`. A link to the first address says nothing of it, as in
 * the releases before addresses could be corrected.
 */
export function createEnquirerLinks(ring: KeyRing, audience: Exclude<LinkPurpose, 'release'>): EnquirerLinks {
  return {
    sign: ({ reference, madeFor }) =>
      signToken(ring, { audience, subject: reference, ...(madeFor === 0 ? {} : { claims: { madeFor } }) }),
    async read(token) {
      const { sub = '', madeFor = 0 } = (await readToken(ring, { token, audience })) ?? {}
      const reference = exactReference(sub)
      if (reference === undefined || (typeof madeFor !== 'number' && madeFor !== 'sender')) return undefined
      return { reference, madeFor }
    },
  }
}
