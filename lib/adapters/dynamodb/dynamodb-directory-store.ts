import { emptyOverlay, type Overlay } from '../../core/directory/overlay.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import { getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { fromItem, overlayKey, toItem } from './overlay-item.ts'

/**
 * The overlay in the table of the enquiries: one item, every change one conditional put. `createWriteId` must give an id
 * that was never given before. Throws `StoreUnavailable`, and `UnreadableOverlay` for an item that is none.
 */
export function createDynamodbDirectoryStore(
  options: DynamodbTable & { createWriteId: () => string },
): DirectoryStore {
  return {
    async read() {
      const item = await getItem(options, overlayKey)
      return item === undefined ? emptyOverlay : fromItem(item)
    },
    async replace(overlay) {
      const writeId = options.createWriteId()
      if (await putItem(options, { Item: toItem(overlay, writeId), ...conditionFor(overlay) }))
        return 'written'
      // An answer may have been lost on the way to us: what is kept says whose write it was.
      return (await getItem(options, overlayKey))?.['writeId']?.S === writeId ? 'written' : 'conflict'
    },
  }
}

function conditionFor({ version }: Overlay) {
  if (version === 1) return { ConditionExpression: 'attribute_not_exists(id)' }
  return {
    ConditionExpression: 'version = :expected',
    ExpressionAttributeValues: { ':expected': { N: String(version - 1) } },
  }
}
