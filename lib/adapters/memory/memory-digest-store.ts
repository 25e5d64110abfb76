import type { Digest, DigestId } from '../../enquiry/digest.ts'
import { readStoredDigest, type StoredDigest, toStoredDigest } from '../../enquiry/stored-digest.ts'
import type { DigestStore } from '../../ports/digest-store.ts'

/** A store that can also be looked into. */
export interface MemoryDigestStore extends DigestStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Digest[]
}

/** Digests in memory, kept as the same text as in the table: what comes out is never the object that went in. */
export function createMemoryDigestStore(): MemoryDigestStore {
  const rows = new Map<DigestId, StoredDigest>()
  const kept = (id: DigestId): Digest | undefined => {
    const row = rows.get(id)
    return row && readStoredDigest(row, id)
  }
  return {
    async create(digest) {
      if (rows.has(digest.id)) return 'exists'
      rows.set(digest.id, toStoredDigest(digest))
      return 'created'
    },
    async read(id) {
      return kept(id)
    },
    async replace(digest) {
      if (kept(digest.id)?.version !== digest.version - 1) return 'conflict'
      rows.set(digest.id, toStoredDigest(digest))
      return 'written'
    },
    all: () => [...rows].map(([id, row]) => readStoredDigest(row, id)),
  }
}
