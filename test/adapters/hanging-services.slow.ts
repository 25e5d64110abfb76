import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { sampleEnquiry } from '../contracts/sample-enquiry.ts'
import { loopbackConnection } from '../support/running/engines/loopback.ts'
import {
  type MisbehavingServer,
  startMisbehavingServer,
} from '../support/running/engines/misbehaving-server.ts'

let server: MisbehavingServer
beforeAll(async () => {
  server = await startMisbehavingServer('hang')
})
afterAll(() => server.close())

test('a table that hangs throws after three tries, within nine seconds', async () => {
  const client = createDynamodbClient(loopbackConnection(server.port))
  const store = createDynamodbEnquiryStore({ client, tableName: 'enquiries', createWriteId: randomUUID })
  const [before, started] = [server.seen.requests, performance.now()]
  await expect(store.create(sampleEnquiry())).rejects.toThrow('PutItem failed: ETIMEDOUT')
  expect(performance.now() - started).toBeLessThan(9000)
  expect(server.seen.requests - before).toBe(3)
})

test('a queue that hangs is given up within six seconds, and after one batch of many', async () => {
  const client = createSqsClient(loopbackConnection(server.port))
  const queue = createSqsWorkQueue({ client, queueUrl: `http://127.0.0.1:${server.port}/000000000000/work` })
  const references = Array.from({ length: 100 }, (_, n) => `AAAA-${2000 + n}`)
  const [before, started] = [server.seen.requests, performance.now()]
  await expect(queue.sendAll(references)).rejects.toThrow('SendMessageBatch failed: ETIMEDOUT')
  expect(performance.now() - started).toBeLessThan(6000)
  expect(server.seen.requests - before).toBe(2)
})
