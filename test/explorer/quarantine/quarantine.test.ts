import { expect, it } from 'vitest'
import { brokenPromises, exploreQuarantine } from './quarantine-promises.ts'
import { playQuarantine } from './quarantine-run.ts'

it('suspected spam reaches the desk once, waits for it, and then goes its way once when nothing goes wrong', async () => {
  const run = await playQuarantine([])
  expect(brokenPromises(run)).toEqual([])
  expect(run.world.mails.map(({ to, at }) => [to.address, at])).toEqual([
    ['desk@cambridgeshire.example', '2027-03-09T09:00:00.000Z'],
    ['lisa.chambers@cambridgeshire.example', '2027-03-09T10:00:00.000Z'],
    ['ada@example.org', '2027-03-09T10:00:00.000Z'],
  ])
})

it('suspected spam is never lost, told to nobody before the desk says so, and told again only where answer and proof are both lost', async () => {
  const found = await exploreQuarantine([3, 97])
  expect(found.broken).toEqual([])
  expect(found.played).toBeGreaterThan(100)
})
