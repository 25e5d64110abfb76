import { expect, it } from 'vitest'
import { playWorlds, routeInDirectories } from './play-worlds.ts'

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
