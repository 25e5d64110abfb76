import { expect, test } from 'vitest'
import { createChooseRow, type RowChoice } from '../../../lib/core/board/chosen-rows.ts'
import type { MonthRow } from '../../../lib/core/enquiry/month-row.ts'

const row: MonthRow = {
  ...{ reference: 'ABCD-2345', receivedAt: '2026-12-01T23:30:00.000Z', kind: 'general', area: 'fenland' },
  ...{ state: 'open', owner: 'lisa-chambers', answerBy: '2026-12-08T17:00:00.000Z', marks: 'what was typed' },
}
const everything: RowChoice = { states: [], kinds: [], areas: [], holders: [], late: false }
const chosen = (
  choice: Partial<RowChoice>,
  changes: Partial<MonthRow> = {},
  now = '2026-12-08T12:00:00.000Z',
) =>
  createChooseRow({ ...everything, ...choice }, { now, calendar: { closedDays: [] } })({ ...row, ...changes })

test('a row is shown without the marks of what was typed', () => {
  expect(chosen({})).toEqual({
    ...{ reference: 'ABCD-2345', receivedAt: '2026-12-01T23:30:00.000Z', kind: 'general', area: 'fenland' },
    ...{ state: 'open', holder: 'lisa-chambers', answerBy: '2026-12-08T17:00:00.000Z', lateBy: undefined },
  })
})

test.each<[string, Partial<RowChoice>, Partial<MonthRow>, boolean]>([
  ['its state', { states: ['answered', 'open'] }, {}, true],
  ['another state', { states: ['answered'] }, {}, false],
  ['waiting, which is open', { states: ['waiting'] }, {}, true],
  ['waiting, which answered is not', { states: ['waiting'] }, { state: 'answered' }, false],
  ['waiting, which suspected spam is not', { states: ['waiting'] }, { state: 'quarantined' }, false],
  ['its kind', { kinds: ['general', 'asset-transfer'] }, {}, true],
  ['another kind', { kinds: ['asset-transfer'] }, {}, false],
  ['another area', { areas: ['cambridge'] }, {}, false],
  ['its holder', { holders: ['lisa-chambers'] }, {}, true],
  ['a holder, of what nobody has', { holders: ['lisa-chambers'] }, { owner: undefined as never }, false],
  ['its day in London', { since: '2026-12-01', until: '2026-12-01' }, {}, true],
  ['its day in London, in summer', { since: '2026-07-02' }, { receivedAt: '2026-07-01T23:30:00.000Z' }, true],
  ['the day after', { since: '2026-12-02' }, {}, false],
  ['the day before', { until: '2026-11-30' }, {}, false],
])('by %s', (_what, choice, changes, isWanted) => {
  expect(chosen(choice, changes) !== undefined).toBe(isWanted)
})

test('late is what is awaited beyond its time, in working days', () => {
  expect(chosen({ late: true })).toBeUndefined()
  expect(chosen({ late: true }, {}, '2026-12-08T17:00:00.000Z')).toMatchObject({ lateBy: 0 })
  expect(chosen({}, {}, '2026-12-14T09:00:00.000Z')).toMatchObject({ lateBy: 4 })
  expect(chosen({ late: true }, { state: 'answered' }, '2026-12-14T09:00:00.000Z')).toBeUndefined()
})
