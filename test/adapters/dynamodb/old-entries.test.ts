import { randomUUID } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

/** A table in which each enquiry stands as a release before 0.2.0 left it: its entry is the target alone. */
async function tableOfBefore(...enquiries: readonly (Enquiry & { readonly holder?: string })[]) {
  const tableName = await engine.createTable()
  for (const { holder, ...enquiry } of enquiries) {
    const item = enquiryItem.toItem(enquiry, 'written-before')
    const old = {
      answerBy: { S: enquiry.answerBy.at },
      ...(holder !== undefined && { holder: { S: holder } }),
    }
    await engine.client.send(new PutItemCommand({ TableName: tableName, Item: { ...item, ...old } }))
  }
  const store = createDynamodbEnquiryStore({ client: engine.client, tableName, createWriteId: randomUUID })
  return { tableName, store }
}

test('what an older release listed is listed with all that its enquiry says, among what this one lists', async () => {
  const { answerBy } = sampleEnquiry()
  const old = sampleEnquiry({ urgent: { reason: 'made up' } })
  const { store } = await tableOfBefore(old)
  const first = sampleEnquiry({ answerBy: { ...answerBy, at: '2026-03-04T17:00:00.000Z' } })
  const last = sampleEnquiry({ answerBy: { ...answerBy, at: '2026-03-20T17:00:00.000Z' } })
  for (const enquiry of [last, first]) await store.create(enquiry)
  expect(await store.open('unassigned')).toEqual([first, old, last].map(listEntryOf))
})

test('a stale entry of an older release is nobody’s', async () => {
  const { store } = await tableOfBefore({ ...sampleEnquiry(), holder: 'lisa-chambers' })
  expect(await store.open('lisa-chambers')).toEqual([])
})

test('an enquiry that cannot be read waits on the list, due when its entry says, and hides no other', async () => {
  const [broken, fine] = [sampleEnquiry(), sampleEnquiry()]
  const { tableName, store } = await tableOfBefore(broken, fine)
  const item = {
    ...enquiryItem.toItem(broken, 'w'),
    document: { S: '{}' },
    answerBy: { S: broken.answerBy.at },
  }
  await engine.client.send(new PutItemCommand({ TableName: tableName, Item: item }))
  const listed = await store.open('unassigned')
  expect(listed.map(({ reference }) => reference).toSorted()).toEqual(
    [broken.reference, fine.reference].toSorted(),
  )
  const { answerBy } = listed.find(({ reference }) => reference === broken.reference) ?? {}
  expect(answerBy).toBe(broken.answerBy.at)
})
