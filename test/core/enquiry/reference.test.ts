import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReference, toReference } from '../../../lib/core/enquiry/reference.ts'
import { anyText } from '../../support/given/any-text.ts'

const SHAPE = /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/

describe('a reference', () => {
  test('made of a digest has two groups of four characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (digest) => {
        expect(toReference(digest)).toMatch(SHAPE)
        expect(readReference(toReference(digest))).toBe(toReference(digest))
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
    'ABCD_2345',
    'ÀBCD-2345',
    '*'.repeat(8),
  ])('is not %j', (typed) => {
    expect(readReference(typed)).toBeUndefined()
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
