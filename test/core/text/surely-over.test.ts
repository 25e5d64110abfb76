import { expect, test } from 'vitest'
import {
  areSurelyOver,
  type Cleaned,
  cleanedWithin,
  cleanLine,
  cleanParagraphs,
  cleanPlainLine,
} from '../../../lib/core/text/text-policy.ts'
import { utf8Length } from '../../../lib/core/text/utf8-length.ts'

const bytes = ({ text }: Cleaned) => utf8Length(text)
const length = (cleaned: Cleaned) => cleaned.length

/** What becomes shorter by cleaning, by the normal form, or not at all. */
const pieces = [
  ...['x', 'é', 'e\u0301', '\u03c9\u0314\u0342\u0345', '\u1100\u1161\u11a8', '\u0300\u0323', '\u0f73\u0f81'],
  ...[
    ' \n\t',
    '\r\n',
    'word ',
    '\u200d',
    'क्\u200d',
    '\u{1f469}\u200d\u{1f52c}',
    '\u{1f3f4}\u{e0067}',
    '\ufe0f',
  ],
  ...['\u00a0', '\u0000', '\u0958', '\u0130', '\u4e00', '\u{1d160}', '\u202e', '1\ufe0f\u20e3', '\u094d'],
]

test('a text that would have fitted is never over, whatever it is made of and wherever it is cut', () => {
  const texts = pieces.flatMap((one) =>
    pieces.map((other, index) => (one.repeat(37 + index) + other.repeat(91)).repeat(9)),
  )
  for (const text of texts) {
    for (const clean of [cleanLine, cleanPlainLine, cleanParagraphs]) {
      const whole = clean(text)
      expect(areSurelyOver([text], { clean, measure: bytes, most: bytes(whole) })).toBe(false)
      expect(cleanedWithin(clean, text, whole.length)).toEqual(whole)
    }
    const fits = { clean: cleanPlainLine, measure: bytes, most: bytes(cleanParagraphs(text)) }
    expect(areSurelyOver([text], fits)).toBe(false)
  }
})

test('of a text that is far too long only as much is cleaned as it takes to know', () => {
  for (const piece of ['x', '\u0300\u0323', '\u4e00', '\u1100\u1161\u11a8']) {
    let cleaned = 0
    const clean = (typed: string) => {
      cleaned += typed.length
      return cleanParagraphs(typed)
    }
    expect(cleanedWithin(clean, piece.repeat(250_000), 5000)).toBeUndefined()
    expect(areSurelyOver([piece.repeat(250_000)], { clean, measure: length, most: 5000 })).toBe(true)
    expect(cleaned).toBeLessThan(2 * 4 * 5000)
  }
})

test('a text of nothing but what is dropped is never over', () => {
  for (const piece of [' ', '\n', '\u200b', '\u0000', '\u200d', '\ufe0f']) {
    expect(cleanedWithin(cleanLine, `Ada${piece.repeat(250_000)}`, 3)?.text).toBe('Ada')
  }
})
