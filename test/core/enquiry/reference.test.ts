import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactReference, readReference, toReference } from '../../../lib/core/enquiry/reference.ts'
import { anyText } from '../../support/given/any-text.ts'

const SHAPE = /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/

describe('a reference', () => {
  test('made of a digest has two groups of four characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (digest) => {
        expect(toReference(digest)).toMatch(SHAPE)
        expect(readReference(toReference(digest))).toBe(toReference(digest))
        expect(exactReference(toReference(digest))).toBe(toReference(digest))
      }),
    )
  })

  test('is that of the first eight bytes, wherever they lie in memory', () => {
    const bytes = Uint8Array.from({ length: 40 }, (_, index) => index * 7)
    expect(toReference(bytes.subarray(5))).toBe(toReference(Uint8Array.from(bytes.subarray(5, 13))))
  })

  test('is the same for the same digest in every release', () => {
    expect(toReference(new Uint8Array(8))).toBe('2222-2222')
    expect(toReference(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1))).toBe('3222-2222')
    expect(toReference(new Uint8Array(8).fill(255))).toBe('H8AP-76DM')
  })

  test('spreads over all 31 characters in each of its places', () => {
    const seen = Array.from({ length: 9 }, () => new Set<string>())
    for (let n = 0; n < 2000; n++) {
      const digest = new Uint8Array(8)
      new DataView(digest.buffer).setBigUint64(0, BigInt.asUintN(64, BigInt(n) * 0x9e37_79b9_7f4a_7c15n))
      for (const [place, character] of [...toReference(digest)].entries()) seen[place]?.add(character)
    }
    expect(seen.map((characters) => characters.size)).toEqual([31, 31, 31, 31, 1, 31, 31, 31, 31])
  })
})

describe('a typed reference', () => {
  test.each([
    ['as it stands', 'ABCD-2345'],
    ['in lower case', 'abcd-2345'],
    ['without its hyphen', 'ABCD2345'],
    ['with spaces', '  abcd 2345 '],
    ['with the dash that a phone makes of a hyphen', 'ABCD–2345'],
    ['with a hyphen that does not break', 'ABCD\u20112345'],
    ['with spaces around its hyphen', 'ABCD – 2345'],
    ['in the brackets of our subjects', '[ABCD-2345]'],
    ['with the full stop of its sentence', 'ABCD-2345.'],
    ['in quotation marks', '“abcd 2345”'],
    ['behind a word', 'Reference: abcd2345'],
    ['in a sentence', 'My reference is ABCD 2345, of March 2027 (no. 17).'],
    ['in a subject', 'Re: [ABCD-2345] We have your enquiry – help for village halls'],
    ['with what nobody sees at its end', 'ABCD-2345\u200b'],
    ['with what nobody sees inside', '\u2068AB\u00adCD-23\ufeff45\u2069'],
    ['in full-width letters', 'ＡＢＣＤ－２３４５'],
    ['letter by letter', 'a b c d 2 3 4 5'],
    ['with an underscore', 'ABCD_2345'],
    ['over two lines', 'ABCD-\r\n2345'],
    ['twice', 'ABCD-2345 (abcd2345)'],
    ['beside a word that could be one', 'research, ABCD-2345'],
  ])('is read %s', (_name, typed) => {
    expect(readReference(typed)).toBe('ABCD-2345')
  })

  test.each([
    '',
    'ABCD-234',
    'ABCD-23456',
    'ABCD-234O',
    'ABCD-2340',
    'ABCD-234I',
    'ÀBCD-2345',
    '*'.repeat(8),
    'ABCD-2345 or EFGH-6789',
    'ABCD2345 EFGH 6789',
    'ABCD-2345-EFGH',
    'Reference:',
    `${'x'.repeat(1000)} ABCD-2345`,
  ])('is not %j', (typed) => {
    expect(readReference(typed)).toBeUndefined()
  })

  test('of letters alone is read where nothing else could be one', () => {
    expect(readReference('Reference: abcdefgh')).toBe('ABCD-EFGH')
    expect(readReference('ABCD EFGH, thank you')).toBe('ABCD-EFGH')
    expect(readReference('abcdefgh or jkmnpqrs')).toBeUndefined()
  })

  test.each([
    '-',
    'A',
    'ABCD ',
    'ABCD-',
    '\u0301\u0316',
    '\u200b',
    '\ufdfa',
    ' ',
    '[',
    '2345 ABCD-',
  ])('made of many %j is looked through in no time', (piece) => {
    const started = performance.now()
    for (const length of [1000, 65_536]) readReference(piece.repeat(length).slice(0, length))
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('is read into the one shape or not at all', () => {
    fc.assert(
      fc.property(anyText(12), (typed) => {
        const read = readReference(typed)
        if (read !== undefined) expect(read).toMatch(SHAPE)
      }),
    )
  })
})

describe('a reference that we wrote ourselves', () => {
  test.each([
    'abcd-2345',
    'ABCD2345',
    ' ABCD-2345',
    'ABCD-2345.',
    'ABCD-2345\n',
    '',
    'ABCD-234O',
  ])('is not %j', (text) => {
    expect(exactReference(text)).toBeUndefined()
  })
})
