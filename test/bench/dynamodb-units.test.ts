import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { enquiryItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { largestEnquiry, sampleEnquiry } from '../contracts/sample-enquiry.ts'
import { readWireItem, type WireItem, writeUnits } from '../support/running/dynamodb-units.ts'
import { startDynamodb } from '../support/running/engines/start-dynamodb.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

// The embedded engine leaves indexes out of what it consumed.
const told = process.env['DYNAMODB'] === 'official'

test('write units are what DynamoDB Local says it consumed: created, moved in the agenda, grown, shrunk, taken out', async () => {
  const tableName = await engine.createTable()
  const first = sampleEnquiry()
  const { nextActionAt, ...settled } = first
  const story: readonly Enquiry[] = [
    first,
    { ...first, nextActionAt: '2031-01-01T00:00:00.000Z' },
    { ...largestEnquiry(), reference: first.reference, nextActionAt: '2031-01-01T00:00:00.000Z' },
    first,
    settled,
    settled,
    { ...first, keyFingerprint: 'é'.repeat(700) },
  ]
  const units: number[] = []
  const consumed: (number | undefined)[] = []
  let before: WireItem | undefined
  for (const enquiry of story) {
    const Item = enquiryItem.toItem(enquiry, 'write')
    const { ConsumedCapacity } = await engine.client.send(
      new PutItemCommand({ TableName: tableName, Item, ReturnConsumedCapacity: 'TOTAL' }),
    )
    const after = readWireItem(Item)
    units.push(writeUnits(before, after))
    consumed.push(ConsumedCapacity?.CapacityUnits)
    before = after
  }
  expect(units).toEqual([4, 3, 129, 131, 2, 1, 4])
  if (told) expect(consumed).toEqual(units)
})
