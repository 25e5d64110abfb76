import { expect, it } from 'vitest'
import { explore } from '../explore.ts'
import { brokenByActs, brokenByErasure } from './acts-promises.ts'
import { playActs, playErasure } from './acts-run.ts'

it('an enquiry is passed on and closed, and each who is to know is told once, when nothing goes wrong', async () => {
  const run = await playActs([])
  expect(brokenByActs(run)).toEqual([])
  expect(
    run.world.mails.map(({ to, tags, at }) => [to.address.split('@')[0], tags.claim.split('-')[0], at]),
  ).toEqual([
    ['omar.hale', 'handover', '2027-03-08T10:00:00.000Z'],
    ['lisa.chambers', 'act', '2027-03-08T10:00:00.000Z'],
    ['omar.hale', 'act', '2027-03-08T12:00:00.000Z'],
    ['ada', 'closing', '2027-03-08T12:15:00.000Z'],
  ])
})

it('whatever goes wrong, it is passed on and closed once, the new officer has it and the enquirer hears once', async () => {
  const found = await explore({ play: playActs, brokenBy: brokenByActs, strides: [5, 90] })
  expect(found.broken).toEqual([])
})

it('whatever goes wrong, an enquiry is erased when its time is over, and no note that was taken goes untold', async () => {
  const found = await explore({ play: playErasure, brokenBy: brokenByErasure, strides: [5, 90] })
  expect(found.broken).toEqual([])
})
