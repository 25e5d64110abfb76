import type { Digest } from '../../enquiry/digest.ts'
import { readStoredDigest, toStoredDigest } from '../../enquiry/stored-digest.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import { createMemoryItems } from './memory-items.ts'

/** A store that can also be looked into. */
export interface MemoryDigestStore extends DigestStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Digest[]
}

/** Digests in memory. */
export function createMemoryDigestStore(): MemoryDigestStore {
  return createMemoryItems<Digest>({ toStored: toStoredDigest, readStored: readStoredDigest })
}
