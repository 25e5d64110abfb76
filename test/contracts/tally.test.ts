import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbTally } from '../../lib/adapters/dynamodb/dynamodb-tally.ts'
import { createMemoryTally } from '../../lib/adapters/memory/memory-tally.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'
import { tallyContract } from './tally-contract.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

tallyContract('memory', async () => createMemoryTally())

tallyContract('DynamoDB', async () =>
  createDynamodbTally({ client: engine.client, tableName: await engine.createTable() }),
)

test('a tally says when DynamoDB may forget it, and holds nothing but references', async () => {
  const tableName = await engine.createTable()
  const tally = createDynamodbTally({ client: engine.client, tableName })
  await tally.count({ name: 'n', until: '2027-03-10T00:00:00.500Z' }, { reference: 'AAAA-2222', limit: 3 })
  const { Item } = await engine.client.send(
    new GetItemCommand({ TableName: tableName, Key: { id: { S: 'tally#n' } } }),
  )
  expect(Item).toEqual({
    id: { S: 'tally#n' },
    references: { SS: ['AAAA-2222'] },
    expiresAt: { N: '1804636801' },
  })
})
