import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingHours,
  answerByFor,
  isWorkingDay,
  londonDate,
  londonTime,
} from '../../lib/enquiry/working-calendar.ts'

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('answering by', () => {
  it.each([
    [
      '2027-03-25T16:10:00.000Z',
      5,
      '2027-04-05',
      'received Thursday 25 March at 16:10; 5 working days after that; Good Friday and Easter Monday skipped',
    ],
    [
      '2026-11-23T10:00:00.000Z',
      3,
      '2026-11-26',
      'received Monday 23 November at 10:00; 3 working days after that',
    ],
    [
      '2026-11-20T16:10:00.000Z',
      1,
      '2026-11-23',
      'received Friday 20 November at 16:10; 1 working day after that',
    ],
    [
      '2026-11-21T16:10:00.000Z',
      1,
      '2026-11-23',
      'received Saturday 21 November at 16:10 (not a working day); 1 working day after that',
    ],
    [
      '2027-03-26T16:10:00.000Z',
      1,
      '2027-03-30',
      'received Friday 26 March at 16:10 (Good Friday); 1 working day after that; Easter Monday skipped',
    ],
    [
      '2026-12-24T12:00:00.000Z',
      4,
      '2027-01-04',
      "received Thursday 24 December at 12:00; 4 working days after that; Christmas Day, Boxing Day (substitute day) and New Year's Day skipped",
    ],
    [
      '2028-02-28T12:00:00.000Z',
      1,
      '2028-02-29',
      'received Monday 28 February at 12:00; 1 working day after that',
    ],
    [
      '2028-02-29T12:00:00.000Z',
      1,
      '2028-03-01',
      'received Tuesday 29 February at 12:00; 1 working day after that',
    ],
    [
      '2027-06-10T23:30:00.000Z',
      1,
      '2027-06-14',
      'received Friday 11 June at 00:30; 1 working day after that',
    ],
    [
      '2026-11-21T16:10:00.000Z',
      0,
      '2026-11-23',
      'received Saturday 21 November at 16:10 (not a working day); 0 working days after that',
    ],
  ])('%s and %i working days is %s', (receivedAt, workingDays, date, working) => {
    expect(answerByFor({ receivedAt, workingDays })).toEqual({ date, working })
  })

  it('is always a working day, with exactly so many working days since receipt', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (receivedAt, workingDays) => {
        const { date } = answerByFor({ receivedAt, workingDays })
        expect(isWorkingDay(date)).toBe(true)
        expect(workingDaysBetween(londonDate(receivedAt), date)).toBe(workingDays)
      }),
    )
  })

  it('is never earlier for what comes later', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 20 }), (one, other, workingDays) => {
        const [first, second] = [one, other].sort()
        expect(dateFor(String(first), workingDays) <= dateFor(String(second), workingDays)).toBe(true)
      }),
    )
  })
})

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

function dateFor(receivedAt: string, workingDays: number): string {
  return answerByFor({ receivedAt, workingDays }).date
}

function workingDaysBetween(after: string, upTo: string): number {
  let count = 0
  for (let at = Date.parse(after) + 86_400_000; at <= Date.parse(upTo); at += 86_400_000) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count++
  }
  return count
}
