import { describe, expect, test } from 'vitest'
import type { AdminAct } from '../../lib/core/records/admin-act.ts'
import type { Erasure } from '../../lib/core/records/erasure.ts'
import type { Records } from '../../lib/ports/records.ts'

/** What every place of records promises. */
export function recordsContract(name: string, create: () => Promise<Records>): void {
  describe(`records (${name})`, () => {
    test('keep each act once, as it was first written, oldest first', async () => {
      const records = await create()
      const later = { ...act, id: 'b', at: '2027-03-09T10:00:00.000Z' }
      expect(await records.addAct(later)).toBe('added')
      expect(await records.addAct(act)).toBe('added')
      expect(await records.addAct({ ...act, reason: 'another reason', references: [] })).toBe('exists')
      expect(await allOf(records.acts())).toEqual([act, later])
    })

    test('keep two acts of one moment', async () => {
      const records = await create()
      await Promise.all([records.addAct(act), records.addAct({ ...act, id: 'b' })])
      expect(await allOf(records.acts())).toHaveLength(2)
    })

    test('find an erasure by what it is of and its hash, and every time that it happened', async () => {
      const records = await create()
      const again = { ...erasure, at: '2027-04-08T10:00:00.000Z', certificate: 'c2' }
      const others = [
        { ...erasure, of: 'address' as const },
        { ...erasure, hash: 'abc' },
      ]
      for (const one of [again, erasure, ...others]) expect(await records.addErasure(one)).toBe('added')
      expect(await records.addErasure({ ...erasure, certificate: 'c3' })).toBe('exists')
      expect(await records.erasuresOf('enquiry', 'ab')).toEqual([erasure, again])
      expect(await records.erasuresOf('telephone', 'ab')).toEqual([])
      expect(await allOf(records.erasures())).toHaveLength(4)
    })

    test('hold more than a page of entries', async () => {
      const records = await create()
      const reason = 'r'.repeat(100_000)
      const ids = Array.from({ length: 25 }, (_, n) => `act-${String(n).padStart(2, '0')}`)
      await Promise.all(ids.map((id) => records.addAct({ ...act, id, reason })))
      expect((await allOf(records.acts())).map(({ id }) => id)).toEqual(ids)
    })
  })
}

const act: AdminAct = {
  id: 'a',
  at: '2027-03-08T10:00:00.000Z',
  command: 'person erase',
  by: { user: 'sam', machine: 'office-2', accessKey: 'AKIAEXAMPLE' },
  reason: 'asked for by letter of 2027-03-01',
  counts: { enquiries: 2 },
  references: ['AAAA-2222', 'BBBB-3333'],
}

const erasure: Erasure = {
  of: 'enquiry',
  hash: 'ab',
  at: '2027-03-08T10:00:00.000Z',
  keepUntil: '2027-07-08T10:00:00.000Z',
  certificate: 'c1',
}

/** All that comes. */
export async function allOf<T>(entries: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of entries) all.push(one)
  return all
}
