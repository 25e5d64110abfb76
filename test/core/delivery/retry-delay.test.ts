import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryDelay } from '../../../lib/core/delivery/retry-delay.ts'

const minutes = 60_000

it.each([
  { attempts: 1, longest: 0.5 },
  { attempts: 2, longest: 1 },
  { attempts: 3, longest: 2 },
  { attempts: 5, longest: 8 },
  { attempts: 6, longest: 15 },
  { attempts: 60, longest: 15 },
])('after $attempts attempts SES is left alone for at most $longest minutes', ({ attempts, longest }) => {
  expect(retryDelay('later', attempts, 1)).toBe(longest * minutes)
})

it('is spread evenly, never under a second and never over a quarter of an hour', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('later', 'ours'),
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (fault, attempts, random) => {
        const delay = retryDelay(fault, attempts, random)
        expect(delay).toBeGreaterThanOrEqual(1000)
        expect(delay).toBeLessThanOrEqual(15 * minutes)
        expect(retryDelay(fault, attempts, random / 2)).toBeLessThanOrEqual(delay)
      },
    ),
  )
})
