import { randomUUID } from 'node:crypto'
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { countCalls } from '../../support/running/count-calls.ts'
import { itemBytes, readWireItem } from '../../support/running/dynamodb-units.ts'
import { loopbackConnection } from '../../support/running/engines/loopback.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

const hash = 'ad'.repeat(16)

test('lists and lookups read no enquiry and cost a query a megabyte, with 100 open and 500 closed as with 10,000 and 50,000', async () => {
  const few = await callsWith({ open: 100, closed: 500 })
  const many = await callsWith({ open: 10_000, closed: 50_000 })
  process.stdout.write(`calls with 100 open and 500 closed: ${JSON.stringify(few)}\n`)
  process.stdout.write(`calls with 10,000 open and 50,000 closed: ${JSON.stringify(many)}\n`)
  const { pages, listed, ...constant } = many
  const { pages: pagesOfFew, listed: listedOfFew, ...same } = few
  expect(constant).toEqual(same)
  expect(constant).toEqual({ others: [], ofMonth: 1, ofPerson: 1, ofPhone: 1, ofNobody: 1 })
  expect([pagesOfFew, listedOfFew, listed]).toEqual([1, 100, 10_000])
  expect(pages).toBeLessThanOrEqual(Math.ceil((10_000 * entryBytes) / 2 ** 20) + 1)
}, 600_000)

/** What an entry of the index of holders takes at the most: its keys. */
const entryBytes = 160

async function callsWith({ open, closed }: { readonly open: number; readonly closed: number }) {
  const tableName = await engine.createTable()
  await fill(tableName, open, (n) => ({
    ...assigned(n),
    answerBy: { ...sampleEnquiry().answerBy, at: later('2026-03-02T09:00:00.000Z', n * 60_000) },
  }))
  const act = { act: 'close', outcome: 'answered', tellEnquirer: false, by: 'lisa-chambers' } as const
  await fill(tableName, closed, (n) => ({
    ...assigned(n),
    ...(n < 3 ? { personHash: hash, phoneHash: hash } : {}),
    acts: [{ ...act, id: 'a1', at: '2026-03-03T09:00:00.000Z' }],
  }))
  const client = createDynamodbClient(loopbackConnection(engine.port))
  const calls = countCalls(client)
  const store = createDynamodbEnquiryStore({ client, tableName, createWriteId: randomUUID })
  const queries = async (ask: () => Promise<{ readonly length: number }>) => {
    const before = calls['Query'] ?? 0
    const { length } = await ask()
    return { asked: (calls['Query'] ?? 0) - before, length }
  }
  const list = await queries(() => store.open('lisa-chambers'))
  const rows = await queries(() => store.rows('2026-03', 25))
  const [person, phone] = [
    await queries(() => store.ofPerson(hash, 20)),
    await queries(() => store.ofPhone(hash, 20)),
  ]
  const nobody = await queries(() => store.open('unassigned'))
  expect([rows, person, phone, nobody].map(({ length }) => length)).toEqual([25, 3, 3, 0])
  client.destroy()
  return {
    ...{ pages: list.asked, listed: list.length, ofMonth: rows.asked, ofNobody: nobody.asked },
    ...{ ofPerson: person.asked, ofPhone: phone.asked },
    others: Object.keys(calls).filter((operation) => operation !== 'Query'),
  }
}

function assigned(n: number): Enquiry {
  const { stage: _, ...facts } = sampleEnquiry({ receivedAt: later('2026-03-02T09:00:00.000Z', n) })
  const at = '2026-03-02T09:01:00.000Z'
  const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1+0', at }
  return { ...facts, stage: 'assigned', assignment }
}

/** As the store writes them, but that the documents, which no index has, are left out. */
async function fill(tableName: string, count: number, make: (n: number) => Enquiry): Promise<void> {
  for (let start = 0; start < count; start += 25) {
    const items = Array.from({ length: Math.min(25, count - start) }, (_, n) => {
      const item = { ...enquiryItem.toItem(make(start + n), 'w'), document: { S: '{}' } }
      const { id, holder, answerBy } = readWireItem(item)
      if (id && holder && answerBy) expect(itemBytes({ id, holder, answerBy })).toBeLessThan(entryBytes)
      return { PutRequest: { Item: item } }
    })
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: items } }))
  }
}
