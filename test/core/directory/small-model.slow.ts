import { expect, it } from 'vitest'
import { playWorlds, routeInDirectories } from './play-worlds.ts'

/** One world in so many: 1 plays them all, which takes an hour. */
const stride = Number(process.env['SMALL_WORLDS_STRIDE'] ?? 53)

it('a week in a small world breaks no promise', () => {
  const { all, played, broken } = playWorlds(stride)
  process.stdout.write(`${all} small worlds, ${played} of them played\n`)
  expect(broken).toEqual([])
  expect(played).toBeGreaterThan(3_000)
}, 7_200_000)

it('a small directory routes to nobody who is away', () => {
  const { all, played, broken } = routeInDirectories(stride * 31)
  process.stdout.write(`${all} small directories, ${played} of them played\n`)
  expect(broken).toEqual([])
  expect(played).toBeGreaterThan(3_000)
}, 7_200_000)
