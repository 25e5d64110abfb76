import { randomUUID } from 'node:crypto'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbStandaloneMailStore } from '../../lib/adapters/dynamodb/dynamodb-standalone-mail-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryStandaloneMailStore } from '../../lib/adapters/memory/memory-standalone-mail-store.ts'
import {
  type StandaloneMail,
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../lib/core/standalone-mail/standalone-mail.ts'
import { mondayAtTen } from '../support/given/enquiry.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { standaloneMailStoreContract } from './standalone-mail-store-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

standaloneMailStoreContract('memory', async () => {
  const standaloneMails = createMemoryStandaloneMailStore()
  return { standaloneMails, enquiries: createMemoryEnquiryStore(standaloneMails) }
})

standaloneMailStoreContract('DynamoDB', async () => {
  const table = await createTable()
  return {
    standaloneMails: createDynamodbStandaloneMailStore(table),
    enquiries: createDynamodbEnquiryStore(table),
  }
})

test.each<[StandaloneMail['what'], string]>([
  ['sign-in', '2027-03-09T10:00:00.000Z'],
  ['leave-notice', '2027-04-07T10:00:00.000Z'],
])('the table forgets a mail of the sort %s at %s', async (what, when) => {
  const table = await createTable()
  const id = standaloneMailIdFor('0123456789abcdef')
  await createDynamodbStandaloneMailStore(table).create(
    startStandaloneMail({ id, what, to: 'lisa-chambers', at: mondayAtTen }, 60_000),
  )
  const key = { id: { S: `letter#${id}` } }
  const { Item } = await engine.client.send(new GetItemCommand({ TableName: table.tableName, Key: key }))
  expect(Item?.['expiresAt']).toEqual({ N: String(Date.parse(when) / 1000) })
})

async function createTable() {
  return { client: engine.client, tableName: await engine.createTable(), createWriteId: randomUUID }
}
