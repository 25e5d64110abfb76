import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Server } from 'node:net'
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { listenOnLoopback, loopbackConnection } from './loopback.ts'

/** A DynamoDB for tests: dynalite in this process, or one that runs beside. */
export interface DynamodbEngine {
  readonly port: number
  readonly client: DynamoDBClient
  /** A fresh table of the deployed shape; answers its name. */
  createTable(): Promise<string>
  close(): Promise<void>
}

// dynalite has no types of its own.
const dynalite: (options: { createTableMs: number }) => Server = createRequire(import.meta.url)('dynalite')

/** Starts it on a free port; or speaks to the one whose loopback port `DYNAMODB_PORT` names. */
export async function startDynamodb(): Promise<DynamodbEngine> {
  const running = Number(process.env['DYNAMODB_PORT'] ?? 0)
  const server = running === 0 ? dynalite({ createTableMs: 0 }) : undefined
  const port = server ? await listenOnLoopback(server) : running
  const client = createDynamodbClient(loopbackConnection(port))
  return {
    port,
    client,
    async createTable() {
      const tableName = `enquiries-${randomUUID()}`
      await client.send(tableOf(tableName))
      return tableName
    },
    async close() {
      client.destroy()
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
    },
  }
}

function tableOf(tableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'agendaShard', AttributeType: 'N' },
      { AttributeName: 'nextActionAt', AttributeType: 'S' },
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
    ],
  })
}
