import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliest, later } from '../../../lib/core/time/instant.ts'
import { isRealDate } from '../../../lib/core/time/local-date.ts'

describe('a real date', () => {
  test.each(['2027-05-14', '1900-01-01', '2199-12-31', '2028-02-29', '2000-02-29'])('is %s', (text) => {
    expect(isRealDate(text)).toBe(true)
  })

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '1899-12-31',
    '2200-01-01',
    '27-05-14',
    '2027-5-14',
    '2027-05-14T00:00',
    '2027-05-14\n',
    '14/05/2027',
    'tomorrow',
    '',
    '２０２７-05-14',
  ])('is not %j', (text) => {
    expect(isRealDate(text)).toBe(false)
  })

  test('is every day from 1900 to 2199', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(fc.property(days, (day) => isRealDate(day.toISOString().slice(0, 10))))
  })
})

test('a later moment is so many milliseconds on, in the one form of instants', () => {
  expect(later('2027-03-28T00:59:59.999Z', 1)).toBe('2027-03-28T01:00:00.000Z')
  expect(later('2027-01-01T00:00:00.000Z', -1)).toBe('2026-12-31T23:59:59.999Z')
})

test('the earliest leaves out what is not there', () => {
  expect(earliest(['2027-02-01T00:00:00.000Z', undefined, '2027-01-01T00:00:00.000Z'])).toBe(
    '2027-01-01T00:00:00.000Z',
  )
  expect(earliest([undefined])).toBeUndefined()
})
