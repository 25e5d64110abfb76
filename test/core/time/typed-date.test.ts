import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { isRealDate } from '../../../lib/core/time/local-date.ts'
import { dateOfParts, readDate, splitDate } from '../../../lib/core/time/typed-date.ts'
import { english } from '../../../lib/core/words/english.ts'

test.each(
  [
    ...['14/05/2027', '14/5/27', '14.5.2027', '14-05-2027', '14 5 2027', '14 / 5 / 2027', '2027-05-14'],
    ...['2027/5/14', '14 May 2027', '14th May 2027', '14 may 2027.', '14 May, 2027', '14-May-2027'],
    ...['the 14th of May 2027', 'Fri 14 May 2027', 'Friday, 14 May 2027', 'Fri. 14/05/2027'],
    ...['Friday the 14th of May 2027', 'May 14, 2027', 'Friday May 14th 2027', '14/05/2027\u200e'],
    ...['１４／０５／２０２７', '14\u201305\u20132027', '\u202a14\u00a0May\u00a02027\u202c'],
    ...['2027-05-13T23:00:00.000Z', '2027-05-13T23:00:00Z', '2027-05-14T00:00:00+01:00', '2027-05-14T00:00'],
    ...['2027-05-14 00:00:00', '2027-05-14T01:00:00+02:00', '2027-05-13T19:00:00-04:00'],
  ].map((typed) => [typed]),
)('%j is 14 May 2027', (typed) => {
  expect(readDate(typed)).toBe('2027-05-14')
})

test.each([
  ['2027-01-13T23:00:00Z', '2027-01-13'],
  ['2027-05-14T00:30:00+02:00', '2027-05-13'],
])('the instant %s is %s in London', (typed, date) => {
  expect(readDate(typed)).toBe(date)
})

test.each(
  [
    ...['next Tuesday', 'April 2027', '14 May', 'May', '2027', 'about 14 May 2027', '14 or 15 May 2027'],
    ...['14-15 May 2027', 'Mon 14 May 2027', 'Someday 14 May 2027', '31/2/2027', '5/14/2027', '0/0/0'],
    ...['14 May 2027 after 6pm', '2027-13-01T00:00:00Z', '2027-05-13T25:00:00Z', '14 Mayday 2027', ''],
    ...[`14 May 2027${' '.repeat(60)}at six`],
  ].map((typed) => [typed]),
)('%j is not one date', (typed) => {
  expect(readDate(typed)).toBeUndefined()
})

describe('three boxes', () => {
  test.each([
    ['14', '5', '2027', '2027-05-14'],
    ['14 ', ' May', '27', '2027-05-14'],
    ['１４', '０５', '２０２７', '2027-05-14'],
    ['14th', 'May', '2027', '14th May 2027'],
    ['next Tuesday', '', '', 'next Tuesday'],
    ['', 'April', '2027', 'April 2027'],
    ['14', '5', '', '14/5'],
    ['14', '5', '202', '14/5/202'],
    ['', ' ', '', undefined],
  ])('%j %j %j say %j', (day, month, year, said) => {
    expect(dateOfParts({ day, month, year })).toBe(said)
  })
})

test('a date in our own words is the date, and anything else is a real date or none', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10)
      expect(readDate(longDate(date, english))).toBe(date)
    }),
  )
  const pieces = fc.array(
    fc.constantFrom('1', '14', '5', '/', '-', ' ', 'May', 'th', 'Friday', ',', '2027', 'T', ':', 'Z', '+'),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(pieces, (all) => {
      const date = readDate(all.join(''))
      if (date !== undefined) expect(isRealDate(date)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('of the longest text no shape takes time', () => {
  const started = performance.now()
  for (const unit of ['1', '1 ', 'a', ' ', '1/', 'May ', '2027-05-14T00:00:00.0'])
    splitDate(unit.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(500)
})
