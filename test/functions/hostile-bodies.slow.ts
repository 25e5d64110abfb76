import { expect, test } from 'vitest'
import { openDoors } from '../support/hostile/doors.ts'
import { tooDear } from '../support/hostile/hostile-bodies.ts'

const world = await openDoors()
const [small, large] = [
  world.doors.filter(({ maxBytes }) => maxBytes <= 32 * 1024),
  world.doors.filter(({ maxBytes }) => maxBytes > 32 * 1024),
]

test('no small form made to be slow takes more than twenty ordinary posts, at any door and with every right', async () => {
  const { posts, dear, dearest } = await tooDear(world, { most: 20, tried: small })
  expect(posts).toBeGreaterThan(2000)
  expect(dear, dearest).toEqual([])
}, 120_000)

/*
 * Eight times as long as a small form. An ordinary enquiry is one of sixty bytes over memory, about 0.25 ms at the door for
 * JSON and 0.5 ms at the form when nothing else runs; in Lambda, where calls to AWS come besides, one takes about 5 ms.
 * Against the short one over memory twenty does not hold: of 566 bodies of JSON some 55 take more, up to 15 ms (marks, 10,000
 * keys), and of 691 forms some 40, up to 21 ms (256 KB of quotation marks, a thousand fields), or 60 ms where 4 MB are sent
 * as parts. What is held is no more than that, with room for a busy machine: single posts differ by twice and more.
 */
test('no enquiry made to be slow takes a tenth of a second: 250 ordinary ones at the most, however short these are', async () => {
  const only = (index: number) => index % 5 === 0
  const { dear, dearest } = await tooDear(world, { most: 250, tried: large, only })
  expect(dear, dearest).toEqual([])
}, 120_000)

test('without what lets it in, no post takes more than two ordinary ones', async () => {
  const tried = small.filter(({ right }) => right !== 'none')
  const only = (index: number) => index % 9 === 0
  const { dear, dearest } = await tooDear(world, { most: 2, tried, only, without: 'right' })
  expect(dear, dearest).toEqual([])
}, 60_000)
