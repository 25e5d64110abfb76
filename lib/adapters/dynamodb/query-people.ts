import type { Reference } from '../../core/enquiry/reference.ts'
import { referencesIn } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { queryIndex } from './query-index.ts'

/** The indexes of keyed hashes, and the attribute of each: keys alone. */
const attributes = { people: 'personHash', phones: 'phoneHash' } as const

/** Enquiries with that keyed hash, the newest first, at most `limit`. The indexes lag behind the table. */
export async function queryPeople(
  table: DynamodbTable,
  { index, hash, limit }: { index: keyof typeof attributes; hash: string; limit: number },
): Promise<readonly Reference[]> {
  if (limit < 1) return []
  const query = {
    IndexName: index,
    KeyConditionExpression: `${attributes[index]} = :hash`,
    ExpressionAttributeValues: { ':hash': { S: hash } },
    ScanIndexForward: false,
  }
  return (await queryIndex(table, { query, limit, toEntries: referencesIn })).slice(0, limit)
}
