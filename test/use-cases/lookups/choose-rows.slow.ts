import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { listLine, toCsvText } from '../../../lib/admin/listed-enquiries.ts'
import type { RowChoice } from '../../../lib/core/board/chosen-rows.ts'
import { chooseRows } from '../../../lib/use-cases/lookups/choose-rows.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { yearOfRows } from '../../support/given/year-of-enquiries.ts'

const everything: RowChoice = { states: [], kinds: [], areas: [], holders: [], late: false }

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

test('a list and an export of 50,000 take as much memory as of 5,000', async () => {
  const few = await peakOf(5_000)
  const many = await peakOf(50_000)
  process.stdout.write(
    `heap beyond the start: ${few.megabytes} MB with 5,000, ${many.megabytes} MB with 50,000\n`,
  )
  expect([few.lines, many.lines]).toEqual([5_000, 50_000])
  // A page of 3,000 rows and one garbage; all 50,000 would be some 30 MB.
  expect(many.megabytes - few.megabytes).toBeLessThan(5)
}, 60_000)

async function peakOf(count: number) {
  const rows = () =>
    chooseRows({ everyRow: yearOfRows(count), organisation, now: '2026-12-31T09:00:00.000Z' }, everything)
  const before = used()
  let [lines, peak] = [0, 0]
  const look = () => {
    lines += 1
    if (lines % 2_500 === 0) peak = Math.max(peak, used())
  }
  for await (const row of rows()) if (listLine(row) !== '') look()
  const listed = lines
  for await (const text of toCsvText(rows(), false)) if (text !== '') look()
  expect(lines - listed).toBe(count + 1)
  return { lines: listed, megabytes: Math.max(0, Math.round((peak - before) / 2 ** 20)) }
}

function used(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
