import { exactReference, readReferenceNumber, referenceNumber } from '../../core/enquiry/reference.ts'
import type { EnquirerLink, EnquirerLinks } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { isOldToken, readOldToken } from './old-tokens.ts'
import { openToken, sealToken } from './sealed-token.ts'

/** The enquirer's links under the keys of links. Those of the old format work for as long as their key and enquiry are kept. */
export function createEnquirerLinks(ring: KeyRing, purpose: 'status' | 'not-me'): EnquirerLinks {
  return {
    sign: ({ reference, madeFor }) =>
      sealToken(ring, purpose, [
        BigInt(referenceNumber(reference)),
        madeFor === 'sender' ? SENDER : BigInt(madeFor),
      ]),
    read: (token) => (isOldToken(token) ? readOld(token) : readNew(token)),
  }

  async function readNew(token: string): Promise<EnquirerLink | undefined> {
    const [number, edition] = (await openToken(ring, purpose, token)) ?? []
    if (number === undefined || edition === undefined) return undefined
    const reference = readReferenceNumber(Number(number))
    if (reference === undefined) return undefined
    return { reference, madeFor: edition === SENDER ? 'sender' : Number(edition) }
  }

  /** A link of the old format to the first address says nothing of it. */
  async function readOld(token: string): Promise<EnquirerLink | undefined> {
    const { sub = '', madeFor = 0 } = (await readOldToken(ring, { token, audience: purpose })) ?? {}
    const reference = exactReference(sub)
    if (reference === undefined || (typeof madeFor !== 'number' && madeFor !== 'sender')) return undefined
    return { reference, madeFor }
  }
}

/** All ones: no edition of an address has this number. */
const SENDER = 255n
