import { expect, it } from 'vitest'
import { figures, told } from '../figures.ts'
import { exploreQuarantine } from './quarantine-promises.ts'

it('suspected spam is as safe with two things going wrong, whichever they are', async () => {
  const found = await exploreQuarantine([1, 1])
  expect(found.broken).toEqual([])
  expect(told('quarantine', found)).toEqual(figures['quarantine'])
}, 900_000)
