import type { Letter, LetterId } from '../../enquiry/letter.ts'
import { readStoredLetter, type StoredLetter, toStoredLetter } from '../../enquiry/stored-letter.ts'
import type { LetterStore } from '../../ports/letter-store.ts'

/** A store that can also be looked into. */
export interface MemoryLetterStore extends LetterStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Letter[]
}

/** Letters in memory, kept as the same text as in the table: what comes out is never the object that went in. */
export function createMemoryLetterStore(): MemoryLetterStore {
  const rows = new Map<LetterId, StoredLetter>()
  const kept = (id: LetterId): Letter | undefined => {
    const row = rows.get(id)
    return row && readStoredLetter(row, id)
  }
  return {
    async create(letter) {
      if (rows.has(letter.id)) return 'exists'
      rows.set(letter.id, toStoredLetter(letter))
      return 'created'
    },
    async read(id) {
      return kept(id)
    },
    async replace(letter) {
      if (kept(letter.id)?.version !== letter.version - 1) return 'conflict'
      rows.set(letter.id, toStoredLetter(letter))
      return 'written'
    },
    all: () => [...rows].map(([id, row]) => readStoredLetter(row, id)),
  }
}
