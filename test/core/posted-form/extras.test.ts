import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExtras } from '../../../lib/core/posted-form/extras.ts'
import {
  hasForbiddenCharacter,
  isBlank,
  toParagraphs,
  toSingleLine,
} from '../../../lib/core/text/text-policy.ts'
import { anyText } from '../../support/given/any-text.ts'

function extrasOf(...pairs: readonly (readonly [string, string])[]) {
  return readExtras(pairs.map(([name, value]) => ({ name, value })))
}

describe('fields that only the sending form knows', () => {
  test('are kept as they came, values of one name together, those that say nothing left out', () => {
    const { extras, more } = extrasOf(
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
    expect(more).toBe(0)
  })

  test('are twenty at most, and the others are counted', () => {
    const pairs = Array.from({ length: 23 }, (_, index) => [`f${index}`, String(index)] as const)
    const { extras, more } = extrasOf(...pairs)
    expect(extras.map(({ name }) => name)).toEqual(pairs.slice(0, 20).map(([name]) => name))
    expect(more).toBe(3)
    expect(extrasOf(...pairs.slice(0, 20)).more).toBe(0)
  })

  test.each([
    ['a'.repeat(500), 'a'.repeat(500)],
    ['a'.repeat(501), `${'a'.repeat(499)}…`],
    [`${'a'.repeat(498)}😀b`, `${'a'.repeat(498)}…`],
    [`${'a'.repeat(490)}${' '.repeat(20)}b`, `${'a'.repeat(490)} b`],
    ['\n'.repeat(60_000) + 'b', undefined],
    ['é'.repeat(60_000), `${'é'.repeat(499)}…`],
  ])('are cut where it shows', (value, kept) => {
    expect(extrasOf(['x', value]).extras[0]?.value).toBe(kept)
  })

  test('have names that are cut where it shows, and are never empty', () => {
    expect(extrasOf(['n'.repeat(100), 'x']).extras[0]?.name).toBe('n'.repeat(100))
    expect(extrasOf(['n'.repeat(101), 'x']).extras[0]?.name).toBe(`${'n'.repeat(99)}…`)
    expect(extrasOf(['', 'x'], ['\u0000\n', 'y']).extras).toEqual([
      { name: '?', value: 'x' },
      { name: '?', value: 'y' },
    ])
  })

  test('lose what could hide or forge something', () => {
    const { extras } = extrasOf(
      ['a\r\nBcc: eve@example.net', 'x\u0000y\u001b[31m\u202ez\u2066\ufdd0'],
      ['\ud83d', 'lone \ud83d half'],
    )
    expect(extras).toEqual([
      { name: 'a Bcc: eve@example.net', value: 'x y [31m z' },
      { name: '\ufffd', value: 'lone \ufffd half' },
    ])
  })

  test('pass the text policy whatever they were, and never grow', () => {
    const pairs = fc.array(fc.tuple(anyText(150), anyText(700)), { maxLength: 25 })
    fc.assert(
      fc.property(pairs, (sent) => {
        const { extras, more } = extrasOf(...sent)
        const speaking = new Set(sent.filter(([, value]) => !isBlank(value)).map(([name]) => name))
        expect(extras.length).toBeLessThanOrEqual(20)
        expect(more).toBe(Math.max(0, speaking.size - 20))
        for (const { name, value } of extras) {
          expect(hasForbiddenCharacter(name) || hasForbiddenCharacter(value)).toBe(false)
          expect(`${name}${value}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
          expect(toSingleLine(name)).toBe(name)
          expect(toParagraphs(value)).toBe(value)
          expect(name.length).toBeLessThanOrEqual(100)
          expect(value.length).toBeLessThanOrEqual(500)
        }
      }),
      { numRuns: 200 },
    )
  })
})
