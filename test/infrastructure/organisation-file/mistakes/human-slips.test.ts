import { describe, expect, it } from 'vitest'
import { slippedFiles, wholeFiles } from './measure-slips.ts'
import { tell } from './tell.ts'

describe('a file with one slip of the hand in it', () => {
  it('was whole before', () => {
    for (const text of wholeFiles) expect(tell(text).findings).toEqual([])
  })

  // Two thousand are in the slow suite.
  it('is told at most three things, near the place, or it says what it said', () => {
    const slipped = slippedFiles(30, 15)
    const refused = slipped.filter(({ findings }) => findings.length > 0)
    expect(refused.length).toBeGreaterThan(slipped.length / 2)
    const many = refused.filter(({ findings }) => findings.length > 3)
    expect(many.length, many.map(({ slip }) => slip).join(', ')).toBeLessThanOrEqual(refused.length / 20)
    expect(refused.filter(({ distance }) => distance <= 1).length).toBeGreaterThan(refused.length * 0.9)
  })
})
