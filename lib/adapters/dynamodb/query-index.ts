import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { Item } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

type IndexQuery = Required<
  Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues'>
> &
  Pick<QueryCommandInput, 'ScanIndexForward'>

interface Query<Entry> {
  readonly query: IndexQuery
  readonly toEntries: (item: Item) => readonly Entry[]
}

/**
 * What an index has for the query, in its order, page by page until `limit` entries are there (a page more than that may
 * come), or all of it. What `toEntries` makes nothing of is left out. Throws `StoreUnavailable`.
 */
export async function queryIndex<Entry>(
  table: DynamodbTable,
  { limit, ...query }: Query<Entry> & { readonly limit?: number },
): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const page of indexPages(table, { ...query, ...(limit !== undefined && { pageSize: limit }) })) {
    entries.push(...page)
    if (limit !== undefined && entries.length >= limit) break
  }
  return entries
}

/** The same as it comes, without all of it in memory: a page is at most a megabyte, and at most `pageSize` entries. */
export async function* indexPages<Entry>(
  { client, tableName }: DynamodbTable,
  { query, toEntries, pageSize }: Query<Entry> & { readonly pageSize?: number },
): AsyncGenerator<readonly Entry[]> {
  let start: Item | undefined
  do {
    const page = await client
      .send(
        new QueryCommand({
          ...query,
          TableName: tableName,
          ...(pageSize !== undefined && { Limit: pageSize }),
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      .catch((error: unknown) => {
        throw new StoreUnavailable('Query', error)
      })
    yield (page.Items ?? []).flatMap(toEntries)
    start = page.LastEvaluatedKey
  } while (start !== undefined)
}
