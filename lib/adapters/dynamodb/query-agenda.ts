import { QueryCommand } from '@aws-sdk/client-dynamodb'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Instant } from '../../core/time/instant.ts'
import { agendaShards, type Item, workItemOf } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** The index that holds only items with a `nextActionAt`: keys alone, so that a change of answers never touches it. */
const agendaIndex = 'agenda'

/**
 * What is due by `now`, oldest first, at most `limit`. All shards are asked for `limit` each, because all the
 * oldest may stand in one. The index lags behind the table: an entry may be stale, or not there yet.
 */
export async function queryAgenda(
  table: DynamodbTable,
  { now, limit }: { now: Instant; limit: number },
): Promise<readonly WorkItem[]> {
  if (limit < 1) return []
  const shards = Array.from({ length: agendaShards }, (_, shard) => queryShard(table, { shard, now, limit }))
  return (await Promise.all(shards))
    .flat()
    .sort((one, other) => compare(one.nextActionAt, other.nextActionAt))
    .slice(0, limit)
    .map(({ workItem }) => workItem)
}

interface Entry {
  readonly workItem: WorkItem
  readonly nextActionAt: Instant
}

async function queryShard(
  { client, tableName }: DynamodbTable,
  { shard, now, limit }: { shard: number; now: Instant; limit: number },
): Promise<Entry[]> {
  const entries: Entry[] = []
  let start: Item | undefined
  do {
    const page = await client
      .send(
        new QueryCommand({
          TableName: tableName,
          IndexName: agendaIndex,
          KeyConditionExpression: 'agendaShard = :shard AND nextActionAt <= :now',
          ExpressionAttributeValues: { ':shard': { N: String(shard) }, ':now': { S: now } },
          Limit: limit,
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      .catch((error: unknown) => {
        throw new StoreUnavailable('Query', error)
      })
    entries.push(...(page.Items ?? []).flatMap(toEntry))
    start = page.LastEvaluatedKey
  } while (start !== undefined && entries.length < limit)
  return entries
}

function toEntry(item: Item): Entry[] {
  const workItem = workItemOf(item)
  const nextActionAt = item['nextActionAt']?.S
  return workItem === undefined || nextActionAt === undefined ? [] : [{ workItem, nextActionAt }]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
