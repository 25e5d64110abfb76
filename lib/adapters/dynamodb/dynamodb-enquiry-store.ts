import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { deleteItem, getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { fromItem, toItem, toKey } from './enquiry-item.ts'
import { queryAgenda } from './query-agenda.ts'
import { queryHolder } from './query-holder.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * Enquiries in one table, one item each, every change one conditional put. `createWriteId` must give an id that
 * was never given before (a UUID): it tells a write of ours whose answer was lost from somebody else's. Throws
 * `StoreUnavailable`, and `UnreadableEnquiry` for an item that is none.
 */
export function createDynamodbEnquiryStore(
  options: DynamodbTable & { createWriteId: () => string },
): EnquiryStore {
  const { createWriteId } = options
  return {
    async create(enquiry) {
      const writeId = createWriteId()
      const item = toItem(enquiry, writeId)
      const landed = await putItem(options, { Item: item, ConditionExpression: 'attribute_not_exists(id)' })
      if (landed) return { type: 'created' }
      const kept = await getItem(options, toKey(enquiry.reference))
      if (kept === undefined) throw new StoreUnavailable('PutItem', new ItemVanished())
      if (kept['writeId']?.S === writeId) return { type: 'created' }
      return { type: 'exists', enquiry: fromItem(kept, enquiry.reference) }
    },
    async read(reference) {
      const item = await getItem(options, toKey(reference))
      return item && fromItem(item, reference)
    },
    async replace(enquiry) {
      const writeId = createWriteId()
      const landed = await putItem(options, {
        Item: toItem(enquiry, writeId),
        ConditionExpression: 'version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(enquiry.version - 1) } },
      })
      if (landed) return 'written'
      const kept = await getItem(options, toKey(enquiry.reference))
      return kept?.['writeId']?.S === writeId ? 'written' : 'conflict'
    },
    async erase({ reference, version }) {
      // One that is not there is erased: after a lost answer that may have been our own doing.
      const gone = await deleteItem(options, {
        Key: toKey(reference),
        ConditionExpression: 'attribute_not_exists(id) OR version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(version) } },
      })
      return gone ? 'erased' : 'conflict'
    },
    async due(now, limit) {
      return queryAgenda(options, { now, limit })
    },
    async open(holder) {
      return queryHolder(options, holder)
    },
  }
}

/** Taken when we wrote and gone when we looked: erased in between, so asking again is right. */
class ItemVanished extends Error {
  override readonly name = 'ItemVanished'
}
