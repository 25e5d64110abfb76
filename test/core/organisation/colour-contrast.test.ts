import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastBetween, darkenedForWhite } from '../../../lib/core/organisation/colour-contrast.ts'

describe('the contrast between two colours', () => {
  // Figures of WCAG's own formula, as published examples give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000FF', '#ffffff', 8.59],
    ['#1d70b8', '#ffffff', 5.17],
  ])('of %s and %s is %d to 1, either way round', (one, other, ratio) => {
    expect(contrastBetween(one, other)).toBeCloseTo(ratio, 1)
    expect(contrastBetween(other, one)).toBe(contrastBetween(one, other))
  })
})

describe('a darkened colour', () => {
  it('carries white text, whatever it was, and stays as it is where it did', () => {
    const colours = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colours, (colour) => {
        const darkened = darkenedForWhite(colour)
        expect(darkened).toMatch(/^#[0-9a-f]{6}$/)
        expect(contrastBetween(darkened, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        if (contrastBetween(colour, '#ffffff') >= 4.5) expect(darkened).toBe(colour)
      }),
    )
  })
})
