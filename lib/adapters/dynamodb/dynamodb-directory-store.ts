import { emptyOverlay, type Overlay } from '../../enquiry/overlay.ts'
import { readStoredOverlay, toStoredOverlay } from '../../enquiry/stored-overlay.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import type { Item } from './agenda-item.ts'
import { getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'

/**
 * The overlay in the table of the enquiries: one item, every change one conditional put. `createWriteId` must give an id
 * that was never given before. Throws `StoreUnavailable`, and `UnreadableOverlay` for an item that is none.
 */
export function createDynamodbDirectoryStore(
  options: DynamodbTable & { createWriteId: () => string },
): DirectoryStore {
  return {
    async read() {
      const item = await getItem(options, key)
      if (item === undefined) return emptyOverlay
      return readStoredOverlay({ schema: Number(item['schema']?.N), document: item['document']?.S })
    },
    async replace(overlay) {
      const writeId = options.createWriteId()
      if (await putItem(options, { Item: toItem(overlay, writeId), ...conditionFor(overlay) }))
        return 'written'
      // An answer may have been lost on the way to us: what is kept says whose write it was.
      return (await getItem(options, key))?.['writeId']?.S === writeId ? 'written' : 'conflict'
    },
  }
}

const key = { id: { S: 'directory#overlay' } }

function conditionFor({ version }: Overlay) {
  if (version === 1) return { ConditionExpression: 'attribute_not_exists(id)' }
  return {
    ConditionExpression: 'version = :expected',
    ExpressionAttributeValues: { ':expected': { N: String(version - 1) } },
  }
}

function toItem(overlay: Overlay, writeId: string): Item {
  const { schema, document } = toStoredOverlay(overlay)
  return {
    ...key,
    version: { N: String(overlay.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
  }
}
