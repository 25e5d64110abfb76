import { randomUUID } from 'node:crypto'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryItemStore } from '../../lib/adapters/memory/memory-item-store.ts'
import { type Digest, startDigest } from '../../lib/core/digest/digest.ts'
import { storedDigest } from '../../lib/core/digest/stored-digest.ts'
import {
  type StandaloneMail,
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../lib/core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { later } from '../../lib/core/time/instant.ts'
import { claimedMail, mondayAtTen } from '../support/given/enquiry.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { type ItemSamples, itemStoreContract } from './item-store-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

const digest = startDigest({ date: '2026-11-23', to: 'enquiries-desk' })
const digests: ItemSamples<Digest> = {
  first: digest,
  otherId: 'digest-2026-11-24-enquiries-desk',
  whole: {
    ...digest,
    since: '2026-11-20T09:00:00.000Z',
    mails: [{ ...claimedMail, purpose: 'digest' }],
    strandedAt: '2026-11-23T09:00:00.000Z',
    parkedUntil: '2026-11-23T10:00:00.000Z',
    closedAt: '2026-11-24T09:00:00.000Z',
  },
  rival: (item, n) => ({ ...item, since: later('2026-11-20T09:00:00.000Z', n) }),
}

const mail = mailOf('sign-in')
const standaloneMails: ItemSamples<StandaloneMail> = {
  first: mail,
  otherId: standaloneMailIdFor('fedcba9876543210'),
  whole: {
    ...mail,
    what: 'leave-notice',
    leave: { id: 'leave-1', from: '2027-03-15', until: '2027-03-19', news: 'set' },
    mails: [{ ...claimedMail, purpose: 'leave-notice' }],
    usedAt: '2027-03-08T10:05:00.000Z',
    parkedUntil: '2027-03-08T11:00:00.000Z',
    closedAt: '2027-03-08T12:00:00.000Z',
  },
  rival: (item, n) => ({ ...item, usedAt: later(mondayAtTen, n) }),
}

itemStoreContract('memory, digests', digests, async () => {
  const items = createMemoryItemStore(storedDigest)
  return { items, enquiries: createMemoryEnquiryStore(items) }
})

itemStoreContract('DynamoDB, digests', digests, async () => {
  const table = await createTable()
  return {
    items: createDynamodbItemStore(table, digestItem),
    enquiries: createDynamodbEnquiryStore(table),
  }
})

itemStoreContract('memory, standalone mails', standaloneMails, async () => {
  const items = createMemoryItemStore(storedStandaloneMail)
  return { items, enquiries: createMemoryEnquiryStore(items) }
})

itemStoreContract('DynamoDB, standalone mails', standaloneMails, async () => {
  const table = await createTable()
  return {
    items: createDynamodbItemStore(table, standaloneMailItem),
    enquiries: createDynamodbEnquiryStore(table),
  }
})

test.each<[StandaloneMail['what'], string]>([
  ['sign-in', '2027-03-09T10:00:00.000Z'],
  ['leave-notice', '2027-04-07T10:00:00.000Z'],
])('the table forgets a mail of the sort %s at %s', async (what, when) => {
  const table = await createTable()
  await createDynamodbItemStore(table, standaloneMailItem).create(mailOf(what))
  const key = standaloneMailItem.toKey(mail.id)
  const { Item } = await engine.client.send(new GetItemCommand({ TableName: table.tableName, Key: key }))
  expect(Item?.['expiresAt']).toEqual({ N: String(Date.parse(when) / 1000) })
})

function mailOf(what: StandaloneMail['what']): StandaloneMail {
  const id = standaloneMailIdFor('0123456789abcdef')
  return startStandaloneMail({ id, what, to: 'lisa-chambers', at: mondayAtTen })
}

/** References have neither 0 nor 1. */

async function createTable() {
  return { client: engine.client, tableName: await engine.createTable(), createWriteId: randomUUID }
}
