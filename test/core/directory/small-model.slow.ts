import { expect, it } from 'vitest'
import { playWorlds, routeInDirectories } from './play-worlds.ts'

/** One world in so many: 1 plays them all, which takes an hour. */
const stride = Number(process.env['SMALL_WORLDS_STRIDE'] ?? 53)

it('a week in a small world breaks no promise', () => {
  const { played, broken } = playWorlds(stride)
  expect(broken).toEqual([])
  expect(played).toBeGreaterThan(3_000)
}, 7_200_000)

it('a small directory routes to nobody who is away', () => {
  const { played, broken } = routeInDirectories(stride * 31)
  expect(broken).toEqual([])
  expect(played).toBeGreaterThan(3_000)
}, 7_200_000)
