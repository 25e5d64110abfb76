import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Instant } from '../../core/time/instant.ts'
import { agendaShards, type Item, workItemOf } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { queryIndex } from './query-index.ts'

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

function queryShard(
  table: DynamodbTable,
  { shard, now, limit }: { shard: number; now: Instant; limit: number },
): Promise<Entry[]> {
  const query = {
    IndexName: agendaIndex,
    KeyConditionExpression: 'agendaShard = :shard AND nextActionAt <= :now',
    ExpressionAttributeValues: { ':shard': { N: String(shard) }, ':now': { S: now } },
  }
  return queryIndex(table, { query, limit, toEntries })
}

function toEntries(item: Item): Entry[] {
  const workItem = workItemOf(item)
  const nextActionAt = item['nextActionAt']?.S
  return workItem === undefined || nextActionAt === undefined ? [] : [{ workItem, nextActionAt }]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
