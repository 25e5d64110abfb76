import type { Officer } from '../../core/organisation/organisation.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** A keyed hash of an entry's address for places that must not hold the address: 32 hex digits, whatever its case. */
export function addressHash(identityKey: IdentityKey, { id, email }: Pick<Officer, 'id' | 'email'>): string {
  return toHex(identityKey.hash('officer-address', [id, email.toLowerCase()]), 16)
}
