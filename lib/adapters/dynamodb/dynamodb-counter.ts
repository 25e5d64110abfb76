import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Counter, CounterName } from '../../ports/counter.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * Counts in items of their own: a set of references, so that counting twice is counting once. The table forgets them by
 * their `expiresAt`, a day after they have lost their meaning. Throws `StoreUnavailable`.
 */
export function createDynamodbCounter({ client, tableName }: DynamodbTable): Counter {
  return {
    async count(counter, { reference, limit }) {
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: keyOf(counter),
            UpdateExpression: 'SET expiresAt = :until ADD #references :these',
            ConditionExpression:
              'contains(#references, :this) OR attribute_not_exists(closed) AND (attribute_not_exists(#references) OR size(#references) < :limit)',
            ExpressionAttributeNames: { '#references': 'references' },
            ExpressionAttributeValues: {
              ':until': expiry(counter),
              ':these': { SS: [reference] },
              ':this': { S: reference },
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
