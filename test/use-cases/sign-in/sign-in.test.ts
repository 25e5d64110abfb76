import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { StandaloneMail } from '../../../lib/core/standalone-mail/standalone-mail.ts'
import type { ItemStore } from '../../../lib/ports/item-store.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import { type SignInSetting, signInSetting } from '../../support/memory-world/sign-in-setting.ts'

const minute = 60_000
const lisa = 'lisa.chambers@cambridgeshire.example'

describe('asking for a link', () => {
  test.each([
    ['an officer', lisa, 'Lisa Chambers'],
    ['an officer, in capitals', lisa.toUpperCase(), 'Lisa Chambers'],
    ['a desk', 'desk@cambridgeshire.example', 'Enquiries desk'],
    ['the manager', 'priya.nair@cambridgeshire.example', 'Priya Nair'],
  ])('mails it to %s, to the address of the directory alone', async (_who, email, name) => {
    const { ask, mails } = signInSetting()
    await ask(email)
    expect(mails()).toMatchObject([{ to: { name, address: email.toLowerCase() }, audience: 'officer' }])
    expect(mails()[0]?.subject).toContain('Sign in to see your enquiries')
  })

  test.each([
    ['that nobody has', 'ada@example.org'],
    ['of an entry that has ended', 'gone@cambridgeshire.example'],
    ['that is nearly one of ours', `${lisa}.example`],
  ])('does the same for an address %s, but mails nothing', async (_which, email) => {
    const known = signInSetting()
    await known.ask(lisa)
    const unknown = signInSetting()
    await unknown.ask(email)
    expect(unknown.mails()).toEqual([])
    expect(unknown.calls()).toEqual(known.calls())
    expect(unknown.calls()).toEqual(['read', 'count', 'create', 'send'])
    expect(unknown.standaloneMails()[0]).toMatchObject({ to: '', mails: [], closedAt: mondayAtTen })
    expect(unknown.standaloneMails()[0]).not.toHaveProperty('nextActionAt')
  })

  it('is one mail for one form, however often it is sent, and another for another', async () => {
    const { ask, mails } = signInSetting()
    for (const key of ['one form', 'one form', 'another form']) await ask(lisa, key)
    expect(mails()).toHaveLength(2)
  })

  it('mails two in ten minutes, whatever the case of the address; the third costs the same for everybody', async () => {
    const known = signInSetting()
    const unknown = signInSetting()
    for (let n = 0; n < 7; n++) {
      await known.ask(n % 2 === 0 ? lisa : lisa.toUpperCase())
      await unknown.ask('ada@example.org')
    }
    expect(known.mails()).toHaveLength(2)
    expect(known.calls()).toEqual(unknown.calls())
    expect(known.calls().slice(-4)).toEqual(['read', 'count', 'read', 'count'])
    known.clock.advance(10 * minute)
    await known.ask(lisa)
    expect(known.mails()).toHaveLength(3)
  })

  it('mails one more for each link that was used, so that everybody at a desk can sign in when it opens', async () => {
    const { ask, mails, signIn, tokenOf } = signInSetting()
    for (let n = 0; n < 6; n++) {
      await ask('desk@cambridgeshire.example')
      expect(await signIn.press(tokenOf(n))).toMatchObject({ officer: { role: 'desk' } })
    }
    for (let n = 0; n < 4; n++) await ask('desk@cambridgeshire.example')
    expect(mails()).toHaveLength(8)
  })

  it('mails whoever asks in a browser of theirs, however often strangers have asked', async () => {
    const { ask, mails } = signInSetting()
    for (let n = 0; n < 9; n++) await ask(lisa)
    await ask(lisa, 'a form of hers', true)
    expect(mails()).toHaveLength(3)
  })

  it('whoever asks, and whenever: an email comes, or one came that works for minutes more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12 * minute), { maxLength: 30 }), async (waits) => {
        const { ask, mails, clock } = signInSetting()
        let last = -Infinity
        for (const wait of waits) {
          clock.advance(wait)
          const before = mails().length
          await ask(lisa)
          const now = Date.parse(clock.now())
          if (mails().length > before) last = now
          expect(now - last).toBeLessThanOrEqual(10 * minute)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps no token and no address that was typed', async () => {
    const { ask, standaloneMails, tokenOf } = signInSetting()
    await ask(lisa)
    await ask('ada@example.org')
    const kept = JSON.stringify(standaloneMails())
    expect(kept).not.toContain(tokenOf(0))
    expect(kept).not.toContain('ada@')
  })

  it('is not mailed when the post office takes it only after fifteen minutes', async () => {
    const { ask, look, clock, mails, standaloneMails, outcomes } = signInSetting()
    outcomes.push({ type: 'refused', fault: 'later', reason: 'Throttling' })
    await ask(lisa)
    clock.advance(15 * minute)
    await look()
    expect(mails()).toHaveLength(1)
    expect(standaloneMails()[0]).toHaveProperty('closedAt')
  })

  it('is mailed once when it stayed unclear whether it was', async () => {
    const { ask, look, clock, mails, outcomes } = signInSetting()
    outcomes.push({ type: 'unclear', reason: 'TimeoutError' })
    await ask(lisa)
    clock.advance(16 * minute)
    await look()
    expect(mails()).toHaveLength(1)
  })
})

describe('the link', () => {
  it('signs in once, within fifteen minutes, and tells nothing by being looked at', async () => {
    const { ask, tokenOf, signIn, clock, observations, standaloneMails } = signInSetting()
    await ask(lisa)
    clock.advance(15 * minute - 1)
    const before = standaloneMails()
    expect(await signIn.show(tokenOf(0))).toBe('open')
    expect(standaloneMails()).toEqual(before)
    const mail = standaloneMails()[0]?.id
    expect(await signIn.press(tokenOf(0))).toMatchObject({ officer: { id: 'lisa-chambers' }, mail })
    expect(observations).toContainEqual({ type: 'signed-in', reference: mail })
    expect([await signIn.press(tokenOf(0)), await signIn.show(tokenOf(0))]).toEqual(['used', 'used'])
  })

  it('signs in one of twenty who press at the same moment', async () => {
    const { ask, tokenOf, signIn } = signInSetting()
    await ask(lisa)
    const pressed = await Promise.allSettled(Array.from({ length: 20 }, () => signIn.press(tokenOf(0))))
    const inside = pressed.filter((one) => one.status === 'fulfilled' && typeof one.value === 'object')
    expect(inside).toHaveLength(1)
  })

  test.each<[string, (setting: SignInSetting) => SignInSetting]>([
    ['after fifteen minutes', (setting) => setting.at('2027-03-08T10:15:00.000Z')],
    ['from a clock that is ahead', (setting) => setting.at('2027-03-08T09:00:00.000Z')],
    ['when the entry has ended', (setting) => setting.with({ until: '2027-03-07' })],
    ['when the entry has another address', (setting) => setting.with({ email: 'lisa@elsewhere.example' })],
    ['when the entry is gone', (setting) => setting.with({ id: 'somebody-else' })],
  ])('does not %s', async (_when, change) => {
    const setting = signInSetting()
    await setting.ask(lisa)
    const { signIn } = change(setting)
    expect([await signIn.show(setting.tokenOf(0)), await signIn.press(setting.tokenOf(0))]).toEqual([
      'ended',
      'ended',
    ])
    expect(setting.standaloneMails()[0]).not.toHaveProperty('usedAt')
  })

  it('signs nobody in who holds a session’s token, a token of a mail that is gone, or anything else', async () => {
    const { ask, tokenOf, signIn, session, signInTokens } = signInSetting()
    await ask(lisa)
    const inside = await signIn.press(tokenOf(0))
    if (typeof inside !== 'object') throw new Error('the link should sign in')
    const token = await signInTokens.read(tokenOf(0))
    if (token === undefined) throw new Error('the token should be read')
    const lost = await signInTokens.sign({ ...token, mail: 'letter-fedcba9876543210' })
    const swapped = await signInTokens.sign({ ...token, address: '0'.repeat(32) })
    const cookie = await session.open(inside.officer)
    const answers = await Promise.all(
      [cookie, lost, swapped, '', '__proto__'].map((one) => signIn.press(one)),
    )
    expect(answers).toEqual(['unknown', 'ended', 'ended', 'unknown', 'unknown'])
  })

  it('is not spent by a table that does not answer', async () => {
    const down = { is: false }
    const { ask, tokenOf, signIn } = signInSetting({
      standaloneMailStore: (store: ItemStore<StandaloneMail>) => ({
        ...store,
        replace: (mail) => (down.is ? Promise.reject(new Error('canary')) : store.replace(mail)),
      }),
    })
    await ask(lisa)
    down.is = true
    await expect(signIn.press(tokenOf(0))).rejects.toThrow('Error')
    down.is = false
    expect(await signIn.press(tokenOf(0))).toBeTypeOf('object')
  })
})

describe('a session', () => {
  const signedIn = async () => {
    const setting = signInSetting()
    await setting.ask(lisa)
    const inside = await setting.signIn.press(setting.tokenOf(0))
    if (typeof inside !== 'object') throw new Error('the link should sign in')
    return { ...setting, cookie: await setting.session.open(inside.officer) }
  }

  it('is its officer’s, as the directory has them now, for eight hours', async () => {
    const { session, cookie, clock, ...setting } = await signedIn()
    expect(await session.read(cookie)).toMatchObject({ id: 'lisa-chambers' })
    const renamed = setting.with({ name: 'Lisa Smith', email: lisa.toUpperCase() })
    expect(await renamed.session.read(cookie)).toMatchObject({ name: 'Lisa Smith' })
    clock.advance(8 * 60 * minute - 1)
    expect(await session.read(cookie)).toMatchObject({ id: 'lisa-chambers' })
    clock.advance(1)
    expect(await session.read(cookie)).toBeUndefined()
  })

  test.each<[string, (setting: SignInSetting) => SignInSetting]>([
    ['its entry has ended', (setting) => setting.with({ until: '2027-03-07' })],
    ['its entry is gone', (setting) => setting.with({ id: 'somebody-else' })],
    ['its entry has another address', (setting) => setting.with({ email: 'lisa@elsewhere.example' })],
    ['it comes from a clock that is ahead', (setting) => setting.at('2027-03-08T09:00:00.000Z')],
  ])('is over at once when %s', async (_when, change) => {
    const { cookie, ...setting } = await signedIn()
    expect(await change(setting).session.read(cookie)).toBeUndefined()
  })

  it('is not begun by the link itself', async () => {
    const { session, tokenOf } = await signedIn()
    for (const text of [tokenOf(0), '', 'x'.repeat(5000)]) expect(await session.read(text)).toBeUndefined()
  })
})
