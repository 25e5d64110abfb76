import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerByFor, answerByLine, answerByTime, type Target } from '../../../lib/core/time/answer-by.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { TargetTime } from '../../../lib/core/time/target-time.ts'
import { isWorkingDay, londonDate, londonTime } from '../../../lib/core/time/working-calendar.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { workingTimeBetween } from './working-time-between.ts'

const christmas = ['2026-12-29', '2026-12-30', '2026-12-31'].map((date) => ({
  date,
  name: 'Christmas closing',
}))
const calendar = { closedDays: [...christmas, { date: '2027-01-02', name: 'A Saturday' }] }

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const closings = fc.array(fc.integer({ min: 0, max: 7_000 }), { maxLength: 30 }).map((days) => ({
  closedDays: days.map((day) => ({
    date: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
    name: 'Closed',
  })),
}))
const cutOffs = fc.option(fc.constantFrom('09:00', '12:30', '16:00', '17:00', '20:00'), { nil: undefined })
const targets: fc.Arbitrary<TargetTime> = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 1, max: 80 }).map((hours) => ({ hours })),
)

describe('a target in days', () => {
  it.each([
    [
      'skips Easter',
      '2027-03-25T16:10:00.000Z',
      5,
      '2027-04-05',
      'received Thursday 25 March at 16:10; 5 working days after that; Good Friday and Easter Monday skipped',
    ],
    [
      'on a Monday',
      '2026-11-23T10:00:00.000Z',
      3,
      '2026-11-26',
      'received Monday 23 November at 10:00; 3 working days after that',
    ],
    [
      'on a Friday',
      '2026-11-20T16:10:00.000Z',
      1,
      '2026-11-23',
      'received Friday 20 November at 16:10; 1 working day after that',
    ],
    [
      'on a Saturday',
      '2026-11-21T16:10:00.000Z',
      1,
      '2026-11-23',
      'received Saturday 21 November, not a working day, at 16:10; 1 working day after that',
    ],
    [
      'on Good Friday',
      '2027-03-26T16:10:00.000Z',
      1,
      '2027-03-30',
      'received Friday 26 March, Good Friday, at 16:10; 1 working day after that; Easter Monday skipped',
    ],
    [
      'over Christmas and the end of the year, with closed days',
      '2026-12-24T12:00:00.000Z',
      2,
      '2027-01-05',
      "received Thursday 24 December at 12:00; 2 working days after that; Christmas Day, Boxing Day (substitute day), Christmas closing and New Year's Day skipped",
    ],
    [
      'on a closed day',
      '2026-12-30T12:00:00.000Z',
      1,
      '2027-01-04',
      "received Wednesday 30 December, Christmas closing, at 12:00; 1 working day after that; Christmas closing and New Year's Day skipped",
    ],
    [
      'before 29 February',
      '2028-02-28T12:00:00.000Z',
      1,
      '2028-02-29',
      'received Monday 28 February at 12:00; 1 working day after that',
    ],
    [
      'on 29 February',
      '2028-02-29T12:00:00.000Z',
      1,
      '2028-03-01',
      'received Tuesday 29 February at 12:00; 1 working day after that',
    ],
    [
      'just after midnight in London',
      '2027-06-10T23:30:00.000Z',
      1,
      '2027-06-14',
      'received Friday 11 June at 00:30; 1 working day after that',
    ],
    [
      'on New Year’s Eve',
      '2027-12-31T23:59:00.000Z',
      1,
      '2028-01-04',
      "received Friday 31 December at 23:59; 1 working day after that; New Year's Day (substitute day) skipped",
    ],
  ])('%s', (_, receivedAt, within, date, working) => {
    const answerBy = answerByFor({ receivedAt, within }, { calendar, words })
    expect(answerBy).toEqual({ date, at: answerBy.at, working, basis: { days: within } })
    expect([londonDate(answerBy.at), londonTime(answerBy.at)]).toEqual([date, '17:00'])
  })

  it.each([
    [
      'in time',
      '2026-11-20T16:00:59.999Z',
      '2026-11-23',
      'received Friday 20 November at 16:00; 1 working day after that',
    ],
    [
      'after it',
      '2026-11-20T16:10:00.000Z',
      '2026-11-24',
      'received Friday 20 November at 16:10, after the day’s cut-off of 16:00, so it counts as received on Monday 23 November; 1 working day after that',
    ],
    [
      'after it before Easter',
      '2026-04-02T15:10:00.000Z',
      '2026-04-08',
      'received Thursday 2 April at 16:10, after the day’s cut-off of 16:00, so it counts as received on Tuesday 7 April; 1 working day after that; Good Friday and Easter Monday skipped',
    ],
    [
      'on a Saturday, which cannot be sooner than the Friday night before',
      '2026-11-21T10:00:00.000Z',
      '2026-11-24',
      'received Saturday 21 November, not a working day, at 10:00, so it counts as received on Monday 23 November; 1 working day after that',
    ],
    [
      'on a closed day',
      '2026-12-29T10:00:00.000Z',
      '2027-01-05',
      "received Tuesday 29 December, Christmas closing, at 10:00, so it counts as received on Monday 4 January; 1 working day after that; Christmas closing and New Year's Day skipped",
    ],
  ])('with a cut-off, %s', (_, receivedAt, date, working) => {
    expect(answerByFor({ receivedAt, within: 1, cutOff: '16:00' }, { calendar, words })).toMatchObject({
      ...{ date, working },
      basis: { days: 1, cutOff: '16:00' },
    })
  })

  it('is a working day, with exactly so many working days since receipt', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), closings, (receivedAt, within, calendar) => {
        const { date } = answerByFor({ receivedAt, within }, { calendar, words })
        expect(isWorkingDay(date, calendar)).toBe(true)
        expect(workingDaysBetween(londonDate(receivedAt), date, calendar)).toBe(within)
      }),
    )
  })
})

describe('a target in hours', () => {
  it.each([
    [
      'within the day',
      '2026-04-14T08:00:00.000Z',
      4,
      undefined,
      '13:00',
      '2026-04-14',
      'received Tuesday 14 April at 09:00; 4 working hours after that, 9 to 5',
    ],
    [
      'from the minute',
      '2026-04-13T14:30:59.999Z',
      4,
      undefined,
      '11:30',
      '2026-04-14',
      'received Monday 13 April at 15:30; 4 working hours after that, 9 to 5',
    ],
    [
      'up to the close',
      '2026-04-13T12:00:00.000Z',
      4,
      undefined,
      '17:00',
      '2026-04-13',
      'received Monday 13 April at 13:00; 4 working hours after that, 9 to 5',
    ],
    [
      'over Easter',
      '2026-04-02T15:00:00.000Z',
      2,
      undefined,
      '10:00',
      '2026-04-07',
      'received Thursday 2 April at 16:00; 2 working hours after that, 9 to 5; Good Friday and Easter Monday skipped',
    ],
    [
      'from a Sunday',
      '2026-11-22T03:00:00.000Z',
      1,
      undefined,
      '10:00',
      '2026-11-23',
      'received Sunday 22 November, not a working day, at 03:00; 1 working hour after that, 9 to 5',
    ],
    [
      'after a cut-off, from the next opening',
      '2026-04-13T15:10:00.000Z',
      4,
      '16:00',
      '13:00',
      '2026-04-14',
      'received Monday 13 April at 16:10, after the day’s cut-off of 16:00, so it counts as received on Tuesday 14 April; 4 working hours after that, 9 to 5',
    ],
  ])('ends %s', (_, receivedAt, hours, cutOff, time, date, working) => {
    const answerBy = answerByFor({ receivedAt, within: { hours }, cutOff }, { words })
    expect(answerBy).toMatchObject({ date, time, working, basis: { hours } })
    expect([londonDate(answerBy.at), londonTime(answerBy.at)]).toEqual([date, time])
  })

  it('has exactly so many working hours from the minute of receipt', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 80 }), closings, (receivedAt, hours, calendar) => {
        const { at } = answerByFor({ receivedAt, within: { hours } }, { calendar, words })
        const minute = `${receivedAt.slice(0, 16)}:00.000Z`
        expect(workingTimeBetween(minute, at, calendar)).toBe(hours * 3_600_000)
        expect(workingTimeBetween(later(at, -1), at, calendar)).toBe(1)
      }),
    )
  })
})

describe('every target', () => {
  it('is never earlier for what comes later, for more time, or with more days closed', () => {
    fc.assert(
      fc.property(instants, instants, targets, cutOffs, closings, (one, other, within, cutOff, calendar) => {
        const [first = one, second = other] = [one, other].sort()
        const at = (target: Target, on = calendar) => answerByFor(target, { calendar: on, words }).at
        expect(at({ receivedAt: first, within, cutOff }) <= at({ receivedAt: second, within, cutOff })).toBe(
          true,
        )
        const more = typeof within === 'number' ? within + 1 : { hours: within.hours + 1 }
        expect(
          at({ receivedAt: first, within, cutOff }) < at({ receivedAt: first, within: more, cutOff }),
        ).toBe(true)
        const fewer = { closedDays: calendar.closedDays.slice(1) }
        expect(
          at({ receivedAt: first, within, cutOff }, fewer) <= at({ receivedAt: first, within, cutOff }),
        ).toBe(true)
        expect(at({ receivedAt: first, within }) <= at({ receivedAt: first, within, cutOff })).toBe(true)
      }),
    )
  })

  it('is told as a time, and with its working', () => {
    const inDays = answerByFor({ receivedAt: '2026-04-02T15:10:00.000Z', within: 3 }, { words })
    expect(answerByTime(inDays, words)).toBe('Thursday 9 April 2026')
    expect(answerByLine(inDays, words)).toBe(
      'Thursday 9 April 2026 (received Thursday 2 April at 16:10; 3 working days after that; Good Friday and Easter Monday skipped)',
    )
    const inHours = answerByFor({ receivedAt: '2026-04-13T14:30:00.000Z', within: { hours: 4 } }, { words })
    expect(answerByTime(inHours, words)).toBe('11:30 on Tuesday 14 April 2026')
  })
})

function workingDaysBetween(
  after: string,
  upTo: string,
  calendar: Parameters<typeof isWorkingDay>[1],
): number {
  let count = 0
  for (let at = Date.parse(after) + 86_400_000; at <= Date.parse(upTo); at += 86_400_000) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10), calendar)) count++
  }
  return count
}
