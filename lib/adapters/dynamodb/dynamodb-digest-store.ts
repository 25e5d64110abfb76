import type { Digest } from '../../enquiry/digest.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import { getItem, putItem } from './conditional-put.ts'
import { fromItem, toItem, toKey } from './digest-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'

/**
 * Digests in the table of the enquiries, one item each, every change one conditional put; the table forgets them 90 days
 * after their day. `createWriteId` must give an id that was never given before. Throws `StoreUnavailable`, and
 * `UnreadableDigest` for an item that is none.
 */
export function createDynamodbDigestStore(
  options: DynamodbTable & { createWriteId: () => string },
): DigestStore {
  const { createWriteId } = options

  /** An answer may have been lost on the way to us: what is kept says whose write it was. */
  async function landed(
    digest: Digest,
    condition: Omit<Parameters<typeof putItem>[1], 'Item'>,
  ): Promise<boolean> {
    const writeId = createWriteId()
    if (await putItem(options, { Item: toItem(digest, writeId), ...condition })) return true
    return (await getItem(options, toKey(digest.id)))?.['writeId']?.S === writeId
  }

  return {
    async create(digest) {
      const condition = { ConditionExpression: 'attribute_not_exists(id)' }
      return (await landed(digest, condition)) ? 'created' : 'exists'
    },
    async read(id) {
      const item = await getItem(options, toKey(id))
      return item && fromItem(item, id)
    },
    async replace(digest) {
      const condition = {
        ConditionExpression: 'version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(digest.version - 1) } },
      }
      return (await landed(digest, condition)) ? 'written' : 'conflict'
    },
  }
}
