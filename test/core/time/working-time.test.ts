import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, later } from '../../../lib/core/time/instant.ts'
import {
  addWorkingHours,
  isWorkingDay,
  londonDate,
  londonInstant,
  londonTime,
  nextWorkingDay,
  type WorkingCalendar,
} from '../../../lib/core/time/working-calendar.ts'
import { workingTimeBetween } from './working-time-between.ts'

/** Whether the millisecond that begins there is working time. */
const isWorked = (instant: Instant, calendar?: WorkingCalendar) =>
  workingTimeBetween(instant, later(instant, 1), calendar) === 1

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('a closed day', () => {
  const calendar = { closedDays: [{ date: '2026-12-29', name: 'Christmas closing' }] }

  it.each([
    ['the day before', '2026-12-24', true, '2026-12-30'],
    ['Christmas Day', '2026-12-25', false, '2026-12-30'],
    ['the closed day itself', '2026-12-29', false, '2026-12-30'],
    ['the day after', '2026-12-30', true, '2026-12-31'],
    ['the end of the year', '2026-12-31', true, '2027-01-04'],
    ['the same day of another year', '2027-12-29', true, '2027-12-30'],
  ])('is not worked, and others are as ever: %s', (_, date, isWorked, next) => {
    expect(isWorkingDay(date, calendar)).toBe(isWorked)
    expect(nextWorkingDay(date, calendar)).toBe(next)
  })

  it('is stepped over by every count', () => {
    expect(addWorkingHours('2026-12-24T16:00:00.000Z', 2, calendar)).toBe('2026-12-30T10:00:00.000Z')
    expect(workingTimeBetween('2026-12-24T16:00:00.000Z', '2026-12-30T10:00:00.000Z', calendar)).toBe(
      7_200_000,
    )
    expect(addWorkingHours('2026-12-24T17:00:00.000Z', 0, calendar)).toBe('2026-12-30T09:00:00.000Z')
    expect(isWorked('2026-12-29T12:00:00.000Z', calendar)).toBe(false)
  })
})

describe('working time', () => {
  it.each([
    ['before nine', '2026-06-15T07:59:59.999Z', false, '2026-06-15T08:00:00.000Z'],
    ['at nine', '2026-06-15T08:00:00.000Z', true, '2026-06-15T08:00:00.000Z'],
    ['after nine', '2026-06-15T08:00:00.001Z', true, '2026-06-15T08:00:00.001Z'],
    ['before five', '2026-06-15T15:59:59.999Z', true, '2026-06-15T15:59:59.999Z'],
    ['at five', '2026-06-15T16:00:00.000Z', false, '2026-06-16T08:00:00.000Z'],
    ['at noon on Saturday', '2026-06-20T11:00:00.000Z', false, '2026-06-22T08:00:00.000Z'],
    ['at nine on Boxing Day', '2028-12-26T09:00:00.000Z', false, '2028-12-27T09:00:00.000Z'],
    ['at noon on 29 February', '2028-02-29T12:00:00.000Z', true, '2028-02-29T12:00:00.000Z'],
  ])('%s', (_, instant, isOpen, opening) => {
    expect(isWorked(instant)).toBe(isOpen)
    expect(addWorkingHours(instant, 0)).toBe(opening)
  })

  it('between two instants is what was added', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 5_000_000 }), (from, seconds) => {
        const to = addWorkingHours(from, seconds / 3600)
        expect(workingTimeBetween(from, to)).toBe(seconds * 1000)
        expect(workingTimeBetween(to, from)).toBe(0)
      }),
    )
  })

  it('adds up', () => {
    const gap = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(instants, gap, gap, (from, one, other) => {
        const [middle, end] = [laterBy(from, one), laterBy(from, one + other)]
        expect(workingTimeBetween(from, middle) + workingTimeBetween(middle, end)).toBe(
          workingTimeBetween(from, end),
        )
      }),
    )
  })
})

describe('a time on the clocks of London', () => {
  it('is an instant that shows it', () => {
    const days = fc.integer({ min: 0, max: 7_000 })
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(days, minutes, (day, minute) => {
        const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)
        const time = new Date(minute * 60_000).toISOString().slice(11, 16)
        const at = londonInstant(date, time)
        // The hour that a night skips is shown by none.
        const isSkipped = time >= '01:00' && time < '02:00' && londonTime(at) !== time
        expect([londonDate(at), londonTime(at)]).toEqual([date, isSkipped ? time.replace('01', '02') : time])
        if (isSkipped) expect(date).toMatch(/-03-(2[5-9]|3[01])$/)
      }),
    )
  })
})

function laterBy(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
