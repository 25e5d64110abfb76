import { readReferenceNumber, referenceNumber } from '../../core/enquiry/reference.ts'
import type { SignedLinks } from '../../ports/secrets.ts'
import type { KeyRing } from './key-ring.ts'
import { openToken, sealToken } from './sealed-token.ts'

/** The desk's links out of quarantine, under the officers' keys. One is revoked only by removing its key. */
export function createReleaseLinks(ring: KeyRing): SignedLinks {
  return {
    sign: (reference) => sealToken(ring, 'release', [BigInt(referenceNumber(reference))]),
    async read(token) {
      const [number] = (await openToken(ring, 'release', token)) ?? []
      return number === undefined ? undefined : readReferenceNumber(Number(number))
    },
  }
}
