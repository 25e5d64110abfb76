import { describe, expect, test } from 'vitest'
import type { MonthRow } from '../../../lib/core/enquiry/month-row.ts'
import { StoreFailed } from '../../../lib/use-cases/item-changes/store-failed.ts'
import { maxRows, readYearOfRows } from '../../../lib/use-cases/lookups/year-of-rows.ts'

const row = (receivedAt: string): MonthRow => ({
  ...{ reference: 'ABCD-2345', receivedAt, kind: 'general', area: 'fenland', state: 'closed' },
  answerBy: receivedAt,
})

describe('the rows of a year', () => {
  test('are those of this month and the eleven before, in London, the newest first', async () => {
    const { store, asked } = holding({})
    const { since, isCut, rows } = await readYearOfRows(store, '2027-03-31T23:30:00.000Z')
    expect(asked.map(([month]) => month)).toEqual([
      ...['2027-04', '2027-03', '2027-02', '2027-01', '2026-12', '2026-11', '2026-10'],
      ...['2026-09', '2026-08', '2026-07', '2026-06', '2026-05'],
    ])
    expect([since, isCut, rows]).toEqual(['2026-05-01', false, []])
  })

  test('end at so many, and say on which day', async () => {
    const months = { '2027-03': 3000, '2027-02': 2500, '2027-01': 9 }
    const { store, asked } = holding(months)
    const { rows, since, isCut } = await readYearOfRows(store, '2027-03-08T10:00:00.000Z')
    expect([rows.length, since, isCut]).toEqual([maxRows, '2027-02-08', true])
    expect(asked).toEqual([
      ['2027-03', 5001],
      ['2027-02', 2001],
    ])
  })

  test('that are just so many are not cut', async () => {
    const { store } = holding({ '2027-03': maxRows })
    expect(await readYearOfRows(store, '2027-03-08T10:00:00.000Z')).toMatchObject({
      ...{ since: '2026-04-01', isCut: false },
    })
  })

  test('are not told when the table does not answer', async () => {
    const store = { rows: async () => Promise.reject(new Error('away')) }
    await expect(readYearOfRows(store, '2027-03-08T10:00:00.000Z')).rejects.toThrow(StoreFailed)
  })
})

function holding(months: Readonly<Record<string, number>>) {
  const asked: [string, number][] = []
  const store = {
    rows: async (month: string, limit: number) => {
      asked.push([month, limit])
      return Array.from({ length: Math.min(limit, months[month] ?? 0) }, () =>
        row(`${month}-08T10:00:00.000Z`),
      )
    },
  }
  return { store, asked }
}
