import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import type { Item } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** Puts an item; false when the condition did not hold, perhaps because of our own first try whose reply was lost. */
export async function putItem(
  { client, tableName }: DynamodbTable,
  input: Omit<PutItemCommandInput, 'TableName'>,
): Promise<boolean> {
  try {
    await client.send(new PutItemCommand({ TableName: tableName, ...input }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw new StoreUnavailable('PutItem', error)
  }
}

/** Deletes an item; false when the condition did not hold. */
export async function deleteItem(
  { client, tableName }: DynamodbTable,
  input: Omit<DeleteItemCommandInput, 'TableName'>,
): Promise<boolean> {
  try {
    await client.send(new DeleteItemCommand({ TableName: tableName, ...input }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw new StoreUnavailable('DeleteItem', error)
  }
}

/** What is kept under a key (a consistent read), or undefined. */
export async function getItem({ client, tableName }: DynamodbTable, key: Item): Promise<Item | undefined> {
  try {
    const input = { TableName: tableName, Key: key, ConsistentRead: true }
    return (await client.send(new GetItemCommand(input))).Item
  } catch (error) {
    throw new StoreUnavailable('GetItem', error)
  }
}
