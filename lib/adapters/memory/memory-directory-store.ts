import { emptyOverlay } from '../../core/directory/overlay.ts'
import { overlayId, storedOverlay } from '../../core/directory/stored-overlay.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import { createMemoryItemStore } from './memory-item-store.ts'

/** The overlay in memory. */
export function createMemoryDirectoryStore(): DirectoryStore {
  const { read, replace } = createMemoryItemStore(storedOverlay)
  return { replace, read: async () => (await read(overlayId)) ?? emptyOverlay }
}
