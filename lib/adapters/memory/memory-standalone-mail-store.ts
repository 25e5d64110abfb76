import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import {
  readStoredStandaloneMail,
  toStoredStandaloneMail,
} from '../../core/standalone-mail/stored-standalone-mail.ts'
import type { StandaloneMailStore } from '../../ports/standalone-mail-store.ts'
import { createMemoryItems } from './memory-items.ts'

/** A store that can also be looked into. */
interface MemoryStandaloneMailStore extends StandaloneMailStore {
  /** Everything kept, in the order of creation. */
  all(): readonly StandaloneMail[]
}

/** Standalone mails in memory. */
export function createMemoryStandaloneMailStore(): MemoryStandaloneMailStore {
  return createMemoryItems<StandaloneMail>({
    toStored: toStoredStandaloneMail,
    readStored: readStoredStandaloneMail,
  })
}
