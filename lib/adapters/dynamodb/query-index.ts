import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { Item } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

type IndexQuery = Required<
  Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues'>
> &
  Pick<QueryCommandInput, 'ScanIndexForward'>

/**
 * What an index has for the query, in its order, page by page until `limit` entries are there (a page more than that may
 * come), or all of it: a page is at most a megabyte. What `toEntries` makes nothing of is left out. Throws
 * `StoreUnavailable`.
 */
export async function queryIndex<Entry>(
  { client, tableName }: DynamodbTable,
  {
    query,
    limit,
    toEntries,
  }: { query: IndexQuery; limit?: number; toEntries: (item: Item) => readonly Entry[] },
): Promise<Entry[]> {
  const entries: Entry[] = []
  let start: Item | undefined
  do {
    const page = await client
      .send(
        new QueryCommand({
          ...query,
          TableName: tableName,
          ...(limit !== undefined && { Limit: limit }),
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      .catch((error: unknown) => {
        throw new StoreUnavailable('Query', error)
      })
    entries.push(...(page.Items ?? []).flatMap(toEntries))
    start = page.LastEvaluatedKey
  } while (start !== undefined && (limit === undefined || entries.length < limit))
  return entries
}
