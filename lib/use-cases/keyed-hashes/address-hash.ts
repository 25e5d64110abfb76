import type { Officer } from '../../core/organisation/organisation.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** A keyed hash of an entry's address for places that must not hold the address: 32 hex digits, whatever its case. */
export function addressHash(identityKey: IdentityKey, { id, email }: Pick<Officer, 'id' | 'email'>): string {
  return toHex(identityKey.hash('officer-address', [id, email.toLowerCase()]), 16)
}

/**
 * Whether a token was made for the address that the entry has now. Tokens hold only how the hash begins, at the least 16
 * bits of it: they are signed, and need not be told apart by guessing.
 */
export function isAddressHash(
  identityKey: IdentityKey,
  officer: Pick<Officer, 'id' | 'email'>,
  start: string,
): boolean {
  return start.length >= 4 && addressHash(identityKey, officer).startsWith(start)
}
