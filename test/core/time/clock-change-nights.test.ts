import { expect, it } from 'vitest'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import {
  addWorkingHours,
  isWorkingDay,
  londonDate,
  londonInstant,
  londonTime,
  nextWorkingDay,
} from '../../../lib/core/time/working-calendar.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { clockChanges, type Quarter, quartersBetween } from './london-clock.ts'
import { workingTimeBetween } from './working-time-between.ts'

const years = Array.from({ length: 21 }, (_, n) => 2020 + n)
const nights = years.flatMap((year) => clockChanges(year))
// The Wednesday after is closed, so that every function has one to skip.
const calendarOf = (night: string) => ({ closedDays: [{ date: dayAfter(night, 3), name: 'Stocktaking' }] })

it('tells the nights that it is about: forty-two, two a year, of 23 and of 25 hours', () => {
  const hours = nights.map(
    (night) =>
      quartersBetween(midnight(night, -1), midnight(night, 2)).filter(({ date }) => date === night).length /
      4,
  )
  expect(hours).toEqual(years.flatMap(() => [23, 25]))
})

it.each(nights)('every hour of the night to %s is right for every function of the calendar', (night) => {
  const calendar = calendarOf(night)
  const closed = calendar.closedDays.map(({ date }) => date)
  const around = quartersBetween(midnight(night, -5), midnight(night, 14), closed)
  const hours = around.filter(
    ({ at }) => at >= `${dayAfter(night, -1)}T18` && at < `${night}T12` && at.includes(':00:00'),
  )
  expect(hours).toHaveLength(18)
  for (const { at, date, time } of hours) {
    const [before, after] = [around.filter((one) => one.at < at), around.filter((one) => one.at >= at)]
    const open = after.filter(({ isOpen }) => isOpen)
    const [opening] = open
    const wallClock = `${date} ${time}`

    expect([londonDate(at), londonTime(at)]).toEqual([date, time])
    // The hour that comes twice means its first.
    expect(londonInstant(date, time)).toBe(around.find((one) => `${one.date} ${one.time}` === wallClock)?.at)
    expect(isWorkingDay(date, calendar)).toBe(false)
    expect(nextWorkingDay(date, calendar)).toBe(opening?.date)
    expect(addWorkingHours(at, 0, calendar)).toBe(opening?.at)

    for (const quarters of [1, 16, 32, 33, 70]) {
      const end = open[quarters - 1]
      expect(addWorkingHours(at, quarters / 4, calendar)).toBe(endOf(end))
      expect(workingTimeBetween(at, endOf(end), calendar)).toBe(quarters * 900_000)
    }
    const worked = before.filter(({ isOpen }) => isOpen)
    const from = worked.at(-40)?.at ?? ''
    expect(workingTimeBetween(from, at, calendar)).toBe(40 * 900_000)

    const days = [...new Set(open.map((one) => one.date))]
    for (const within of [1, 2, 3])
      expect(answerByFor({ receivedAt: at, within }, { calendar, words })).toMatchObject(
        closeOf(around, days[within - 1]),
      )
    expect(answerByFor({ receivedAt: at, within: 1, cutOff: '16:00' }, { calendar, words })).toMatchObject(
      closeOf(around, days[1]),
    )
    const inHours = answerByFor({ receivedAt: at, within: { hours: 10 } }, { calendar, words })
    expect(inHours).toMatchObject({ date: open[39]?.date, at: endOf(open[39]) })
    expect(inHours.working).toContain(` at ${time};`)
  }
})

/** The close of a day, as the clocks show it. */
function closeOf(around: readonly Quarter[], date: string | undefined) {
  return { date, at: around.find((one) => one.date === date && one.time === '17:00')?.at }
}

function endOf(quarter: Quarter | undefined): string {
  return new Date(Date.parse(quarter?.at ?? '') + 900_000).toISOString()
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function midnight(date: string, days: number): string {
  return `${dayAfter(date, days)}T00:00:00.000Z`
}
