import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestThatFits } from '../../../lib/core/mails/layout/shorten-facts.ts'

/** As HTML has it: some characters take more than they are long. */
const sizeOf = (text: string) => text.length + 4 * text.split(/[.<&]/).length

function cut(value: string, most: number) {
  let measures = 0
  const { value: left } = longestThatFits(
    { label: 'Message', value },
    {
      bytes: sizeOf(value),
      most,
      bytesOf: (fact) => {
        measures += 1
        return sizeOf(fact.value)
      },
    },
  )
  return { left, measures }
}

const text = fc.array(fc.constantFrom('a', '.', '<', 'word', '....', '&&'), { minLength: 1, maxLength: 300 })

test('a value is cut where one more character would not fit', () => {
  fc.assert(
    fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
      const value = parts.join('')
      const most = sizeOf('…') + Math.floor((sizeOf(value) - sizeOf('…') - 1) * share)
      fc.pre(most < sizeOf(value) && most >= sizeOf('…'))
      const { left, measures } = cut(value, most)
      const kept = left.length - 1
      expect(left).toBe(`${value.slice(0, kept)}…`)
      expect(sizeOf(left)).toBeLessThanOrEqual(most)
      if (kept + 1 < value.length) expect(sizeOf(`${value.slice(0, kept + 1)}…`)).toBeGreaterThan(most)
      expect(measures).toBeLessThanOrEqual(2 + 3 * Math.ceil(Math.log2(value.length + 1)))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['alike everywhere', '1.'.repeat(20_000), 40_000],
  ['a text and then nothing but full stops', 'word '.repeat(8000) + '1.'.repeat(9000), 50_000],
])('to cut %s takes few measures', (_what, value, most) => {
  expect(cut(value, most).measures).toBeLessThanOrEqual(12)
})
