import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthRow } from '../../../lib/core/enquiry/month-row.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { tellsLastWeek, weekBefore, weekFigures } from '../../../lib/core/waiting/last-week.ts'
import { english } from '../../../lib/core/words/english.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const week = weekBefore('2027-03-15')
const row = (change: Partial<MonthRow> = {}): MonthRow => ({
  ...{ reference: 'ABCD-2345', receivedAt: '2027-03-10T10:00:00.000Z', kind: 'general', area: 'fenland' },
  ...{ state: 'open', answerBy: '2027-03-15T17:00:00.000Z' },
  ...change,
})

describe('the week before a day', () => {
  it.each([
    ['a Monday', '2027-03-15', '2027-03-08T00:00:00.000Z', '2027-03-15T00:00:00.000Z', ['2027-03']],
    ['a Friday', '2027-03-19', '2027-03-08T00:00:00.000Z', '2027-03-15T00:00:00.000Z', ['2027-03']],
    ['a Sunday', '2027-03-21', '2027-03-08T00:00:00.000Z', '2027-03-15T00:00:00.000Z', ['2027-03']],
    [
      'the Monday after the clocks went forward',
      '2027-03-29',
      '2027-03-22T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
      ['2027-03'],
    ],
    [
      'the Monday after they went back',
      '2027-11-01',
      '2027-10-24T23:00:00.000Z',
      '2027-11-01T00:00:00.000Z',
      ['2027-10'],
    ],
    [
      'the first Monday of a year',
      '2027-01-04',
      '2026-12-28T00:00:00.000Z',
      '2027-01-04T00:00:00.000Z',
      ['2026-12', '2027-01'],
    ],
  ])('%s', (_, date, from, until, months) => {
    expect(weekBefore(date)).toEqual({ from, until, months })
  })

  it('ends where the next begins, and has the months of all its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const date = addDays('2026-11-02', days)
        const [one, next] = [weekBefore(date), weekBefore(addDays(date, 7))]
        expect(one.until).toBe(next.from)
        expect([167, 168, 169]).toContain((Date.parse(one.until) - Date.parse(one.from)) / 3_600_000)
      }),
    )
  })
})

describe('the figures of a week', () => {
  it.each([
    ['nothing', [], [0, 0, 0]],
    ['the first moment', [row({ receivedAt: week.from })], [1, 0, 0]],
    ['the moment after it', [row({ receivedAt: week.until })], [0, 0, 0]],
    ['the moment before it', [row({ receivedAt: '2027-03-07T23:59:59.999Z' })], [0, 0, 0]],
    ['what was answered in time', [row({ answeredAt: '2027-03-15T17:00:00.000Z' })], [1, 1, 1]],
    ['what was answered late', [row({ answeredAt: '2027-03-15T17:00:00.001Z' })], [1, 1, 0]],
    ['what was closed at once', [row({ state: 'closed', closedAt: '2027-03-11T10:00:00.000Z' })], [1, 1, 1]],
    [
      'what was answered in time and closed late',
      [row({ answeredAt: '2027-03-11T10:00:00.000Z', closedAt: '2027-04-11T10:00:00.000Z' })],
      [1, 1, 1],
    ],
    [
      'what was answered late, and opened again with another target',
      [
        row({
          ...{ answeredAt: '2027-03-16T10:00:00.000Z', firstAnswerBy: '2027-03-15T17:00:00.000Z' },
          answerBy: '2027-03-25T17:00:00.000Z',
        }),
      ],
      [1, 1, 0],
    ],
    ['what was withdrawn', [row({ state: 'withdrawn' })], [1, 0, 0]],
    ['spam, suspected or certain', [row({ state: 'spam' }), row({ state: 'quarantined' })], [0, 0, 0]],
  ])('of %s', (_, rows, [cameIn, answered, onTime]) => {
    expect(weekFigures(rows, week)).toEqual({ cameIn, answered, onTime })
  })
})

describe('the week before is told', () => {
  const told = (person: string, date: string, organisation = sampleOrganisation) =>
    tellsLastWeek({ person, date, now: `${date}T09:00:00.000Z` }, organisation)

  it('to the manager alone, on the first day of their week alone', () => {
    expect(['2027-03-15', '2027-03-16', '2027-03-19'].map((date) => told('priya-nair', date))).toEqual([
      true,
      false,
      false,
    ])
    expect(told('lisa-chambers', '2027-03-15')).toBe(false)
  })

  it('after a bank holiday on the day after it', () => {
    expect([told('priya-nair', '2027-03-29'), told('priya-nair', '2027-03-30')]).toEqual([false, true])
  })

  it('to whoever reads in the manager’s place', () => {
    const leave = [{ id: 'l', from: '2027-03-15', until: '2027-03-19' }]
    const officers = sampleOrganisation.officers.map((one) =>
      one.id === 'priya-nair' ? { ...one, leave } : one,
    )
    const organisation = { ...sampleOrganisation, officers }
    const readers = officers.map(({ id }) => id).filter((id) => told(id, '2027-03-15', organisation))
    expect(readers).toHaveLength(1)
    expect(readers).not.toContain('priya-nair')
  })
})

it.each([
  [[0, 0, 0], 'Last week no enquiries came in.'],
  [[1, 0, 0], 'Last week one enquiry came in and it hasn’t been answered yet.'],
  [[1, 1, 1], 'Last week one enquiry came in and it has been answered, on time.'],
  [[3, 0, 0], 'Last week 3 enquiries came in and none of them has been answered yet.'],
  [[3, 1, 0], 'Last week 3 enquiries came in and one of them has been answered, late.'],
  [[14, 11, 9], 'Last week 14 enquiries came in and 11 of them have been answered, 9 on time.'],
  [[14, 14, 14], 'Last week 14 enquiries came in and all of them have been answered, all on time.'],
  [[14, 2, 0], 'Last week 14 enquiries came in and 2 of them have been answered, none on time.'],
])('%j is told in one sentence', ([cameIn = 0, answered = 0, onTime = 0], sentence) => {
  expect(english.digest.lastWeek({ cameIn, answered, onTime })).toEqual([sentence])
})
