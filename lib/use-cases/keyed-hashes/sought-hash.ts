import type { Reference } from '../../core/enquiry/reference.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What stands for the address that an enquiry is sought by, so that no address is kept: 32 hex digits, whatever its case. */
export function soughtHash(
  identityKey: IdentityKey,
  { reference, address }: { readonly reference: Reference; readonly address: string },
): string {
  return toHex(identityKey.hash('sought-link', [reference, address.toLowerCase()]), 16)
}
