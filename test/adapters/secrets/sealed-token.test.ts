import { describe, expect, test } from 'vitest'
import { openToken, sealToken, type TokenPurpose } from '../../../lib/adapters/secrets/sealed-token.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { seededRandom } from '../../support/given/seeded-random.ts'

const keys = { current: 'o7', o7: 'a key of these tests, which is long enough', o63: 'another'.repeat(6) }
const ring = fixedKeyRing(keys)

const names: readonly TokenPurpose[] = [
  ...(['status', 'not-me', 'officer', 'release'] as const),
  ...(['leave', 'sign-in', 'leave-confirm', 'session'] as const),
]

/** For each purpose numbers of its sizes, none of them nothing. */
const samples: Readonly<Record<TokenPurpose, readonly bigint[]>> = {
  status: [852_891_037_440n, 255n],
  'not-me': [852_891_037_440n, 1n],
  officer: [12_345_678_901n, 0xabcdefn, 437n],
  release: [12_345_678_901n],
  leave: [0xabcdefn, 0x1234n],
  'sign-in': [0x0123456789abcdefn, 0xfedcn],
  'leave-confirm': [0x0123456789abcdefn, 0xfedcn],
  session: [0xabcdefn, 0x12345678n, 1_804_507_200_123n],
}
const purposes = names.map((purpose) => [purpose, samples[purpose]] as const)

describe.each(purposes)('a token of %s', (purpose, numbers) => {
  test('says its numbers, the same each time, in letters that an address takes', async () => {
    const token = await sealToken(ring, purpose, numbers)
    expect(await openToken(ring, purpose, token)).toEqual(numbers)
    expect(await sealToken(ring, purpose, numbers)).toBe(token)
    expect(token).toMatch(/^[a-z][\w-]{20,34}$/)
    const none = numbers.map(() => 0n)
    expect(await openToken(ring, purpose, await sealToken(ring, purpose, none))).toEqual(none)
  })

  test('is none of another purpose, also when its letter is changed', async () => {
    const token = await sealToken(ring, purpose, numbers)
    for (const [other, otherNumbers] of purposes.filter(([one]) => one !== purpose)) {
      expect(await openToken(ring, other, token)).toBeUndefined()
      const [letter] = await sealToken(ring, other, otherNumbers)
      expect(await openToken(ring, other, letter + token.slice(1))).toBeUndefined()
    }
  })

  test('is read under its own key alone', async () => {
    const token = await sealToken(ring, purpose, numbers)
    const others = [
      { current: 'o7', o7: 'x'.repeat(40) },
      { current: 'o1', o1: keys.o7 },
      { current: 'o63', o63: keys.o63 },
    ]
    for (const other of others) expect(await openToken(fixedKeyRing(other), purpose, token)).toBeUndefined()
    const next = fixedKeyRing({ ...keys, current: 'o63' })
    expect(await openToken(next, purpose, token)).toEqual(numbers)
    expect(await openToken(ring, purpose, await sealToken(next, purpose, numbers))).toEqual(numbers)
  })

  test('with its parts in another order, a piece of another or a piece too few is none', async () => {
    const token = await sealToken(ring, purpose, numbers)
    const other = await sealToken(ring, purpose, numbers.with(0, 5n))
    const reversed = [...token.slice(2, -16)].toReversed().join('')
    const wrong = [
      token[0] + reversed + token.slice(-16),
      token.slice(0, 2) + reversed + token.slice(-16),
      other.slice(0, -16) + token.slice(-16),
      token.slice(0, -16) + other.slice(-16),
      token.slice(-16) + token.slice(0, -16),
      token.slice(0, -1),
      token.slice(1),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      token.toUpperCase(),
    ].filter((one) => one !== token)
    for (const one of wrong) expect(await openToken(ring, purpose, one)).toBeUndefined()
  })

  test('takes no number that has too many bits, and no number too few', async () => {
    await expect(sealToken(ring, purpose, numbers.with(0, 1n << 64n))).rejects.toThrow(RangeError)
    await expect(sealToken(ring, purpose, numbers.with(0, -1n))).rejects.toThrow(RangeError)
    await expect(sealToken(ring, purpose, [])).rejects.toThrow(RangeError)
  })
})

test('of ten thousand tokens of all purposes with one bit changed, not one is read', async () => {
  const random = seededRandom(8)
  const tokens = await Promise.all(
    purposes.map(async ([purpose, numbers]) => [purpose, await sealToken(ring, purpose, numbers)] as const),
  )
  let changed = 0
  for (let n = 0; n < 10_000; n++) {
    const [purpose, token] = tokens[n % tokens.length] ?? (['status', ''] as const)
    const bytes = Buffer.from(token, 'latin1')
    const bit = Math.floor(random() * bytes.length * 8)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const text = bytes.toString('latin1')
    if (text !== token) changed++
    expect(await openToken(ring, purpose, text)).toBeUndefined()
  }
  expect(changed).toBe(10_000)
})

describe('the address of a link in a text email', () => {
  const paths: readonly (readonly [TokenPurpose, string])[] = [
    ['status', '/status/'],
    ['not-me', '/not-me/'],
    ['officer', '/officer/'],
    ['release', '/quarantine/'],
    ['leave', '/officer/leave/'],
    ['sign-in', '/officer/sign-in/'],
    ['leave-confirm', '/officer/leave/confirm/'],
  ]
  const lengthAt = async (origin: string, purpose: TokenPurpose, path: string) =>
    `${origin}${path}${await sealToken(ring, purpose, samples[purpose])}`.length

  test.each(paths)('of %s fits a line of 76 characters here', async (purpose, path) => {
    expect(await lengthAt('http://localhost:3000', purpose, path)).toBeLessThanOrEqual(76)
  })

  // The paths to sign in and to confirm a leave are long, and their tokens name a mail: they have a line of their own.
  test.each(paths.slice(0, 5))('of %s fits it at a domain of a charity', async (purpose, path) => {
    expect(await lengthAt('https://enquiries.somecharity.org.uk', purpose, path)).toBeLessThanOrEqual(76)
  })

  test.each(paths)('of %s is short at the address that AWS gives', async (purpose, path) => {
    const origin = 'https://abcdefghij.execute-api.eu-west-2.amazonaws.com'
    expect(await lengthAt(origin, purpose, path)).toBeLessThanOrEqual(109)
  })
})
