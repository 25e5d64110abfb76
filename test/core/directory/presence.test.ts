import { describe, expect, it } from 'vitest'
import {
  isAway,
  isAwayOn,
  isWithinReach,
  leaveOn,
  nextWorkingDayOf,
} from '../../../lib/core/directory/presence.ts'
import type { Leave, Officer, Weekday } from '../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const lisa: Officer = {
  id: 'lisa',
  role: 'officer',
  name: 'Lisa Chambers',
  email: 'lisa@charity.example',
}
const onLeave = (...days: [from: string, until: string][]): Officer => ({
  ...lisa,
  leave: days.map(([from, until], index): Leave => ({ id: `leave-${index}`, from, until })),
})
const partTime = (...workingDays: Weekday[]): Officer => ({ ...lisa, workingDays })

describe('being away', () => {
  it.each([
    ['the day before', '2026-11-20', false],
    ['the first day', '2026-11-23', true],
    ['a weekend in it', '2026-11-28', true],
    ['the last day', '2026-12-04', true],
    ['the day after', '2026-12-05', false],
  ])('on leave: %s', (_, date, away) => {
    expect(isAwayOn(onLeave(['2026-11-23', '2026-12-04']), date)).toBe(away)
  })

  it('of one day is that day alone', () => {
    const officer = onLeave(['2026-11-23', '2026-11-23'])
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((date) => isAwayOn(officer, date))).toEqual([
      false,
      true,
      false,
    ])
  })

  it.each([
    ['its last day', '2026-11-23', false],
    ['the day after', '2026-11-24', true],
  ])('for good: %s', (_, date, away) => {
    expect(isAwayOn({ ...lisa, until: '2026-11-23' }, date)).toBe(away)
  })

  it.each([
    // The clocks go forward on Sunday 28 March 2027 at 01:00, and back on Sunday 31 October 2027 at 02:00.
    ['a minute before midnight, in winter', '2027-03-27T23:59:00.000Z', false],
    ['midnight on the day the clocks go forward', '2027-03-28T00:00:00.000Z', true],
    ['an hour to midnight by UTC, midnight in London, that night', '2027-03-28T23:00:00.000Z', false],
    ['a minute before that', '2027-03-28T22:59:00.000Z', true],
    ['midnight in London before the clocks go back, an hour early by UTC', '2027-10-30T23:00:00.000Z', true],
    ['a minute before that', '2027-10-30T22:59:00.000Z', false],
    ['the hour that comes twice', '2027-10-31T01:30:00.000Z', true],
    ['a minute before midnight, in winter again', '2027-10-31T23:59:00.000Z', true],
    ['midnight after it', '2027-11-01T00:00:00.000Z', false],
  ])('begins and ends at midnight in London: %s', (_, now, away) => {
    const officer = onLeave(['2027-03-28', '2027-03-28'], ['2027-10-31', '2027-10-31'])
    expect(isAway(officer, now)).toBe(away)
  })
})

describe('a leave', () => {
  it('lasts until the end of those that follow on, or lie across, and not beyond a day between', () => {
    const officer = onLeave(
      ['2026-11-23', '2026-11-27'],
      ['2026-11-28', '2026-12-04'],
      ['2026-12-02', '2026-12-09'],
      ['2026-12-11', '2026-12-20'],
    )
    expect(leaveOn(officer, '2026-11-24')).toEqual({
      id: 'leave-0',
      from: '2026-11-23',
      until: '2026-12-09',
    })
    expect(leaveOn(officer, '2026-12-10')).toBeUndefined()
  })
})

describe('the next day somebody works', () => {
  it.each<[string, Officer, string, string | undefined]>([
    ['today', lisa, '2026-11-23', '2026-11-23'],
    ['after a weekend', lisa, '2026-11-21', '2026-11-23'],
    ['after a bank holiday', lisa, '2026-12-25', '2026-12-29'],
    ['a part-timer, today', partTime('monday'), '2026-11-23', '2026-11-23'],
    ['a part-timer, in days', partTime('monday'), '2026-11-24', '2026-11-30'],
    ['a part-timer whose day is a bank holiday', partTime('friday'), '2026-12-24', '2027-01-08'],
    ['somebody who works on Saturdays', partTime('saturday'), '2026-11-23', '2026-11-28'],
    ['after a leave', onLeave(['2026-11-23', '2026-12-04']), '2026-11-23', '2026-12-07'],
    [
      'a part-timer after a leave',
      { ...onLeave(['2026-11-23', '2026-12-01']), workingDays: ['monday'] },
      '2026-11-23',
      '2026-12-07',
    ],
    ['somebody who leaves before it', { ...lisa, until: '2026-11-22' }, '2026-11-21', undefined],
    ['somebody on leave for years', onLeave(['2026-11-23', '2029-11-23']), '2026-11-23', undefined],
  ])('%s', (_, officer, date, expected) => {
    expect(nextWorkingDayOf(officer, date, sampleOrganisation)).toBe(expected)
  })

  it('is none on which the organisation is closed', () => {
    const closed = { ...sampleOrganisation, closedDays: [{ date: '2026-11-23', name: 'Closed' }] }
    expect(nextWorkingDayOf(lisa, '2026-11-23', closed)).toBe('2026-11-24')
    expect(nextWorkingDayOf(partTime('monday'), '2026-11-23', closed)).toBe('2026-11-30')
  })
})

describe('being within reach', () => {
  it.each<[string, Officer, string, boolean]>([
    ['works today', lisa, '2026-11-23', true],
    ['at a weekend', lisa, '2026-11-21', true],
    ['part-timer, three working days ahead', partTime('monday'), '2026-11-25', true],
    ['part-timer, four working days ahead', partTime('monday'), '2026-11-24', false],
    ['part-timer over Christmas: three ahead', partTime('thursday'), '2026-12-25', true],
    ['on leave', onLeave(['2026-11-23', '2026-11-23']), '2026-11-23', false],
    ['at a weekend before a leave of a week', onLeave(['2026-11-23', '2026-11-27']), '2026-11-21', false],
    ['at a weekend before a leave of two days', onLeave(['2026-11-23', '2026-11-24']), '2026-11-21', true],
    ['the last day', { ...lisa, until: '2026-11-23' }, '2026-11-23', true],
    ['a weekend after the last working day', { ...lisa, until: '2026-11-22' }, '2026-11-21', false],
    ['gone', { ...lisa, until: '2026-11-22' }, '2026-11-23', false],
  ])('%s', (_, officer, date, expected) => {
    expect(isWithinReach(officer, date, sampleOrganisation)).toBe(expected)
  })
})
