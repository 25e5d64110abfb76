import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Counter, CounterName } from '../../ports/counter.ts'
import { deleteItem, getItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * Counts in items of their own: a set of entries, so that counting twice is counting once. The table forgets them by
 * their `expiresAt`, a day after they have lost their meaning. Throws `StoreUnavailable`.
 */
export function createDynamodbCounter(table: DynamodbTable): Counter {
  const { client, tableName } = table
  return {
    async count(counter, { entry, limit }) {
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: keyOf(counter),
            UpdateExpression: 'SET expiresAt = :until ADD #references :these',
            ConditionExpression:
              'contains(#references, :this) OR attribute_not_exists(closed) AND (attribute_not_exists(#references) OR size(#references) < :limit)',
            // The name from when only enquiries were counted; yesterday's functions count in the same items.
            ExpressionAttributeNames: { '#references': 'references' },
            ExpressionAttributeValues: {
              ':until': expiry(counter),
              ':these': { SS: [entry] },
              ':this': { S: entry },
              ':limit': { N: String(limit) },
            },
            ReturnValues: 'ALL_NEW',
          }),
        )
        return Attributes?.['references']?.SS?.length ?? 1
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return limit + 1
        throw new StoreUnavailable('UpdateItem', error)
      }
    },
    async read(counter) {
      return (await getItem(table, keyOf(counter)))?.['references']?.SS?.length ?? 0
    },
    async isClosed(counter) {
      return (await getItem(table, keyOf(counter)))?.['closed']?.BOOL === true
    },
    async forget(counter) {
      await deleteItem(table, {
        Key: keyOf(counter),
        ConditionExpression: 'attribute_not_exists(closed)',
      })
    },
    async close(counter) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: keyOf(counter),
            UpdateExpression: 'SET expiresAt = :until, closed = :closed',
            ExpressionAttributeValues: { ':until': expiry(counter), ':closed': { BOOL: true } },
          }),
        )
      } catch (error) {
        throw new StoreUnavailable('UpdateItem', error)
      }
    },
  }
}

function keyOf({ name }: CounterName) {
  return { id: { S: `tally#${name}` } }
}

/** In whole seconds, as DynamoDB's time to live wants it. */
function expiry({ until }: CounterName) {
  return { N: String(Math.ceil(Date.parse(until) / 1000)) }
}
