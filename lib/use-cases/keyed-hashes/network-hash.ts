import { networkSource } from '../../core/spam/network-source.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/** What stands for the network of an address, so that no address is kept: 32 hex digits. */
export function networkHash(identityKey: IdentityKey, address: string): string {
  return toHex(identityKey.hash('source', [networkSource(address)]), 16)
}
