import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOverlay } from '../../../lib/core/directory/change-overlay.ts'
import { comingLeave, readLeave } from '../../../lib/core/directory/leave-dates.ts'
import { emptyOverlay } from '../../../lib/core/directory/overlay.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'

const today = '2027-03-08'
const leave = [
  { id: 'a', from: '2027-03-01', until: '2027-03-08' },
  { id: 'b', from: '2027-04-05', until: '2027-04-09' },
]

describe('a leave as it is typed', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['today alone', '8 3 2027', '8 3 2027', []],
    ['next week', '15 3 2027', '19 3 2027', []],
    ['a month in words and a year of two digits', '15 March 27', '19 mar 2027', []],
    ['400 days', '15 3 2027', '17 4 2028', []],
    ['401 days', '15 3 2027', '18 4 2028', ['until too-long']],
    ['two years ahead', '7 3 2029', '8 3 2029', []],
    ['a day after two years ahead', '8 3 2029', '8 3 2029', ['from too-far']],
    ['yesterday', '7 3 2027', '9 3 2027', ['from past']],
    ['both over', '6 3 2027', '7 3 2027', ['from past', 'until past']],
    ['backwards', '19 3 2027', '15 3 2027', ['until before-from']],
    ['nothing', '', '', ['from missing', 'until missing']],
    ['no first day', '', '19 3 2027', ['from missing']],
    ['no last day', '15 3 2027', '', ['until missing']],
    ['days that no year has', '31 2 2027', '30 2 2027', ['from not-real', 'until not-real']],
    ['a day without its month', '15  ', '19 3 2027', ['from not-real']],
    ['letters', 'x y z', '19 3 2027', ['from not-real']],
  ])('%s', (_what, from, until, problems) => {
    const reading = readLeave({ from: partsOf(from), until: partsOf(until) }, { officer: {}, today })
    expect(reading.ok ? [] : reading.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual(
      problems,
    )
  })

  test.each([
    ['before it', '2027-04-01', '2027-04-04', true],
    ['up to its first day', '2027-04-01', '2027-04-05', false],
    ['within it', '2027-04-06', '2027-04-07', false],
    ['around it', '2027-04-01', '2027-04-30', false],
    ['from its last day on', '2027-04-09', '2027-04-12', false],
    ['after it', '2027-04-10', '2027-04-12', true],
  ])('%s there is room beside another: %s to %s', (_what, from, until, ok) => {
    const typed = { from: partsOf(spaced(from)), until: partsOf(spaced(until)) }
    const reading = readLeave(typed, { officer: { leave }, today })
    expect(reading.ok).toBe(ok)
    if (!reading.ok) expect(reading.problems).toMatchObject([{ problem: 'overlaps', leave: { id: 'b' } }])
  })

  test('that is taken is one that the directory takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 740 }), fc.integer({ min: -2, max: 402 }), (ahead, days) => {
        const [from, until] = [addDays(today, ahead), addDays(today, ahead + days)]
        const typed = { from: partsOf(spaced(from)), until: partsOf(spaced(until)) }
        const reading = readLeave(typed, { officer: {}, today })
        const command = { type: 'set-leave', id: 'x', officer: 'lisa', from, until } as const
        const { outcome } = changeOverlay(emptyOverlay, command, `${today}T10:00:00.000Z`)
        if (reading.ok) expect([reading.from, reading.until, outcome]).toEqual([from, until, 'done'])
        else if (from >= today) expect(outcome).toBe('bad-dates')
      }),
    )
  })
})

test('a leave is coming until its last day is over', () => {
  expect(comingLeave({ leave }, '2027-03-08').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(comingLeave({ leave }, '2027-03-09').map(({ id }) => id)).toEqual(['b'])
  expect(comingLeave({}, today)).toEqual([])
})

function spaced(date: string): string {
  return date.split('-').reverse().join(' ')
}

function partsOf(typed: string) {
  const [day = '', month = '', year = ''] = typed.split(' ')
  return { day, month, year }
}
