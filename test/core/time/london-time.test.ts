import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longDate, shortStamp } from '../../../lib/core/time/dates-in-words.ts'
import { addWorkingHours, londonDate, londonTime } from '../../../lib/core/time/working-calendar.ts'
import { english as words } from '../../../lib/core/words/english.ts'

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('London time', () => {
  // 2027: clocks go forward on 28 March and back on 31 October, both at 01:00 UTC.
  it.each([
    '2027-03-27T20:00:00Z',
    '2027-10-30T20:00:00Z',
  ])('is right in every quarter of an hour of the night of %s', (evening) => {
    for (let quarter = 0; quarter < 60; quarter++) {
      const at = new Date(Date.parse(evening) + quarter * 900_000)
      expect(`${londonDate(at.toISOString())} ${londonTime(at.toISOString())}`).toBe(wallClock(at))
      expect(londonDate(addWorkingHours(at.toISOString(), 0)).slice(8)).toMatch(/^(01|30)$/)
    }
  })

  it('is right at any instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(`${londonDate(instant)} ${londonTime(instant)}`).toBe(wallClock(new Date(instant)))
      }),
    )
  })

  it('opens at nine by the clock on the wall all year', () => {
    expect(addWorkingHours('2027-03-26T23:00:00.000Z', 0)).toBe('2027-03-30T08:00:00.000Z')
    expect(addWorkingHours('2027-10-30T23:00:00.000Z', 0)).toBe('2027-11-01T09:00:00.000Z')
  })
})

describe('the words for dates', () => {
  it('name the weekday and the year', () => {
    expect(longDate('2027-04-09', words)).toBe('Friday 9 April 2027')
    expect(longDate('2028-02-29', words)).toBe('Tuesday 29 February 2028')
  })

  it('stamp a mail in London time', () => {
    expect(shortStamp('2027-03-26T16:10:00.000Z', words)).toBe('Friday 26 March 2027 at 16:10')
    expect(shortStamp('2027-07-01T23:05:00.000Z', words)).toBe('Friday 2 July 2027 at 00:05')
  })
})

/** By Intl alone, to compare with. */
function wallClock(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16)
}
