import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { digestItem } from '../../../lib/adapters/dynamodb/digest-item.ts'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { emptyOverlay } from '../../../lib/core/directory/overlay.ts'
import {
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../../lib/core/standalone-mail/standalone-mail.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { loopbackConnection } from '../../support/running/engines/loopback.ts'
import { startLossyProxy } from '../../support/running/engines/lossy-proxy.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'

const engine = await startDynamodb()
const proxy = await startLossyProxy(engine.port)
afterAll(async () => {
  await proxy.close()
  await engine.close()
})

function storeAt(port: number, tableName: string): EnquiryStore {
  const client = createDynamodbClient(loopbackConnection(port))
  return createDynamodbEnquiryStore({ client, tableName, createWriteId: randomUUID })
}

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was thrown',
    (error: unknown) => String(error),
  )
}

test('a creation whose answer was lost, and was tried again, is created and not a collision', async () => {
  const store = storeAt(proxy.port, await engine.createTable())
  const enquiry = sampleEnquiry()
  await store.read(enquiry.reference)
  const before = proxy.lost()
  proxy.loseReplies(1)
  expect(await store.create(enquiry)).toEqual({ type: 'created' })
  expect(proxy.lost() - before).toBe(1)
  expect(await store.read(enquiry.reference)).toEqual(enquiry)
})

test('a replacement whose answer was lost twice, and was tried again, is written', async () => {
  const store = storeAt(proxy.port, await engine.createTable())
  const enquiry = sampleEnquiry()
  await store.create(enquiry)
  const before = proxy.lost()
  proxy.loseReplies(2)
  expect(await store.replace({ ...enquiry, version: 2 })).toBe('written')
  expect(proxy.lost() - before).toBe(2)
  expect(await store.read(enquiry.reference)).toEqual({ ...enquiry, version: 2 })
})

test('a replacement that lost to another and whose answer was lost is a conflict', async () => {
  const tableName = await engine.createTable()
  const store = storeAt(proxy.port, tableName)
  const enquiry = sampleEnquiry()
  await store.create(enquiry)
  await storeAt(engine.port, tableName).replace({ ...enquiry, version: 2, kind: 'the winner' })
  proxy.loseReplies(1)
  expect(await store.replace({ ...enquiry, version: 2, kind: 'the loser' })).toBe('conflict')
})

test('a write of which every answer was lost throws, and says nothing of what was written', async () => {
  const store = storeAt(proxy.port, await engine.createTable())
  const enquiry = sampleEnquiry()
  proxy.loseReplies(3)
  const reason = await reasonOf(store.create(enquiry))
  expect(reason).toBe('StoreUnavailable: PutItem failed: ECONNRESET')
  // It landed all the same: the visitor's own retry finds it.
  expect(await store.create(enquiry)).toEqual({ type: 'exists', enquiry })
})

test('a digest whose creation or replacement lost its answer is created or written, and what lost to another is not', async () => {
  const tableName = await engine.createTable()
  const digestsAt = (port: number) =>
    createDynamodbItemStore(
      {
        client: createDynamodbClient(loopbackConnection(port)),
        tableName,
        createWriteId: randomUUID,
      },
      digestItem,
    )
  const store = digestsAt(proxy.port)
  const digest = startDigest({ date: '2026-11-23', to: 'enquiries-desk' })
  const telling = (since: string) => ({ ...digest, version: 2, since })
  const [friday, thursday] = ['2026-11-20T09:00:00.000Z', '2026-11-19T09:00:00.000Z']
  await store.read(digest.id)
  proxy.loseReplies(1)
  expect(await store.create(digest)).toBe('created')
  proxy.loseReplies(1)
  expect(await store.create(digest)).toBe('exists')
  proxy.loseReplies(2)
  expect(await store.replace(telling(friday))).toBe('written')
  proxy.loseReplies(1)
  expect(await digestsAt(proxy.port).replace(telling(thursday))).toBe('conflict')
  expect(await store.read(digest.id)).toEqual(telling(friday))
})

test('a press of a mail’s link whose answer was lost is written, so that who pressed is signed in', async () => {
  const tableName = await engine.createTable()
  const store = createDynamodbItemStore(
    {
      client: createDynamodbClient(loopbackConnection(proxy.port)),
      ...{ tableName, createWriteId: randomUUID },
    },
    standaloneMailItem,
  )
  const at = '2027-03-08T10:00:00.000Z'
  const id = standaloneMailIdFor('0123456789abcdef')
  const mail = startStandaloneMail({ id, what: 'sign-in', to: 'lisa-chambers', at })
  await store.read(id)
  proxy.loseReplies(1)
  expect(await store.create(mail)).toBe('created')
  proxy.loseReplies(2)
  expect(await store.replace({ ...mail, version: 2, usedAt: at })).toBe('written')
  expect(await store.replace({ ...mail, version: 2, usedAt: at })).toBe('conflict')
})

test('a table that is not there throws from every method', async () => {
  const store = storeAt(engine.port, 'no-such-table')
  const enquiry = sampleEnquiry()
  const missing = (operation: string) => `StoreUnavailable: ${operation} failed: ResourceNotFoundException`
  expect(await reasonOf(store.create(enquiry))).toBe(missing('PutItem'))
  expect(await reasonOf(store.replace(enquiry))).toBe(missing('PutItem'))
  expect(await reasonOf(store.read(enquiry.reference))).toBe(missing('GetItem'))
  expect(await reasonOf(store.due('2026-03-02T09:00:00.000Z', 5))).toBe(missing('Query'))
})

test('a change of the directory whose answer was lost is written, the first as any later; what lost to another is not', async () => {
  const tableName = await engine.createTable()
  const directoryAt = (port: number) =>
    createDynamodbDirectoryStore({
      client: createDynamodbClient(loopbackConnection(port)),
      ...{ tableName, createWriteId: randomUUID },
    })
  const store = directoryAt(proxy.port)
  const ending = (version: number, officer: string) => ({
    ...emptyOverlay,
    version,
    ended: [{ officer, until: '2027-03-31' }],
  })
  for (const version of [1, 2]) {
    await store.read()
    proxy.loseReplies(1)
    expect(await store.replace(ending(version, 'lisa-chambers'))).toBe('written')
    proxy.loseReplies(1)
    expect(await store.replace(ending(version, 'omar-hale'))).toBe('conflict')
    expect(await directoryAt(engine.port).read()).toEqual(ending(version, 'lisa-chambers'))
  }
})
