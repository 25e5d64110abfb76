import type { Officer } from '../../core/organisation/organisation.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What stands for an entry's address where the address itself has no business: 32 hex digits, whatever its case. */
export function addressHash(identityKey: IdentityKey, { id, email }: Pick<Officer, 'id' | 'email'>): string {
  return toHex(identityKey.hash('officer-address', [id, email.toLowerCase()]), 16)
}
