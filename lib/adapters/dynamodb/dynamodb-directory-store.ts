import { emptyOverlay } from '../../core/directory/overlay.ts'
import { overlayId } from '../../core/directory/stored-overlay.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { createDynamodbItemStore } from './dynamodb-item-store.ts'
import { overlayItem } from './overlay-item.ts'

/** The overlay in the table of the enquiries; as `createDynamodbItemStore`. */
export function createDynamodbDirectoryStore(
  options: DynamodbTable & { createWriteId: () => string },
): DirectoryStore {
  const { read, replace } = createDynamodbItemStore(options, overlayItem)
  return { replace, read: async () => (await read(overlayId)) ?? emptyOverlay }
}
