import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Server } from 'node:net'
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { startOfficialDynamoDb } from '../../../lib/local/dynamodb/start-official-dynamodb.ts'
import { listenOnLoopback, loopbackConnection } from './loopback.ts'

/** A DynamoDB for tests: dynalite in this process, or AWS's own beside it. */
export interface DynamodbEngine {
  readonly port: number
  readonly client: DynamoDBClient
  /** A fresh table of the deployed shape; answers its name. */
  createTable(): Promise<string>
  close(): Promise<void>
}

// dynalite has no types of its own.
const dynalite: (options: { createTableMs: number }) => Server = createRequire(import.meta.url)('dynalite')

/** Starts dynalite; with `DYNAMODB=official` in the environment, AWS's own DynamoDB Local, which must be there. */
export async function startDynamodb(): Promise<DynamodbEngine> {
  const engine = process.env['DYNAMODB'] === 'official' ? await startOfficial() : await startEmbedded()
  const { port } = engine
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
      await engine.close()
    },
  }
}

async function startOfficial() {
  const { url, close } = await startOfficialDynamoDb()
  return { port: Number(new URL(url).port), close }
}

async function startEmbedded() {
  const server = dynalite({ createTableMs: 0 })
  const port = await listenOnLoopback(server)
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
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
