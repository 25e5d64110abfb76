import { expect, test } from 'vitest'
import { openDoors } from '../support/hostile/doors.ts'
import { tooDear } from '../support/hostile/hostile-bodies.ts'

const world = await openDoors()
const [small, large] = [
  world.doors.filter(({ maxBytes }) => maxBytes <= 32 * 1024),
  world.doors.filter(({ maxBytes }) => maxBytes > 32 * 1024),
]

test('no small form made to be slow takes more than twenty ordinary posts, at any door and with every right', async () => {
  const { posts, dear, dearest } = await tooDear(world, { most: 20, repetitions: 3, tried: small })
  expect(posts).toBeGreaterThan(2000)
  expect(dear, dearest).toEqual([])
}, 120_000)

// Eight times as long as a small form, and cleaned more than once: linear, and far from a second, but not yet twenty.
test('no enquiry made to be slow takes seconds: three hundred ordinary ones at the most', async () => {
  const only = (index: number) => index % 12 === 0
  const { dear, dearest } = await tooDear(world, { most: 300, repetitions: 3, tried: large, only })
  expect(dear, dearest).toEqual([])
}, 120_000)

test('without what lets it in, no post takes more than two ordinary ones', async () => {
  const tried = small.filter(({ right }) => right !== 'none')
  const only = (index: number) => index % 9 === 0
  const { dear, dearest } = await tooDear(world, { most: 2, repetitions: 5, tried, only, without: 'right' })
  expect(dear, dearest).toEqual([])
}, 60_000)
