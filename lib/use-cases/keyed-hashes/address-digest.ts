import type { Officer } from '../../core/organisation/organisation.ts'
import type { IdentityKey } from '../../ports/secrets.ts'

/** What stands for an entry's address where the address itself has no business: 32 hex digits, whatever its case. */
export function addressDigest(
  identityKey: IdentityKey,
  { id, email }: Pick<Officer, 'id' | 'email'>,
): string {
  const digest = identityKey.digest('officer-address', [id, email.toLowerCase()])
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
