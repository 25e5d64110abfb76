import { randomUUID } from 'node:crypto'
import { createDynamodbClient, type DynamodbTable } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'

/** A table, and an id for each write to it. */
export type Table = DynamodbTable & { readonly createWriteId: () => string }

/** Access to the table of that name. */
export function openTable(tableName: string): Table {
  return { client: createDynamodbClient(), tableName, createWriteId: randomUUID }
}
