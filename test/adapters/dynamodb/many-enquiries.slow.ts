import { randomUUID } from 'node:crypto'
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import { createDynamodbEveryRow } from '../../../lib/adapters/dynamodb/query-rows.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import { composeDigest } from '../../../lib/use-cases/compose/compose-digest.ts'
import { chooseRows } from '../../../lib/use-cases/lookups/choose-rows.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { countCalls } from '../../support/running/count-calls.ts'
import { itemBytes, readWireItem } from '../../support/running/dynamodb-units.ts'
import { loopbackConnection } from '../../support/running/engines/loopback.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

/** A Monday on which all of them are late. */
const morning = '2026-03-30T08:00:00.000Z'
const hash = 'ad'.repeat(16)

test('a page of the board, a morning’s email and lookups read as many enquiries with 10,000 open and 50,000 closed as with 100 and 500, and cost a query a megabyte', async () => {
  const few = await callsWith({ open: 100, closed: 500 })
  const many = await callsWith({ open: 10_000, closed: 50_000 })
  process.stdout.write(`with 100 open and 500 closed: ${JSON.stringify(few)}\n`)
  process.stdout.write(`with 10,000 open and 50,000 closed: ${JSON.stringify(many)}\n`)
  const { pages, listed, exportPages, exported, ...constant } = many
  const { pages: pagesOfFew, listed: listedOfFew, exportPages: ofFew, exported: fewExported, ...same } = few
  expect(constant).toEqual(same)
  expect(constant).toEqual({
    ...{ ofMonth: 1, ofPerson: 1, ofPhone: 1, ofNobody: 1 },
    readForLists: 0,
    readForExport: 0,
    readForBoard: 25,
    readForMorning: 40,
    others: ['GetItem', 'Query'],
  })
  expect([pagesOfFew, listedOfFew, listed]).toEqual([1, 100, 10_000])
  expect(pages).toBeLessThanOrEqual(Math.ceil((10_000 * entryBytes) / 2 ** 20) + 1)
  expect([ofFew, fewExported, exported]).toEqual([1, 600, 60_000])
  expect(exportPages).toBeLessThanOrEqual(Math.ceil((60_000 * rowBytes) / 2 ** 20) + 1)
}, 600_000)

/** What an entry of the index of holders takes at the most: its keys. */
const entryBytes = 200

/** And one of the index of rows, without what was typed to be found by. */
const rowBytes = 400

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
  const count = async (operation: string, ask: () => Promise<unknown>) => {
    const before = calls[operation] ?? 0
    const answer = await ask()
    return { asked: (calls[operation] ?? 0) - before, length: Array.isArray(answer) ? answer.length : 0 }
  }
  const list = await count('Query', () => store.open('lisa-chambers'))
  const rows = await count('Query', () => store.rows('2026-03', 25))
  const person = await count('Query', () => store.ofPerson(hash, 20))
  const phone = await count('Query', () => store.ofPhone(hash, 20))
  const nobody = await count('Query', () => store.open('unassigned'))
  expect([rows, person, phone, nobody].map(({ length }) => length)).toEqual([25, 3, 3, 0])
  const readForLists = calls['GetItem'] ?? 0
  const everything = { states: [], kinds: [], areas: [], holders: [], late: false }
  const all = await count('Query', async () => {
    const rows = chooseRows(
      { everyRow: createDynamodbEveryRow({ client, tableName }), organisation, now: morning },
      { ...everything, since: '2026-03-01' },
    )
    const references: string[] = []
    for await (const { reference } of rows) references.push(reference)
    return references
  })
  const readForExport = (calls['GetItem'] ?? 0) - readForLists
  const around = { store, organisation, kinds, words, clock: createManualClock(morning) }
  const board = await count('GetItem', () => createShowBoard(around)({ tab: 'waiting', page: 1 }))
  const digest = { ...startDigest({ date: '2026-03-30', to: 'lisa-chambers' }), id: 'digest-of-a-test' }
  const email = await count('GetItem', async () => {
    const to = { id: 'lisa-chambers', role: 'officer', address: 'lisa@example.org' } as const
    const mail = await composeDigest(
      {
        ...{ ...around, publicUrl: 'https://enquiries.example', identityKey: createMemoryIdentityKey() },
        ...{ officerLinks: createMemoryOfficerLinks(), leaveLinks: createMemoryLeaveLinks() },
        releaseLinks: createMemorySignedLinks('release'),
      },
      { digest, to, mayRepeat: false, now: morning },
    )
    expect(mail?.text).toBeDefined()
  })
  client.destroy()
  return {
    ...{ pages: list.asked, listed: list.length, ofMonth: rows.asked, ofNobody: nobody.asked },
    ...{ ofPerson: person.asked, ofPhone: phone.asked },
    ...{ exportPages: all.asked, exported: all.length, readForExport },
    ...{ readForLists, readForBoard: board.asked, readForMorning: email.asked },
    others: Object.keys(calls).toSorted(),
  }
}

function assigned(n: number): Enquiry {
  const { stage: _, ...facts } = sampleEnquiry({ receivedAt: later('2026-03-02T09:00:00.000Z', n) })
  const at = '2026-03-02T09:01:00.000Z'
  const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1+0', at }
  return { ...facts, stage: 'assigned', assignment }
}

/** As the store writes them. */
async function fill(tableName: string, count: number, make: (n: number) => Enquiry): Promise<void> {
  for (let start = 0; start < count; start += 25) {
    const items = Array.from({ length: Math.min(25, count - start) }, (_, n) => {
      const item = enquiryItem.toItem(make(start + n), 'w')
      const { id, holder, answerBy } = readWireItem(item)
      if (id && holder && answerBy) expect(itemBytes({ id, holder, answerBy })).toBeLessThan(entryBytes)
      return { PutRequest: { Item: item } }
    })
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: items } }))
  }
}
