import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbRecords } from '../../lib/adapters/dynamodb/dynamodb-records.ts'
import { createMemoryRecords } from '../../lib/adapters/memory/memory-records.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { allOf, recordsContract } from './records-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

recordsContract('memory', async () => createMemoryRecords())

recordsContract('DynamoDB', async () =>
  createDynamodbRecords({ client: engine.client, tableName: await engine.createRecordsTable() }),
)

test('an erasure says when DynamoDB may forget it', async () => {
  const tableName = await engine.createRecordsTable()
  const records = createDynamodbRecords({ client: engine.client, tableName })
  const at = '2027-03-08T10:00:00.000Z'
  const keepUntil = '2027-03-10T00:00:00.500Z'
  await records.addErasure({ of: 'enquiry', hash: 'ab', certificate: 'c', at, keepUntil })
  const Key = { list: { S: 'erasures' }, id: { S: `enquiry#ab#${at}` } }
  const { Item } = await engine.client.send(new GetItemCommand({ TableName: tableName, Key }))
  expect(Item?.['expiresAt']).toEqual({ N: '1804636801' })
})

test('an entry that is none is told by its name, and nothing of it is quoted', async () => {
  const tableName = await engine.createRecordsTable()
  const records = createDynamodbRecords({ client: engine.client, tableName })
  const Item = { list: { S: 'acts' }, id: { S: '2027#x' }, document: { S: '{"reason":"swordfish"}' } }
  await engine.client.send(new PutItemCommand({ TableName: tableName, Item }))
  const refused = await allOf(records.acts()).catch(String)
  expect(refused).toBe('UnreadableAdminAct: AdminAct 2027#x cannot be read: id')
})
