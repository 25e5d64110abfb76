import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { enquiryStoreContract } from './enquiry-store-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

enquiryStoreContract('memory', async () => createMemoryEnquiryStore())

enquiryStoreContract('DynamoDB', async () =>
  createDynamodbEnquiryStore({
    client: engine.client,
    tableName: await engine.createTable(),
    createWriteId: randomUUID,
  }),
)
