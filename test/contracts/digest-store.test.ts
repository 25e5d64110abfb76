import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { createDynamodbDigestStore } from '../../lib/adapters/dynamodb/dynamodb-digest-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createMemoryDigestStore } from '../../lib/adapters/memory/memory-digest-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { digestStoreContract } from './digest-store-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

digestStoreContract('memory', async () => {
  const digests = createMemoryDigestStore()
  return { digests, enquiries: createMemoryEnquiryStore(digests) }
})

digestStoreContract('DynamoDB', async () => {
  const table = {
    client: engine.client,
    tableName: await engine.createTable(),
    createWriteId: randomUUID,
  }
  return { digests: createDynamodbDigestStore(table), enquiries: createDynamodbEnquiryStore(table) }
})
