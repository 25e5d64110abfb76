import type { Digest } from '../../core/digest/digest.ts'
import { readStoredDigest, toStoredDigest } from '../../core/digest/stored-digest.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import { createMemoryItems } from './memory-items.ts'

/** A store that can also be looked into. */
interface MemoryDigestStore extends DigestStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Digest[]
}

/** Digests in memory. */
export function createMemoryDigestStore(): MemoryDigestStore {
  return createMemoryItems<Digest>({ toStored: toStoredDigest, readStored: readStoredDigest })
}
