import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createMemoryCounter } from '../../lib/adapters/memory/memory-counter.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { tallyContract } from './counter-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

tallyContract('memory', async () => createMemoryCounter())

tallyContract('DynamoDB', async () =>
  createDynamodbCounter({ client: engine.client, tableName: await engine.createTable() }),
)

test('a counter says when DynamoDB may forget it, and holds nothing but entries', async () => {
  const tableName = await engine.createTable()
  const counter = createDynamodbCounter({ client: engine.client, tableName })
  await counter.count({ name: 'n', until: '2027-03-10T00:00:00.500Z' }, { entry: 'AAAA-2222', limit: 3 })
  const { Item } = await engine.client.send(
    new GetItemCommand({ TableName: tableName, Key: { id: { S: 'tally#n' } } }),
  )
  expect(Item).toEqual({
    id: { S: 'tally#n' },
    references: { SS: ['AAAA-2222'] },
    expiresAt: { N: '1804636801' },
  })
})
