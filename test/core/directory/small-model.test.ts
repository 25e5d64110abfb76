import { expect, it } from 'vitest'
import { playSmallWorld } from './play-small-world.ts'
import { playWorlds, routeInDirectories } from './play-worlds.ts'
import type { Fate, SmallWorld } from './small-model.ts'

// Primes, so that the samples meet every sort of world; more of them in `small-model.slow.ts`.

it('a week in one of 887 small worlds breaks no promise: nobody away, nobody twice, never nobody, no end of steps', () => {
  const { all, played, broken } = playWorlds(887)
  expect(broken).toEqual([])
  expect({ all, played }).toEqual({ all: 196_535, played: 222 })
})

it('one of 9973 small directories routes to nobody who is away, and its chains go to nobody who is', () => {
  const { all, played, broken } = routeInDirectories(9973)
  expect(broken).toEqual([])
  expect({ all, played }).toEqual({ all: 25_000_000, played: 2507 })
})

it.each<SmallWorld>([
  { windows: ['tomorrow', 'now', 'there'], fates: ['delivered', ...all('bounces', 4)], loop: 0 },
  {
    windows: ['there', 'now', 'last-day', 'there'],
    fates: ['refused', 'refused', 'delivered', 'refused', 'refused', 'delivered'],
    loop: 0,
  },
])('a week in a world that a sample may miss: whoever covers does not get it, and deputies go round', (world) => {
  expect(playSmallWorld(world)).toEqual([])
})

function all(fate: Fate, count: number): readonly Fate[] {
  return Array.from({ length: count }, () => fate)
}
