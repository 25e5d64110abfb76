import { emptyOverlay } from '../../core/directory/overlay.ts'
import { readStoredOverlay, toStoredOverlay } from '../../core/directory/stored-overlay.ts'
import type { StoredDocument } from '../../core/stored/document.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'

/** The overlay in memory, kept as the same text as in the table: what comes out is never the object that went in. */
export function createMemoryDirectoryStore(): DirectoryStore {
  let kept: StoredDocument | undefined
  const read = () => (kept === undefined ? emptyOverlay : readStoredOverlay(kept))
  return {
    async read() {
      return read()
    },
    async replace(overlay) {
      if (read().version !== overlay.version - 1) return 'conflict'
      kept = toStoredOverlay(overlay)
      return 'written'
    },
  }
}
