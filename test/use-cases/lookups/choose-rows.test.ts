import { expect, test } from 'vitest'
import type { RowChoice } from '../../../lib/core/board/chosen-rows.ts'
import type { Month } from '../../../lib/core/enquiry/month-row.ts'
import type { EveryRow } from '../../../lib/ports/every-row.ts'
import { chooseRows } from '../../../lib/use-cases/lookups/choose-rows.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { yearOfRows } from '../../support/given/year-of-enquiries.ts'

const everything: RowChoice = { states: [], kinds: [], areas: [], holders: [], late: false }

async function askedFor(choice: Partial<RowChoice>, now = '2026-12-31T09:00:00.000Z') {
  const asked: Month[] = []
  const everyRow: EveryRow = {
    pages(month) {
      asked.push(month)
      return yearOfRows(500).pages(month)
    },
  }
  const received: string[] = []
  for await (const row of chooseRows({ everyRow, organisation, now }, { ...everything, ...choice })) {
    received.push(row.receivedAt)
  }
  return { asked, received }
}

test('every month since the first release is asked for once, the newest first', async () => {
  const { asked, received } = await askedFor({})
  expect(asked).toEqual(
    ['12', '11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01'].map((month) => `2026-${month}`),
  )
  expect(received).toEqual(received.toSorted().toReversed())
  expect(received.length).toBe(500)
})

test('only the months of the days that are wanted are asked for', async () => {
  const { asked, received } = await askedFor({ since: '2026-09-30', until: '2026-10-02' })
  expect(asked).toEqual(['2026-10', '2026-09'])
  expect(received.length).toBeGreaterThan(0)
  expect((await askedFor({ since: '2027-01-01' })).asked).toEqual([])
})

test('what the table does not answer is told as its failure', async () => {
  const everyRow: EveryRow = {
    // biome-ignore lint/correctness/useYield: it fails before the first page.
    async *pages() {
      throw Object.assign(new Error('no'), { name: 'StoreUnavailable' })
    },
  }
  const rows = chooseRows({ everyRow, organisation, now: '2026-12-31T09:00:00.000Z' }, everything)
  await expect(rows.next()).rejects.toMatchObject({ name: 'StoreFailed' })
})
