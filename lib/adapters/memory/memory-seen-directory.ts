import type { SeenDirectory } from '../../core/directory/seen-directory.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { HeldEnquiries, SeenDirectoryStore } from '../../ports/seen-directory-store.ts'

/** The directory that was seen last, in memory. */
export function createMemorySeenDirectoryStore(): SeenDirectoryStore {
  let kept: SeenDirectory | undefined
  return {
    read: async () => kept && structuredClone(kept),
    async write(seen) {
      if ((kept?.version ?? 0) !== seen.version - 1) return 'conflict'
      kept = structuredClone(seen)
      return 'written'
    },
  }
}

/** What stands under a name in a store, in pages; what was taken out meanwhile is passed over as in the table. */
export function createMemoryHeldEnquiries(store: Pick<EnquiryStore, 'open'>): HeldEnquiries {
  return {
    async held(holder, { after = '', limit }) {
      const all = (await store.open(holder)).map(({ reference }) => reference).sort()
      const rest = all.filter((reference) => reference > after)
      const references = rest.slice(0, limit)
      const last = references.at(-1)
      return { references, ...(rest.length > limit && last !== undefined ? { next: last } : {}) }
    },
  }
}
