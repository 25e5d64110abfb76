import { describe, expect, it } from 'vitest'
import { bankHolidayListAdvice, bankHolidayOn, bankHolidaysOf } from '../../../lib/core/time/bank-holidays.ts'
import { publishedThrough } from '../../../lib/core/time/published-bank-holidays.ts'

const years = Array.from({ length: 21 }, (_, n) => 2020 + n)

describe('the bank holidays of England', () => {
  it.each(years)('of %i are what an independent calculation gives', (year) => {
    expect(bankHolidaysOf(year).map((holiday) => holiday.date)).toEqual(expectedDates(year))
  })

  it.each([
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
    ['2027-03-26', 'Good Friday'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2028-01-03', "New Year's Day (substitute day)"],
    ['2033-12-26', 'Boxing Day'],
    ['2033-12-27', 'Christmas Day (substitute day)'],
  ])('%s is %s', (date, name) => {
    expect(bankHolidayOn(date)?.name).toBe(name)
  })

  it('are ordinary days where a one-off moved them, and on a weekend whose day is given another day', () => {
    expect(['2020-05-04', '2022-05-30', '2027-12-25', '2028-01-01'].map(bankHolidayOn)).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('say whether they are published or only computed', () => {
    expect(bankHolidayOn('2028-12-25')?.source).toBe('published')
    expect(bankHolidayOn('2029-12-25')?.source).toBe('computed')
  })

  it('never fall on a weekend, never twice on a day, and always in order', () => {
    for (const year of years) {
      const dates = bankHolidaysOf(year).map((holiday) => holiday.date)
      expect([...new Set(dates)].sort()).toEqual(dates)
      expect(dates.filter((date) => [0, 6].includes(utc(date).getUTCDay()))).toEqual([])
    }
  })
})

describe('the freshness of the list', () => {
  // The one test here that looks at the calendar on the wall: it fails a whole year before the published
  // dates run out, so that a release in time can carry the next ones.
  it('is good for another year at least', () => {
    expect(bankHolidayListAdvice(new Date().toISOString().slice(0, 10))).toBeUndefined()
  })

  it('is doubted from the first day of the last published year', () => {
    expect(bankHolidayListAdvice(`${publishedThrough - 1}-12-31`)).toBeUndefined()
    expect(bankHolidayListAdvice(`${publishedThrough}-01-01`)).toContain('gov.uk/bank-holidays.json')
  })
})

/** Written apart from the code: Easter by Gauss, the others by looking at each day of the year in turn. */
function expectedDates(year: number): string[] {
  const easter = gaussEaster(year)
  const dates = new Set([shifted(easter, -2), shifted(easter, 1)])
  for (const fixed of ['01-01', '12-25', '12-26']) {
    let date = `${year}-${fixed}`
    // The next day that is free: not a weekend, not taken by another, nor Boxing Day's own Monday.
    while (isWeekend(date) || dates.has(date) || (fixed === '12-25' && date === `${year}-12-26`)) {
      date = shifted(date, 1)
    }
    dates.add(date)
  }
  const mondays = (month: string) =>
    Array.from({ length: 31 }, (_, n) => `${year}-${month}-${String(n + 1).padStart(2, '0')}`).filter(
      (date) => utc(date).getUTCDay() === 1,
    )
  for (const date of [mondays('05')[0], mondays('05').at(-1), mondays('08').at(-1)]) dates.add(String(date))
  for (const [from, to] of oneOffs) if (from.startsWith(String(year))) move(dates, from, to)
  return [...dates].sort()
}

const oneOffs: readonly (readonly [from: string, to: string])[] = [
  ['2020-05-04', '2020-05-08'],
  ['2022-05-30', '2022-06-02'],
  ['2022-extra', '2022-06-03'],
  ['2022-extra', '2022-09-19'],
  ['2023-extra', '2023-05-08'],
]

function move(dates: Set<string>, from: string, to: string): void {
  dates.delete(from)
  dates.add(to)
}

function gaussEaster(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const day = 22 + moon + sunday
  // Gauss's two exceptions.
  const late = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10) ? 7 : 0
  return shifted(`${year}-03-01`, day - late - 1)
}

function shifted(date: string, days: number): string {
  const moved = utc(date)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

function isWeekend(date: string): boolean {
  return ['Sat', 'Sun'].includes(utc(date).toUTCString().slice(0, 3))
}

function utc(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}
