import { randomUUID } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbEveryEnquiry } from '../../../lib/adapters/dynamodb/dynamodb-every-enquiry.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { monthOf, monthRowOf } from '../../../lib/core/enquiry/month-row.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import { addMonths, later } from '../../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { lookupHashes, personHash, phoneHash } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'
import { createReindex, type ReindexProgress } from '../../../lib/use-cases/reindex/reindex.ts'
import { largestEnquiry, sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { countCalls } from '../../support/running/count-calls.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'
import { readGoldenSets } from '../../upgrade/golden.ts'
import { itemOfBefore } from './item-of-before.ts'

const engine = await startDynamodb()
afterAll(() => engine.close())

const identityKey = createMemoryIdentityKey()

type Item = ReturnType<typeof enquiryItem.toItem>

/** A table with these items, as they are. */
async function tableWith(items: readonly Item[]) {
  const table = { client: engine.client, tableName: await engine.createTable(), createWriteId: randomUUID }
  for (const item of items)
    await engine.client.send(new PutItemCommand({ TableName: table.tableName, Item: item }))
  return { table, store: createDynamodbEnquiryStore(table) }
}

async function reindex(
  { table, store }: Awaited<ReturnType<typeof tableWith>>,
  { after, changes = {} }: { after?: string; changes?: Partial<EnquiryStore> } = {},
): Promise<ReindexProgress & { readonly told: readonly ReindexProgress[] }> {
  const told: ReindexProgress[] = []
  const run = createReindex({
    ...{ identityKey, random: () => 0, clock: createManualClock('2026-03-02T09:00:00.000Z') },
    store: { ...store, ...changes },
    everything: createDynamodbEveryEnquiry(table),
    onProgress: (progress) => told.push(progress),
  })
  return { ...(await run(after)), told }
}

test('whatever any release left behind is found in every index afterwards, and a second run writes nothing', async () => {
  // Of several releases' items with one reference, that of the oldest.
  const golden = new Map(
    readGoldenSets()
      .toReversed()
      .flatMap(([, { items }]) => items.map((one) => [one.reference, one.item])),
  )
  const given = await tableWith([...golden.values()])
  const { store } = given
  const { lookedAt, written, unreadable } = await reindex(given)
  expect({ lookedAt, unreadable }).toEqual({ lookedAt: golden.size, unreadable: [] })
  expect(written).toBeGreaterThan(golden.size / 2)
  const calls = countCalls(engine.client)
  for (const reference of golden.keys()) {
    const before = enquiryItem.fromItem(golden.get(reference) ?? {}, reference)
    const holder = holderOf(before)
    if (holder !== undefined) expect(await store.open(holder)).toContainEqual(listEntryOf(before))
    expect(await store.rows(monthOf(before), 1000)).toContainEqual(
      monthRowOf({ ...before, ...lookupHashes(identityKey, before.answers) }),
    )
    const { email, phone } = before.answers
    const address = before.newAddress?.email ?? email
    if (typeof address === 'string')
      expect(await store.ofPerson(personHash(identityKey, address), 1000)).toContain(reference)
    const number = typeof phone === 'string' ? phoneHash(identityKey, phone) : undefined
    if (number !== undefined) expect(await store.ofPhone(number, 1000)).toContain(reference)
  }
  expect(Object.keys(calls)).toEqual(['Query'])
  expect(await reindex(given)).toMatchObject({ lookedAt: golden.size, written: 0 })
})

test('nothing but the indexes and what they are made of changes', async () => {
  const enquiry = sampleEnquiry()
  const given = await tableWith([itemOfBefore(enquiry)])
  await reindex(given)
  const { personHash: found, wordMarks, ...kept } = (await given.store.read(enquiry.reference)) ?? {}
  expect(kept).toEqual({ ...enquiry, version: 2 })
  expect({ personHash: found, wordMarks }).toEqual(lookupHashes(identityKey, enquiry.answers))
})

test.each([
  ['is looked at soon where its quiet days are over', 60, 32],
  ['is looked at when they are over', 10, -18],
])('what was answered before answered enquiries closed themselves %s', async (_when, ago, due) => {
  const daysAgo = (days: number) => later('2026-03-02T09:00:00.000Z', -days * 86_400_000)
  const acts = [recordedAct({ act: 'answered' }, { at: daysAgo(ago) })]
  const answered = withActs(acts, { nextActionAt: addMonths(daysAgo(ago - 28), 24) })
  const waiting = withActs([], { reference: 'WXYZ-6789', nextActionAt: daysAgo(-300) })
  const given = await tableWith([answered, waiting].map(itemOfBefore))
  await reindex(given)
  expect((await given.store.read(answered.reference))?.nextActionAt).toBe(daysAgo(due))
  expect((await given.store.read(waiting.reference))?.nextActionAt).toBe(daysAgo(-300))
  expect(await given.store.due(daysAgo(0), 10)).toEqual(due > 0 ? [answered.reference] : [])
  expect(await reindex(given)).toMatchObject({ lookedAt: 2, written: 0 })
})

test('what the pipeline writes meanwhile stays, and what it erases stays erased', async () => {
  const [busy, erased] = [sampleEnquiry(), sampleEnquiry()]
  const given = await tableWith([busy, erased].map(itemOfBefore))
  const { store } = given
  let writes = 0
  const changes: Partial<EnquiryStore> = {
    async read(reference) {
      const kept = await store.read(reference)
      if (reference === erased.reference) await store.erase(kept ?? erased)
      else if (kept !== undefined && writes++ < 3)
        await store.replace({ ...kept, version: kept.version + 1, kind: `k${writes}` })
      return kept
    },
  }
  expect(await reindex(given, { changes })).toMatchObject({ lookedAt: 2, written: 1 })
  expect(await store.read(busy.reference)).toMatchObject({
    kind: 'k3',
    version: 5,
    personHash: expect.anything(),
  })
  expect(await store.read(erased.reference)).toBeUndefined()
})

test('where it broke off, another run goes on behind the last page that was done', async () => {
  const all = Array.from({ length: 36 }, () => ({
    ...largestEnquiry(),
    reference: sampleEnquiry().reference,
  }))
  const given = await tableWith(all.map(itemOfBefore))
  let writes = 0
  const changes: Partial<EnquiryStore> = {
    async replace(enquiry) {
      if (++writes > 24) throw new Error('the network is gone')
      return given.store.replace(enquiry)
    },
  }
  const told: ReindexProgress[] = []
  const broken = createReindex({
    ...{ identityKey, random: () => 0, clock: createManualClock('2026-03-02T09:00:00.000Z') },
    store: { ...given.store, ...changes },
    everything: createDynamodbEveryEnquiry(given.table),
    onProgress: (progress) => told.push(progress),
  })
  await expect(broken()).rejects.toMatchObject({ name: 'StoreFailed' })
  const { last, lookedAt = 0 } = told.at(-1) ?? {}
  if (last === undefined) throw new TypeError('It did not get through one page')
  const second = await reindex(given, { after: last })
  expect(lookedAt + second.lookedAt).toBe(all.length)
  expect(await given.store.rows('2026-03', 100)).toHaveLength(all.length)
  expect(second.told.length).toBeGreaterThan(0)
})

test('what cannot be read is told, left as it is, and stops nothing', async () => {
  const [broken, fine] = [sampleEnquiry(), sampleEnquiry()]
  const given = await tableWith([{ ...itemOfBefore(broken), document: { S: '{}' } }, itemOfBefore(fine)])
  expect(await reindex(given)).toMatchObject({ lookedAt: 2, written: 1, unreadable: [broken.reference] })
})
