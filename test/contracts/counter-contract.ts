import { describe, expect, test } from 'vitest'
import type { Counter, CounterName } from '../../lib/ports/counter.ts'

/** What every counter promises. */
export function tallyContract(name: string, create: () => Promise<Counter>): void {
  describe(`a counter (${name})`, () => {
    test('counts different entries, and each of them once', async () => {
      const counter = await create()
      const heard: number[] = []
      for (const entry of ['AAAA-2222', 'BBBB-2222', 'AAAA-2222', 'CCCC-2222'])
        heard.push(await counter.count(today, { entry, limit: 5 }))
      expect(heard).toEqual([1, 2, 2, 3])
    })

    test('keeps as many as the limit; who comes after hears one more, who was in stays in', async () => {
      const counter = await create()
      const count = (entry: string) => counter.count(today, { entry, limit: 2 })
      expect([await count('AAAA-2222'), await count('BBBB-2222')]).toEqual([1, 2])
      expect([await count('CCCC-2222'), await count('DDDD-2222'), await count('CCCC-2222')]).toEqual([
        3, 3, 3,
      ])
      expect([await count('AAAA-2222'), await count('BBBB-2222')]).toEqual([2, 2])
    })

    test('keeps names apart', async () => {
      const counter = await create()
      await counter.count(today, { entry: 'AAAA-2222', limit: 5 })
      expect(await counter.count({ ...today, name: 'other' }, { entry: 'BBBB-2222', limit: 5 })).toBe(1)
    })

    test('takes nobody new once it is closed, whether anybody was in it or not', async () => {
      const counter = await create()
      await counter.count(today, { entry: 'AAAA-2222', limit: 5 })
      await counter.close(today)
      await counter.close({ ...today, name: 'other' })
      expect(await counter.count(today, { entry: 'BBBB-2222', limit: 5 })).toBe(6)
      expect(await counter.count({ ...today, name: 'other' }, { entry: 'BBBB-2222', limit: 5 })).toBe(6)
      expect(await counter.count(today, { entry: 'AAAA-2222', limit: 5 })).toBe(1)
    })

    test('tells how many there are without counting, closed or not', async () => {
      const counter = await create()
      expect(await counter.read(today)).toBe(0)
      await counter.count(today, { entry: 'AAAA-2222', limit: 5 })
      await counter.count(today, { entry: 'BBBB-2222', limit: 5 })
      await counter.close(today)
      expect(await counter.read(today)).toBe(2)
    })

    test('forgets what it counted, but not that it is closed', async () => {
      const counter = await create()
      const other = { ...today, name: 'other' }
      await counter.count(today, { entry: 'AAAA-2222', limit: 5 })
      await counter.close(other)
      for (const name of [today, other, { ...today, name: 'none' }]) await counter.forget(name)
      expect([await counter.read(today), await counter.isClosed(other)]).toEqual([0, true])
      expect(await counter.count(today, { entry: 'BBBB-2222', limit: 5 })).toBe(1)
    })

    test('tells whether it is closed', async () => {
      const counter = await create()
      await counter.count(today, { entry: 'AAAA-2222', limit: 5 })
      expect(await counter.isClosed(today)).toBe(false)
      await counter.close(today)
      await counter.close({ ...today, name: 'other' })
      expect([await counter.isClosed(today), await counter.isClosed({ ...today, name: 'other' })]).toEqual([
        true,
        true,
      ])
      expect(await counter.isClosed({ ...today, name: 'a third' })).toBe(false)
    })

    test('counts right when all come at once', async () => {
      const counter = await create()
      const entries = Array.from({ length: 20 }, (_, n) => `AAAA-${2222 + n}`)
      const heard = await Promise.all(entries.map((entry) => counter.count(today, { entry, limit: 8 })))
      expect(heard.filter((count) => count <= 8).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(heard.filter((count) => count > 8)).toHaveLength(12)
    })
  })
}

const today: CounterName = { name: 'an-address-on-a-day', until: '2027-03-10T00:00:00.000Z' }
