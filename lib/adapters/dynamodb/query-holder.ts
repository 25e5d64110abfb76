import type { Reference } from '../../core/enquiry/reference.ts'
import { maxOpen } from '../../core/enquiry/standing.ts'
import { enquiryPrefix, type Item } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { queryIndex } from './query-index.ts'

/** The index that holds only what somebody is still to deal with: keys alone, as the agenda's. */
const holdersIndex = 'holders'

/** What stands under a name, the earliest deadline first, at most `maxOpen`. The index lags behind the table. */
export async function queryHolder(table: DynamodbTable, holder: string): Promise<readonly Reference[]> {
  const query = {
    IndexName: holdersIndex,
    KeyConditionExpression: 'holder = :holder',
    ExpressionAttributeValues: { ':holder': { S: holder } },
  }
  const references = await queryIndex(table, { query, limit: maxOpen, toEntries: referenceOf })
  return references.slice(0, maxOpen)
}

function referenceOf(item: Item): Reference[] {
  const id = item['id']?.S
  return id?.startsWith(enquiryPrefix) === true ? [id.slice(enquiryPrefix.length)] : []
}
