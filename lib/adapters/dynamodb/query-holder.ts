import { QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Reference } from '../../core/enquiry/reference.ts'
import { mostOpen } from '../../core/enquiry/standing.ts'
import { enquiryPrefix, type Item } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** The index that holds only what somebody is still to deal with: keys alone, as the agenda's. */
const holdersIndex = 'holders'

/** What stands under a name, the earliest deadline first, at most `mostOpen`. The index lags behind the table. */
export async function queryHolder(
  { client, tableName }: DynamodbTable,
  holder: string,
): Promise<readonly Reference[]> {
  const references: Reference[] = []
  let start: Item | undefined
  do {
    const page = await client
      .send(
        new QueryCommand({
          TableName: tableName,
          IndexName: holdersIndex,
          KeyConditionExpression: 'holder = :holder',
          ExpressionAttributeValues: { ':holder': { S: holder } },
          Limit: mostOpen,
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      .catch((error: unknown) => {
        throw new StoreUnavailable('Query', error)
      })
    references.push(...(page.Items ?? []).flatMap(referenceOf))
    start = page.LastEvaluatedKey
  } while (start !== undefined && references.length < mostOpen)
  return references.slice(0, mostOpen)
}

function referenceOf(item: Item): Reference[] {
  const id = item['id']?.S
  return id?.startsWith(enquiryPrefix) === true ? [id.slice(enquiryPrefix.length)] : []
}
