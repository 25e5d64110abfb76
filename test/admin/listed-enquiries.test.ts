import { expect, test } from 'vitest'
import {
  atMost,
  exportColumns,
  type ListedEnquiry,
  listLine,
  revealRows,
  toCsvText,
} from '../../lib/admin/listed-enquiries.ts'
import type { ChosenRow } from '../../lib/core/board/chosen-rows.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { sampleEnquiry } from '../contracts/sample-enquiry.ts'

const row: ChosenRow = {
  ...{ reference: 'ABCD-2345', receivedAt: '2026-12-01T10:00:00.000Z', kind: 'general', area: 'fenland' },
  ...{
    state: 'open',
    holder: 'lisa-chambers',
    answerBy: '2026-12-08T17:00:00.000Z',
    lateBy: 1,
    urgent: true,
  },
}

const typed = {
  name: '=HYPERLINK("https://evil.example")',
  email: 'ada@example.org',
  message: 'One\r\n+two\u001b[31m',
}

test('a line has reference, dates, state, holder, kind, area and how late it is', () => {
  expect(listLine(row)).toBe(
    'ABCD-2345  2026-12-01  by 2026-12-08  open         lisa-chambers       general                fenland  urgent  1 working day late',
  )
})

test('a line with what was typed has nothing that a terminal obeys', async () => {
  const [revealed] = await all(reveal([row], { name: 'Ada\u001b[2J\nByron' }))
  expect(listLine(revealed ?? row)).toMatch(/ {2}Ada[ [2J]+Byron$/)
})

test('an export has its columns, a row for each enquiry, and no formula', async () => {
  const lines = (await all(toCsvText(reveal([row], typed), true))).join('').split('\r\n')
  expect(lines[0]).toBe(
    `\ufeff${exportColumns(true)
      .map((name) => `"${name}"`)
      .join(',')}`,
  )
  expect(lines[1]).toContain(
    '"ABCD-2345","general","fenland","open","lisa-chambers","2026-12-01","2026-12-08","1","yes"',
  )
  expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  expect(lines).toHaveLength(3)
})

test('without --reveal nothing of an enquiry is read, and nothing that was typed is there', async () => {
  const text = (await all(toCsvText(of([row]), false))).join('')
  expect(text).not.toMatch(/@|HYPERLINK/)
  expect(exportColumns(false)).not.toContain('email')
})

test('what was erased since stays without what was typed', async () => {
  const rows = revealRows({ store: { read: async () => undefined }, kinds }, of([row]))
  expect(await all(rows)).toEqual([row])
})

test('no more is asked for than is wanted', async () => {
  let asked = 0
  async function* counting() {
    for (;;) {
      asked += 1
      yield asked
    }
  }
  expect(await all(atMost(counting(), 3))).toEqual([1, 2, 3])
  expect(asked).toBe(3)
})

function reveal(rows: readonly ChosenRow[], answers: Enquiry['answers']): AsyncGenerator<ListedEnquiry> {
  const read = async (reference: string) => sampleEnquiry({ reference, answers })
  return revealRows({ store: { read }, kinds }, of(rows))
}

async function* of<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const some: T[] = []
  for await (const item of items) some.push(item)
  return some
}
