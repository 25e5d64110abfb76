import type { Letter } from '../../core/standalone-mail/standalone-mail.ts'
import { readStoredLetter, toStoredLetter } from '../../core/standalone-mail/stored-standalone-mail.ts'
import type { LetterStore } from '../../ports/letter-store.ts'
import { createMemoryItems } from './memory-items.ts'

/** A store that can also be looked into. */
interface MemoryLetterStore extends LetterStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Letter[]
}

/** Letters in memory. */
export function createMemoryLetterStore(): MemoryLetterStore {
  return createMemoryItems<Letter>({ toStored: toStoredLetter, readStored: readStoredLetter })
}
