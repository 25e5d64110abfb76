import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingHours,
  isWorkingDay,
  londonDate,
  londonTime,
} from '../../../lib/core/time/working-calendar.ts'

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('adding working hours', () => {
  it.each([
    ['within a day', '2026-11-23T10:00:00.000Z', 4, '2026-11-23T14:00:00.000Z'],
    ['up to the close', '2026-11-23T13:00:00.000Z', 4, '2026-11-23T17:00:00.000Z'],
    ['over a weekend', '2026-11-20T16:10:00.000Z', 4, '2026-11-23T12:10:00.000Z'],
    ['from the night', '2026-11-23T03:00:00.000Z', 4, '2026-11-23T13:00:00.000Z'],
    ['from the very close', '2026-11-23T17:00:00.000Z', 4, '2026-11-24T13:00:00.000Z'],
    ['over Easter and into summer time', '2027-03-25T16:10:00.000Z', 4, '2027-03-30T11:10:00.000Z'],
    ['over the end of summer time', '2027-10-29T15:30:00.000Z', 4, '2027-11-01T12:30:00.000Z'],
    ['nothing, on a Sunday', '2026-11-22T03:00:00.000Z', 0, '2026-11-23T09:00:00.000Z'],
    ['nothing, at the very close', '2026-11-23T17:00:00.000Z', 0, '2026-11-24T09:00:00.000Z'],
    ['several days', '2026-11-23T10:00:00.000Z', 20, '2026-11-25T14:00:00.000Z'],
  ])('%s', (_, from, hours, to) => {
    expect(addWorkingHours(from, hours)).toBe(to)
  })

  it('never ends outside working hours', () => {
    fc.assert(
      fc.property(instants, fc.double({ min: 0, max: 200, noNaN: true }), (from, hours) => {
        const to = addWorkingHours(from, hours)
        const clock = to.slice(17) === '00.000Z' && londonTime(to) === '17:00' ? '16:59' : londonTime(to)
        expect(isWorkingDay(londonDate(to))).toBe(true)
        expect(clock >= '09:00' && clock < '17:00').toBe(true)
        expect(to >= from).toBe(true)
      }),
    )
  })

  it('is never earlier for a later start or more hours', () => {
    const hours = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 9e8 }), hours, hours, (from, wait, few, more) => {
        const after = new Date(Date.parse(from) + wait).toISOString()
        expect(addWorkingHours(from, few) <= addWorkingHours(after, few)).toBe(true)
        expect(addWorkingHours(from, few) <= addWorkingHours(from, few + more)).toBe(true)
      }),
    )
  })

  it('may be done in two parts', () => {
    const minutes = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(instants, minutes, minutes, (from, some, more) => {
        const parts = addWorkingHours(addWorkingHours(from, some / 60), more / 60)
        const whole = addWorkingHours(from, (some + more) / 60)
        // An end at the close and the next opening are the same moment of work.
        expect(addWorkingHours(parts, 0)).toBe(addWorkingHours(whole, 0))
      }),
    )
  })
})
