import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import {
  createDynamodbHeldEnquiries,
  createDynamodbSeenDirectoryStore,
} from '../../lib/adapters/dynamodb/dynamodb-seen-directory.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import {
  createMemoryHeldEnquiries,
  createMemorySeenDirectoryStore,
} from '../../lib/adapters/memory/memory-seen-directory.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { seenDirectoryContract } from './seen-directory-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

seenDirectoryContract('memory', async () => {
  const store = createMemoryEnquiryStore()
  const heldEnquiries = createMemoryHeldEnquiries(store)
  return { store, seenStore: createMemorySeenDirectoryStore(), heldEnquiries }
})

seenDirectoryContract('DynamoDB', async () => {
  const table = { client: engine.client, tableName: await engine.createTable(), createWriteId: randomUUID }
  return {
    store: createDynamodbEnquiryStore(table),
    seenStore: createDynamodbSeenDirectoryStore(table),
    heldEnquiries: createDynamodbHeldEnquiries(table),
  }
})
