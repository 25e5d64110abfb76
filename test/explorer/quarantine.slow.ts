import { expect, it } from 'vitest'
import { exploreQuarantine } from './quarantine-promises.ts'

it('suspected spam is as safe with two things going wrong, whichever they are', async () => {
  const found = await exploreQuarantine([1, 1])
  expect(found.broken).toEqual([])
  expect(found.played).toBe(23_672)
}, 900_000)
