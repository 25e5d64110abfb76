import { describe, expect, test } from 'vitest'
import { createLeaveLinks } from '../../../lib/adapters/secrets/leave-links.ts'
import { signToken } from '../../../lib/adapters/secrets/link-tokens.ts'
import { createOfficerLinks } from '../../../lib/adapters/secrets/officer-links.ts'
import { createOfficerTokens } from '../../../lib/adapters/secrets/officer-tokens.ts'
import { createSignedLinks } from '../../../lib/adapters/secrets/signed-links.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'

const old = { current: 'k1', k1: 'an old key of these tests, long enough' }
const present = { ...old, current: 'k2', k2: 'a key of these tests, which is long enough' }
const ring = fixedKeyRing(present)
const links = createLeaveLinks(ring)
const lisa = { officer: 'lisa-chambers', address: '0123456789abcdef0123456789abcdef' }

describe('a link to somebody’s leave', () => {
  test('says whose it is and for which address, and is the same each time', async () => {
    const token = await links.sign(lisa)
    expect(await links.read(token)).toEqual(lisa)
    expect(await links.sign(lisa)).toBe(token)
  })

  test('of a key that is still kept is read, and of one that was dropped is not', async () => {
    const token = await createLeaveLinks(fixedKeyRing(old)).sign(lisa)
    expect(await links.read(token)).toEqual(lisa)
    const after = createLeaveLinks(fixedKeyRing({ current: 'k2', k2: present.k2 }))
    expect(await after.read(token)).toBeUndefined()
  })

  test('is refused whichever single bit is another', async () => {
    const token = await links.sign(lisa)
    for (let bit = 0; bit < token.length * 8; bit++) {
      const bytes = Buffer.from(token, 'latin1')
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await links.read(bytes.toString('latin1'))).toBeUndefined()
    }
  })

  test('is none of another purpose, nor the other way round', async () => {
    const officerLinks = createOfficerLinks(ring)
    const confirm = createOfficerTokens(ring, 'leave-confirm')
    const signIn = createOfficerTokens(ring, 'sign-in')
    const token = { ...lisa, mail: 'letter-0123456789abcdef', until: '2027-03-08T10:00:00.000Z' }
    const others = [
      await officerLinks.sign({ reference: 'ABCD-2345', officer: lisa.officer }),
      await confirm.sign(token),
      await signIn.sign(token),
      await createSignedLinks(ring, 'status').sign('ABCD-2345'),
    ]
    for (const audience of ['officer', 'sign-in', 'leave-confirm', 'status'])
      others.push(
        await signToken(ring, { audience, subject: lisa.officer, claims: { address: lisa.address } }),
      )
    for (const other of others) expect(await links.read(other)).toBeUndefined()
    const leave = await links.sign(lisa)
    expect(await officerLinks.read(leave)).toBeUndefined()
    expect(await confirm.read(leave)).toBeUndefined()
    expect(await confirm.read(others[2] ?? '')).toBeUndefined()
  })

  test.each(['', 'x', '..', 'x'.repeat(5000)])('%s is none', async (text) => {
    expect(await links.read(text)).toBeUndefined()
  })
})
