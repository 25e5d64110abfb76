import type { Letter } from '../../enquiry/letter.ts'
import { readStoredLetter, toStoredLetter } from '../../enquiry/stored-letter.ts'
import type { LetterStore } from '../../ports/letter-store.ts'
import { createMemoryItems } from './memory-items.ts'

/** A store that can also be looked into. */
export interface MemoryLetterStore extends LetterStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Letter[]
}

/** Letters in memory. */
export function createMemoryLetterStore(): MemoryLetterStore {
  return createMemoryItems<Letter>({ toStored: toStoredLetter, readStored: readStoredLetter })
}
