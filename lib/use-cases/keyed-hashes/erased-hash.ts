import type { ErasedThing } from '../../core/records/erasure.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/**
 * What an erasure is kept and looked up under, hex: of an enquiry's reference, or of the hash by which an index finds an
 * address or a telephone number, so that it can be made of an enquiry itself.
 */
export function erasedHash(identityKey: IdentityKey, of: ErasedThing, value: string): string {
  return toHex(identityKey.hash('erased', [of, value]))
}
