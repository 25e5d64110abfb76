import { expect, it } from 'vitest'
import { timeOfDay } from '../../../lib/infrastructure/organisation-file/time-of-day.ts'

it.each([
  ['16:00', '16:00'],
  ['4.30pm', '16:30'],
  ['4:30 p.m.', '16:30'],
  ['9am', '09:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['17.00', '17:00'],
  ['1700', '17:00'],
  ['16:30:00', '16:30'],
  ['16:30 hrs', '16:30'],
  ['noon', '12:00'],
])('"%s" is %s', (typed, certain) => {
  expect(timeOfDay(typed)).toEqual({ certain })
})

it('what can be before or after noon is either, and what is no time is none', () => {
  expect(timeOfDay('4.30')).toEqual({ either: ['04:30', '16:30'] })
  for (const none of ['', '4', '25:00', '16:75', '13pm', '0am', 'teatime', '4 hours'])
    expect(timeOfDay(none)).toBeUndefined()
})
