import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { Unreadable } from '../../core/stored/document.ts'
import type { EnquiryPage, EveryEnquiry } from '../../ports/every-enquiry.ts'
import { enquiryPrefix, type Item, referencesIn } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { enquiryItem } from './enquiry-item.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** Every enquiry of the table, by reading all of it. No function has leave to do so. Throws `StoreUnavailable`. */
export function createDynamodbEveryEnquiry({ client, tableName }: DynamodbTable): EveryEnquiry {
  return {
    async *pages(after) {
      let start: Item | undefined = after === undefined ? undefined : enquiryItem.toKey(after)
      do {
        const { Items = [], LastEvaluatedKey } = await client
          .send(
            new ScanCommand({
              TableName: tableName,
              FilterExpression: 'begins_with(id, :prefix)',
              ExpressionAttributeValues: { ':prefix': { S: enquiryPrefix } },
              ...(start && { ExclusiveStartKey: start }),
            }),
          )
          .catch((error: unknown) => {
            throw new StoreUnavailable('Scan', error)
          })
        yield pageOf(Items)
        start = LastEvaluatedKey
      } while (start !== undefined)
    },
  }
}

function pageOf(items: readonly Item[]): EnquiryPage {
  const unreadable: string[] = []
  const enquiries = items.flatMap((item) =>
    referencesIn(item).flatMap((reference) => {
      try {
        const enquiry = enquiryItem.fromItem(item, reference)
        return [{ enquiry, isIndexed: besideOf(item) === besideOf(enquiryItem.toItem(enquiry, '')) }]
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        unreadable.push(reference)
        return []
      }
    }),
  )
  const last = items.flatMap(referencesIn).at(-1)
  return { enquiries, unreadable, ...(last === undefined ? {} : { last }) }
}

/** What stands beside the document, for indexes to look at. */
function besideOf({ document: _, schema: __, version: ___, writeId: ____, ...beside }: Item): string {
  return JSON.stringify(Object.entries(beside).sort(([one], [other]) => (one < other ? -1 : 1)))
}
