import { expect, test } from 'vitest'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { handedOver } from '../officer-browser.ts'

test('"Called, no answer" takes two presses and no code, is no answer, and is back in two working days', async () => {
  const { pipeline, acts, open, send } = await handedOver()
  await open()
  expect((await send({ choice: 'called' })).words).toContain('We’ll remind you in two working days')
  expect((await send()).words).toContain('It’s saved')
  expect(acts()).toMatchObject([{ act: 'called', on: '2027-03-10' }])
  expect((await open()).words).toContain('Waiting for an answer')
  const standing = standingOf(pipeline.enquiries()[0] ?? fail())
  expect(standing).toMatchObject({ state: 'open', putOffUntil: '2027-03-10T08:00:00.000Z' })
})

test('what waits is put off to one of five working days', async () => {
  const { acts, open, send } = await handedOver()
  await open()
  const asked = await send({ choice: 'remind' })
  expect([...asked.body.matchAll(/value="(2027-03-\d\d)"/g)].map(([, day]) => day)).toEqual([
    ...['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-15'],
  ])
  const missed = await send()
  expect([missed.status, missed.words]).toEqual([
    422,
    expect.stringContaining('Choose when we should remind you'),
  ])
  const late = await send({ on: '2027-03-16' })
  expect([late.status, late.words]).toEqual([
    422,
    expect.stringContaining('Enter a date from Tuesday 9 March 2027 to Monday 15 March 2027'),
  ])
  expect((await send({ on: '2027-03-12' })).words).toContain('It’s put off')
  expect(acts()).toMatchObject([{ act: 'remind', on: '2027-03-12' }])
})

test('what is answered is put off to any day within a year, and undone like every act', async () => {
  const { pipeline, acts, open, send } = await handedOver()
  await open()
  await send({ choice: 'answered' })
  await send()
  await open()
  const asked = await send({ choice: 'remind' })
  expect(asked.body).toContain('name="on-day"')
  const day = (year: string) => ({ 'on-day': '1', 'on-month': 'Sept', 'on-year': year })
  expect((await send(day('2028'))).status).toBe(422)
  expect((await send(day('2027'))).words).toContain('It’s put off')
  expect(acts()).toMatchObject([{ act: 'answered' }, { act: 'remind', on: '2027-09-01' }])
  await send()
  const standing = standingOf(pipeline.enquiries()[0] ?? fail())
  expect([standing.state, standing.putOffUntil]).toEqual(['answered', undefined])
})

function fail(): never {
  throw new Error('There is no enquiry')
}
