import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { directoryStoreContract } from './directory-store-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

directoryStoreContract('memory', async () => createMemoryDirectoryStore())

directoryStoreContract('DynamoDB', async () =>
  createDynamodbDirectoryStore({
    client: engine.client,
    tableName: await engine.createTable(),
    createWriteId: randomUUID,
  }),
)
