import type { Reference } from '../../core/enquiry/reference.ts'
import type { IdentityKey } from '../../ports/secrets.ts'

/** The six digits of a code that was asked for: the same for the same request, and nobody without the key can guess it. */
export function officerCode(
  identityKey: IdentityKey,
  { reference, request }: { readonly reference: Reference; readonly request: string },
): string {
  const hash = identityKey.hash('officer-code', [reference, request])
  // 48 bits modulo a million: the codes are equally likely to one part in 280 million.
  const number = hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}
