import { describe, expect, it } from 'vitest'
import { explore } from '../explore.ts'
import { figures, pairStrides, told } from '../figures.ts'
import { brokenByActs, brokenByErasure } from './acts-promises.ts'
import { playActs, playErasure } from './acts-run.ts'
import { careFlows } from './care-flows.ts'

describe.each(Object.entries(careFlows))('%s', (name, flow) => {
  it('keeps its promises with any one thing going wrong, and with a share of all pairs', async () => {
    const found = await explore({ ...flow, strides: [1, pairStrides[name] ?? 1] })
    expect(found.broken).toEqual([])
    expect(told(name, found)).toEqual(figures[name])
  }, 600_000)
})

it('what officers do is as safe with a share of all pairs of things going wrong', async () => {
  const found = await explore({
    play: playActs,
    brokenBy: brokenByActs,
    strides: [1, pairStrides['acts'] ?? 1],
  })
  expect(found.broken).toEqual([])
  expect(told('acts', found)).toEqual(figures['acts'])
}, 600_000)

it('an erasure is as safe with two things going wrong, whichever they are', async () => {
  const found = await explore({ play: playErasure, brokenBy: brokenByErasure })
  expect(found.broken).toEqual([])
  expect(told('erasure', found)).toEqual(figures['erasure'])
}, 600_000)
