import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { startDynamoDb } from '../../../../lib/local/dynamodb/start-dynamodb.ts'
import { loopbackConnection } from './loopback.ts'

/** A DynamoDB for tests: the embedded one in a thread, or AWS's own beside this process. */
export interface DynamodbEngine {
  readonly port: number
  readonly client: DynamoDBClient
  /** A fresh table of the deployed shape; answers its name. */
  createTable(): Promise<string>
  /** The same of the second table, which holds records. */
  createRecordsTable(): Promise<string>
  close(): Promise<void>
}

/** Starts the embedded engine; with `DYNAMODB=official` in the environment, AWS's own DynamoDB Local, which must be there. */
export async function startDynamodb(): Promise<DynamodbEngine> {
  const engine = await startDynamoDb({
    engine: process.env['DYNAMODB'] === 'official' ? 'official' : 'embedded',
    ...{ region: 'eu-west-2', account: '111122223333' },
  })
  const port = Number(new URL(engine.url).port)
  const client = createDynamodbClient(loopbackConnection(port))
  return {
    port,
    client,
    createTable: () => createdAs(`enquiries-${randomUUID()}`, tableOf),
    createRecordsTable: () => createdAs(`records-${randomUUID()}`, recordsTableOf),
    async close() {
      client.destroy()
      await engine.close()
    },
  }

  async function createdAs(tableName: string, of: (name: string) => CreateTableCommand): Promise<string> {
    // The name is new, so "in use" means that a first try landed and its answer came too late.
    await client.send(of(tableName)).catch(unlessInUse)
    for (let status = ''; status !== 'ACTIVE'; ) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
      status = Table?.TableStatus ?? ''
    }
    return tableName
  }
}

function recordsTableOf(tableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'list', AttributeType: 'S' },
      { AttributeName: 'id', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'list', KeyType: 'HASH' },
      { AttributeName: 'id', KeyType: 'RANGE' },
    ],
  })
}

function tableOf(tableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'agendaShard', AttributeType: 'N' },
      { AttributeName: 'nextActionAt', AttributeType: 'S' },
      { AttributeName: 'holder', AttributeType: 'S' },
      { AttributeName: 'answerBy', AttributeType: 'S' },
      { AttributeName: 'receivedMonth', AttributeType: 'S' },
      { AttributeName: 'receivedAt', AttributeType: 'S' },
      { AttributeName: 'personHash', AttributeType: 'S' },
      { AttributeName: 'phoneHash', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'agenda',
        KeySchema: [
          { AttributeName: 'agendaShard', KeyType: 'HASH' },
          { AttributeName: 'nextActionAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'holders',
        KeySchema: [
          { AttributeName: 'holder', KeyType: 'HASH' },
          { AttributeName: 'answerBy', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'rows',
        KeySchema: [
          { AttributeName: 'receivedMonth', KeyType: 'HASH' },
          { AttributeName: 'receivedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
      },
      {
        IndexName: 'phones',
        KeySchema: [
          { AttributeName: 'phoneHash', KeyType: 'HASH' },
          { AttributeName: 'receivedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'people',
        KeySchema: [
          { AttributeName: 'personHash', KeyType: 'HASH' },
          { AttributeName: 'receivedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  })
}

function unlessInUse(error: unknown): void {
  if (!(error instanceof ResourceInUseException)) throw error
}
