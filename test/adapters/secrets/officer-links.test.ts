import { expect, test } from 'vitest'
import { createOfficerLinks } from '../../../lib/adapters/secrets/officer-links.ts'
import { officerNumbers } from '../../../lib/core/organisation/officer-number.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { encodePart, oldToken } from '../../support/given/old-token.ts'
import { seededRandom } from '../../support/given/seeded-random.ts'

const key = 'o'.repeat(64)
const link = { reference: 'ABCD-2345', officer: 'lisa-chambers' }
const numbers = officerNumbers([{ id: 'lisa-chambers' }, { id: 'omar-hale' }, { id: 'enquiries-desk' }])
const links = createOfficerLinks({
  ring: fixedKeyRing({ current: 'o1', o1: 'q'.repeat(64) }),
  old: fixedKeyRing({ current: 'k1', k1: key }),
  numbers,
})
const header = { alg: 'HS256', kid: 'k1' }
const claims = { aud: 'officer', sub: link.reference, officer: link.officer }

test('the hand-made token of the old format is good when nothing is wrong with it', async () => {
  expect(await links.read(forge(header, claims))).toEqual({ ...link, isOld: true })
})

test.each([
  ['another audience', forge(header, { ...claims, aud: 'status' })],
  ['no audience', forge(header, { ...claims, aud: undefined })],
  ['no officer', forge(header, { ...claims, officer: undefined })],
  ['an officer that is no text', forge(header, { ...claims, officer: ['lisa-chambers'] })],
  ['no enquiry', forge(header, { ...claims, sub: undefined })],
  ['another key', forge(header, claims, 'x'.repeat(64))],
  ['the empty key', forge(header, claims, '')],
  ['an unknown key', forge({ ...header, kid: 'k2' }, claims)],
  ['no algorithm', forge({ ...header, alg: 'none' }, claims)],
  ['no algorithm and no signature', `${encodePart({ ...header, alg: 'none' })}.${encodePart(claims)}.`],
  ['another algorithm', forge({ ...header, alg: 'HS512' }, claims)],
  ['a time of issue that is no number', forge(header, { ...claims, iat: 'now' })],
  ['an end in the past', forge(header, { ...claims, exp: 1 })],
  ['a beginning in the future', forge(header, { ...claims, nbf: 9_999_999_999 })],
])('a token of the old format with %s is refused', async (_, token) => {
  expect(await links.read(token)).toBeUndefined()
})

test('a link that was asked for says its last day, and is another than the one without', async () => {
  for (const until of ['2026-01-02', '2027-03-15', '2070-11-09']) {
    const fresh = { ...link, until }
    expect(await links.read(await links.sign(fresh))).toEqual(fresh)
    expect(await links.sign(fresh)).not.toBe(await links.sign(link))
  }
})

test('of the old format it said when it was asked for: seven days later is its last', async () => {
  const asked = forge(header, { ...claims, iat: Date.parse('2027-03-08T10:00:00Z') / 1000 })
  expect(await links.read(asked)).toEqual({ ...link, until: '2027-03-15', isOld: true })
})

test('an entry that the directory no longer has is nobody', async () => {
  const token = await links.sign({ ...link, officer: 'somebody-gone' })
  expect(await links.read(token)).toEqual({ ...link, officer: '' })
})

test('the old format is read only with the keys of links at hand', async () => {
  const alone = createOfficerLinks({ ring: fixedKeyRing({ current: 'k1', k1: key }), numbers })
  expect(await alone.read(forge(header, claims))).toBeUndefined()
})

test('of ten thousand tokens with one bit changed, not one is read', async () => {
  const random = seededRandom(5)
  const tokens = await Promise.all(
    ['lisa-chambers', 'omar-hale', 'enquiries-desk'].map((officer) => links.sign({ ...link, officer })),
  )
  const changed = Array.from({ length: 10_000 }, (_, n) => {
    const bytes = Buffer.from(tokens[n % tokens.length] ?? '', 'latin1')
    const bit = Math.floor(random() * bytes.length * 8)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return bytes.toString('latin1')
  })
  const read = await Promise.all(changed.map((token) => links.read(token)))
  expect(read.filter((one) => one !== undefined)).toEqual([])
})

function forge(header: unknown, claims: unknown, secret = key): string {
  return oldToken(header, claims, { key: secret })
}
