import { describe, expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createLeaveLinks, oldLeaveLinkDays } from '../../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../../lib/adapters/secrets/officer-links.ts'
import { createMailTokens } from '../../../lib/adapters/secrets/officer-tokens.ts'
import { officerNumbers } from '../../../lib/core/organisation/officer-number.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { oldToken } from '../../support/given/old-token.ts'

const first = { current: 'o1', o1: 'an old key of these tests, long enough' }
const present = { ...first, current: 'o2', o2: 'a key of these tests, which is long enough' }
const ring = fixedKeyRing(present)
const numbers = officerNumbers([{ id: 'lisa-chambers' }])
const links = createLeaveLinks({ ring, numbers })
const lisa = { officer: 'lisa-chambers', address: '0123456789abcdef0123456789abcdef' }
const read = { officer: 'lisa-chambers', address: '0123' }

describe('a link to somebody’s leave', () => {
  test('says whose it is and how the address begins, and is the same each time', async () => {
    const token = await links.sign(lisa)
    expect(await links.read(token)).toEqual(read)
    expect(await links.sign(lisa)).toBe(token)
  })

  test('of a key that is still kept is read, and of one that was dropped is not', async () => {
    const token = await createLeaveLinks({ ring: fixedKeyRing(first), numbers }).sign(lisa)
    expect(await links.read(token)).toEqual(read)
    const after = createLeaveLinks({ ring: fixedKeyRing({ current: 'o2', o2: present.o2 }), numbers })
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
    const officerLinks = createOfficerLinks({ ring, numbers })
    const confirm = createMailTokens(ring, 'leave-confirm')
    const others = [
      await officerLinks.sign({ reference: 'ABCD-2345', officer: lisa.officer }),
      await confirm.sign({ mail: 'letter-0123456789abcdef', address: lisa.address }),
    ]
    for (const other of others) expect(await links.read(other)).toBeUndefined()
    const leave = await links.sign(lisa)
    expect(await officerLinks.read(leave)).toBeUndefined()
    expect(await confirm.read(leave)).toBeUndefined()
  })

  test.each(['', 'x', '..', 'x'.repeat(5000)])('%s is none', async (text) => {
    expect(await links.read(text)).toBeUndefined()
  })
})

describe('a link to leave of the release before officers had keys of their own', () => {
  const key = 'a key of enquirers’ links, long enough'
  const old = fixedKeyRing({ current: 'k1', k1: key })
  const claims = { address: lisa.address, aud: 'leave', sub: lisa.officer }
  const token = oldToken({ alg: 'HS256', kid: 'k1' }, claims, { key })

  test('is read for thirty days from the release on, and not after', async () => {
    const clock = createManualClock('2027-03-08T10:00:00.000Z')
    const both = createLeaveLinks({ ring, old: { ring: old, clock }, numbers })
    expect(await both.read(token)).toEqual(lisa)
    clock.advance(oldLeaveLinkDays * 86_400_000 - 1)
    expect(await both.read(token)).toEqual(lisa)
    clock.advance(1)
    expect(await both.read(token)).toBeUndefined()
    expect(await both.read(await both.sign(lisa))).toEqual(read)
  })

  test('is not read by whom nobody gave the keys of links', async () => {
    expect(await links.read(token)).toBeUndefined()
  })

  test('is read under the keys of links alone, however its key is called', async () => {
    const clock = createManualClock('2027-03-08T10:00:00.000Z')
    const both = createLeaveLinks({ ring, old: { ring: old, clock }, numbers })
    const forged = oldToken({ alg: 'HS256', kid: 'o2' }, claims, { key: present.o2 })
    expect(await both.read(forged)).toBeUndefined()
  })
})
