import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { deleteItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { createDynamodbItemStore, createPuts } from './dynamodb-item-store.ts'
import { enquiryItem } from './enquiry-item.ts'
import { queryAgenda } from './query-agenda.ts'
import { queryHolder } from './query-holder.ts'
import { queryPeople } from './query-people.ts'
import { queryRows } from './query-rows.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** Enquiries in one table, one item each; as `createDynamodbItemStore`. */
export function createDynamodbEnquiryStore(
  options: DynamodbTable & { createWriteId: () => string },
): EnquiryStore {
  const { read, replace } = createDynamodbItemStore(options, enquiryItem)
  const puts = createPuts(options, enquiryItem)
  return {
    ...{ read, replace },
    async create(enquiry) {
      const answer = await puts.create(enquiry)
      if (answer.type === 'landed') return { type: 'created' }
      if (answer.kept === undefined) throw new StoreUnavailable('PutItem', new ItemVanished())
      return { type: 'exists', enquiry: enquiryItem.fromItem(answer.kept, enquiry.reference) }
    },
    async erase({ reference, version }) {
      // Gone is erased too: perhaps by our own first try, whose reply was lost.
      const gone = await deleteItem(options, {
        Key: enquiryItem.toKey(reference),
        ConditionExpression: 'attribute_not_exists(id) OR version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(version) } },
      })
      return gone ? 'erased' : 'conflict'
    },
    async due(now, limit) {
      return queryAgenda(options, { now, limit })
    },
    async open(holder) {
      return queryHolder(options, { holder, read })
    },
    async rows(month, limit) {
      return queryRows(options, { month, limit })
    },
    async ofPerson(hash, limit) {
      return queryPeople(options, { index: 'people', hash, limit })
    },
    async ofPhone(hash, limit) {
      return queryPeople(options, { index: 'phones', hash, limit })
    },
  }
}

/** The reference was taken when we wrote and gone when we read: erased in between, so the caller should retry. */
class ItemVanished extends Error {
  override readonly name = 'ItemVanished'
}
