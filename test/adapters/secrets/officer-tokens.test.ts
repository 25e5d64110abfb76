import { expect, test } from 'vitest'
import { createMemoryOfficerTokens } from '../../../lib/adapters/memory/memory-officer-tokens.ts'
import { createOfficerLinks } from '../../../lib/adapters/secrets/officer-links.ts'
import { createOfficerTokens } from '../../../lib/adapters/secrets/officer-tokens.ts'
import type { OfficerTokenPurpose } from '../../../lib/ports/officer-tokens.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { encodePart, oldToken } from '../../support/given/old-token.ts'

const key = 't'.repeat(64)
const ring = fixedKeyRing({ current: 'k2', k1: 'old '.repeat(16), k2: key })
const token = {
  officer: 'lisa-chambers',
  address: '0123456789abcdef0123456789abcdef',
  mail: 'letter-0123456789abcdef',
  until: '2027-03-08T10:15:00.000Z',
}
const header = { alg: 'HS256', kid: 'k2' }
const claims = {
  ...{ aud: 'session', sub: token.officer },
  ...{ address: token.address, letter: token.mail, until: token.until },
}
const purposes: readonly OfficerTokenPurpose[] = ['sign-in', 'session']

test.each([
  ['memory', createMemoryOfficerTokens],
  ['secret', (purpose: OfficerTokenPurpose) => createOfficerTokens(ring, purpose)],
] as const)('%s: a token says what it was made for, fits an address and a cookie, and is none of another purpose', async (_name, create) => {
  for (const purpose of purposes) {
    const tokens = create(purpose)
    const text = await tokens.sign(token)
    expect(text).toMatch(/^[A-Za-z0-9._~-]{1,700}$/)
    expect(await tokens.read(text)).toEqual(token)
    for (const other of purposes.filter((one) => one !== purpose))
      expect(await create(other).read(text)).toBeUndefined()
  }
})

test('a token of a key that is kept is read, and one of a key that was dropped is not', async () => {
  const before = createOfficerTokens(fixedKeyRing({ current: 'k1', k1: 'old '.repeat(16) }), 'session')
  const text = await before.sign(token)
  expect(await createOfficerTokens(ring, 'session').read(text)).toEqual(token)
  const dropped = createOfficerTokens(fixedKeyRing({ current: 'k2', k2: key }), 'session')
  expect(await dropped.read(text)).toBeUndefined()
})

test('the hand-made token of these tests is good when nothing is wrong with it', async () => {
  expect(await createOfficerTokens(ring, 'session').read(forge(header, claims))).toEqual(token)
})

test.each([
  ['another audience', forge(header, { ...claims, aud: 'sign-in' })],
  ['the audience of the links to enquiries', forge(header, { ...claims, aud: 'officer' })],
  ['no audience', forge(header, { ...claims, aud: undefined })],
  ['no officer', forge(header, { ...claims, sub: undefined })],
  ['no address', forge(header, { ...claims, address: undefined })],
  ['an address that is no text', forge(header, { ...claims, address: [token.address] })],
  ['no letter', forge(header, { ...claims, letter: 7 })],
  ['no end', forge(header, { ...claims, until: undefined })],
  ['an end that sorts after every instant', forge(header, { ...claims, until: 'never' })],
  ['another key', forge(header, claims, 'x'.repeat(64))],
  ['an unknown key', forge({ ...header, kid: 'k9' }, claims)],
  ['no algorithm', forge({ ...header, alg: 'none' }, claims)],
  ['no algorithm and no signature', `${encodePart({ ...header, alg: 'none' })}.${encodePart(claims)}.`],
  ['another algorithm', forge({ ...header, alg: 'HS512' }, claims)],
])('a token with %s is refused', async (_what, text) => {
  expect(await createOfficerTokens(ring, 'session').read(text)).toBeUndefined()
})

test('the link to an enquiry signs nobody in', async () => {
  const link = await createOfficerLinks(ring).sign({ reference: 'ABCD-2345', officer: 'lisa-chambers' })
  for (const purpose of purposes) expect(await createOfficerTokens(ring, purpose).read(link)).toBeUndefined()
})

test('of all tokens and cookies with one bit changed, thousands of them, not one is read', async () => {
  const changed = await Promise.all(
    purposes.map(async (purpose) => {
      const tokens = createOfficerTokens(ring, purpose)
      const all = await Promise.all(
        ['lisa-chambers', 'enquiries-desk'].map((officer) => tokens.sign({ ...token, officer })),
      )
      const others = all.flatMap(everyBitChanged)
      return Promise.all(others.map((text) => tokens.read(text)))
    }),
  )
  expect(changed.flat().length).toBeGreaterThan(8_000)
  expect(changed.flat().filter((one) => one !== undefined)).toEqual([])
})

function everyBitChanged(text: string): readonly string[] {
  return Array.from({ length: text.length * 8 }, (_, bit) => {
    const bytes = Buffer.from(text, 'latin1')
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return bytes.toString('latin1')
  })
}

function forge(header: unknown, claims: unknown, secret = key): string {
  return oldToken(header, claims, { key: secret })
}
