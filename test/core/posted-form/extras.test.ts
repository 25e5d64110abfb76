import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExtras } from '../../../lib/core/posted-form/extras.ts'
import { toParagraphs, toSingleLine } from '../../../lib/core/text/text-policy.ts'
import { anyText } from '../../support/given/any-text.ts'

function extrasOf(...pairs: readonly (readonly [string, string])[]) {
  return readExtras(pairs.map(([name, value]) => ({ name, value })))
}

describe('fields that only the sending form knows', () => {
  test('are kept as they came, values of one name together, those that say nothing left out', () => {
    const extras = extrasOf(
      ...([
        ['colour', 'green'],
        ['size', ''],
        ['colour', 'blue'],
        ['story', ' one\r\n\r\n\r\ntwo '],
      ] as const),
    )
    expect(extras).toEqual([
      { name: 'colour', value: 'green, blue' },
      { name: 'story', value: 'one\n\ntwo' },
    ])
  })

  test('are kept whole, however many and however long they are', () => {
    const pairs = Array.from({ length: 300 }, (_, index) => [`f${index}`, String(index)] as const)
    expect(extrasOf(...pairs).map(({ name, value }) => [name, value])).toEqual(pairs)
    const long = `${'many words '.repeat(5500)}the last`
    expect(extrasOf(['n'.repeat(300), long])).toEqual([{ name: 'n'.repeat(300), value: long }])
  })

  test('have names that are never empty', () => {
    expect(extrasOf(['', 'x'], ['\u200b', 'y'])).toEqual([{ name: '?', value: 'x, y' }])
  })

  test('lose what no text holds, and have names of one line', () => {
    const extras = extrasOf(
      ['a\r\nBcc: eve@example.net', 'x\u0000y\u001b[31m\u202ez\u2066\ufdd0'],
      ['\ud83d', 'lone \ud83d half'],
    )
    expect(extras).toEqual([
      { name: 'a Bcc: eve@example.net', value: 'xy[31m\u202ez\u2066' },
      { name: '\ufffd', value: 'lone \ufffd half' },
    ])
  })

  test('are clean whatever they were, and none that says something is lost', () => {
    const pairs = fc.array(fc.tuple(anyText(150), anyText(700)), { maxLength: 25 })
    fc.assert(
      fc.property(pairs, (sent) => {
        const extras = extrasOf(...sent)
        expect(extras.length > 0).toBe(sent.some(([, value]) => VISIBLE.test(value)))
        for (const { name, value } of extras) {
          expect(toSingleLine(name)).toBe(name)
          expect(toParagraphs(value)).toBe(value)
        }
      }),
      { numRuns: 200 },
    )
  })
})

const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u
