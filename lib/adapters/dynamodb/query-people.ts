import type { Reference } from '../../core/enquiry/reference.ts'
import { referencesIn } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { queryIndex } from './query-index.ts'

/** Enquiries with that keyed hash, the newest first, at most `limit`. The index holds keys alone and lags behind the table. */
export async function queryPeople(
  table: DynamodbTable,
  { hash, limit }: { hash: string; limit: number },
): Promise<readonly Reference[]> {
  if (limit < 1) return []
  const query = {
    IndexName: 'people',
    KeyConditionExpression: 'personHash = :hash',
    ExpressionAttributeValues: { ':hash': { S: hash } },
    ScanIndexForward: false,
  }
  return (await queryIndex(table, { query, limit, toEntries: referencesIn })).slice(0, limit)
}
