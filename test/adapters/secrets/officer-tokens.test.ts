import { expect, test } from 'vitest'
import {
  createMemoryMailTokens,
  createMemorySessionTokens,
} from '../../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMailTokens, createSessionTokens } from '../../../lib/adapters/secrets/officer-tokens.ts'
import { officerNumbers } from '../../../lib/core/organisation/officer-number.ts'
import type { MailTokenPurpose } from '../../../lib/ports/officer-tokens.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { oldToken } from '../../support/given/old-token.ts'

const key = 't'.repeat(64)
const ring = fixedKeyRing({ current: 'o2', o1: 'old '.repeat(16), o2: key })
const numbers = officerNumbers([{ id: 'lisa-chambers' }, { id: 'enquiries-desk' }])
const mail = { mail: 'letter-0123456789abcdef', address: '0123456789abcdef0123456789abcdef' }
const session = { officer: 'lisa-chambers', address: mail.address, until: '2027-03-08T10:15:00.123Z' }
const purposes: readonly MailTokenPurpose[] = ['sign-in', 'leave-confirm']

test.each([
  ['memory', createMemoryMailTokens],
  ['secret', (purpose: MailTokenPurpose) => createMailTokens(ring, purpose)],
] as const)('%s: the token of a mail says which, and how its address begins, and is none of another purpose', async (_name, create) => {
  for (const purpose of purposes) {
    const tokens = create(purpose)
    const text = await tokens.sign(mail)
    expect(text).toMatch(/^[A-Za-z0-9_-]{1,40}$/)
    const { mail: read, address = '-' } = (await tokens.read(text)) ?? {}
    expect(read).toBe(mail.mail)
    expect(mail.address.startsWith(address)).toBe(true)
    for (const other of purposes.filter((one) => one !== purpose))
      expect(await create(other).read(text)).toBeUndefined()
  }
})

test.each([
  ['memory', createMemorySessionTokens()],
  ['secret', createSessionTokens(ring, numbers)],
] as const)('%s: the token of a session says whose, how the address begins, and until when', async (_name, tokens) => {
  const { officer, until, address = '-' } = (await tokens.read(await tokens.sign(session))) ?? {}
  expect({ officer, until }).toEqual({ officer: session.officer, until: session.until })
  expect(session.address.startsWith(address)).toBe(true)
  for (const purpose of purposes) {
    expect(await tokens.read(await createMailTokens(ring, purpose).sign(mail))).toBeUndefined()
    expect(await createMailTokens(ring, purpose).read(await tokens.sign(session))).toBeUndefined()
  }
})

test('a token of a key that is kept is read, and one of a key that was dropped is not', async () => {
  const before = createSessionTokens(fixedKeyRing({ current: 'o1', o1: 'old '.repeat(16) }), numbers)
  const text = await before.sign(session)
  expect(await createSessionTokens(ring, numbers).read(text)).toMatchObject({ officer: 'lisa-chambers' })
  const dropped = createSessionTokens(fixedKeyRing({ current: 'o2', o2: key }), numbers)
  expect(await dropped.read(text)).toBeUndefined()
})

test('a session of an entry that the directory no longer has is none', async () => {
  const text = await createSessionTokens(ring, numbers).sign(session)
  expect(await createSessionTokens(ring, officerNumbers([])).read(text)).toBeUndefined()
})

test('the link of a mail that the release before had named opens no mail at all', async () => {
  const tokens = createMailTokens(ring, 'sign-in')
  const text = await tokens.sign({ ...mail, mail: 'letter-0123456789abcdef0123456789abcdef' })
  expect(await tokens.read(text)).toMatchObject({ mail: 'letter-0000000000000000' })
})

test.each([
  'session',
  'sign-in',
  'leave-confirm',
])('no %s of the old format is read, under whatever key', async (aud) => {
  const claims = { aud, sub: session.officer, letter: mail.mail, until: session.until, address: mail.address }
  const text = oldToken({ alg: 'HS256', kid: 'o2' }, claims, { key })
  for (const purpose of purposes) expect(await createMailTokens(ring, purpose).read(text)).toBeUndefined()
  expect(await createSessionTokens(ring, numbers).read(text)).toBeUndefined()
})
