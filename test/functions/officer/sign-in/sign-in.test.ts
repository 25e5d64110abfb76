import { describe, expect, test } from 'vitest'
import { createOfficerLinks } from '../../../../lib/adapters/secrets/officer-links.ts'
import { createMailTokens, createSessionTokens } from '../../../../lib/adapters/secrets/officer-tokens.ts'
import { officerNumbers } from '../../../../lib/core/organisation/officer-number.ts'
import { fixedKeyRing } from '../../../support/given/fixed-key-ring.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import { atTheDoor } from './sign-in-browser.ts'

const minute = 60_000
const lisa = 'lisa.chambers@cambridgeshire.example'
const form = 'Your email address'
const inside = 'Sign out'
const ring = fixedKeyRing({ current: 'k1', k1: 'a key of these tests, long enough to sign' })
const numbers = officerNumbers(sampleOrganisation.officers)

describe('the door', () => {
  test('asks for an address, and changes nothing by being opened', async () => {
    const { open, pipeline, sent } = atTheDoor()
    for (const path of ['/officer', '/officer/sign-in']) {
      const page = await open(path)
      expect([page.status, page.words]).toEqual([200, expect.stringContaining(form)])
      expect(page.body).toMatch(/<input[^>]* type="email"[^>]* autocomplete="email"/)
    }
    expect([pipeline.standaloneMails(), sent]).toEqual([[], []])
  })

  test.each([
    ['', 'Enter your email address'],
    ['lisa', 'Enter an email address in the correct format'],
  ])('says what is wrong with %j, and asks nothing for it', async (email, message) => {
    const { ask, pipeline } = atTheDoor()
    const page = await ask(email)
    expect([page.status, page.words]).toEqual([422, expect.stringContaining(message)])
    expect(pipeline.standaloneMails()).toEqual([])
  })

  test('answers an unknown address, and the third in ten minutes, byte for byte as a known one', async () => {
    const { ask, pipeline } = atTheDoor()
    const answers = [await ask(lisa), await ask('ada@example.org')]
    for (let n = 0; n < 5; n++) answers.push(await ask(lisa.toUpperCase()))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => JSON.stringify(headers))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(pipeline.mails().map(({ to }) => to.address)).toEqual(Array(2).fill(lisa))
  })

  test('keeps what was typed when it cannot be stored, known or not', async () => {
    const { ask, pipeline } = atTheDoor({
      standaloneMailStore: (store) => ({ ...store, create: () => Promise.reject(new Error('canary')) }),
    })
    for (const email of [lisa, 'ada@example.org']) {
      const page = await ask(email)
      expect([page.status, page.headers['retry-after']]).toEqual([503, '30'])
      expect(page.body).toContain(`value="${email}"`)
    }
    expect(pipeline.mails()).toEqual([])
  })
})

describe('the link of the mail', () => {
  test('shows one button and nobody’s name; HEAD and GET sign nobody in; a press does, once', async () => {
    const { ask, open, post, linkOf, pipeline, jar, sent } = atTheDoor()
    await ask(lisa)
    const page = await open(linkOf(0))
    expect(page.status).toBe(200)
    expect(page.words).not.toMatch(/Lisa|chambers/i)
    expect(page.body.match(/<button/g)).toHaveLength(1)
    expect((await pipeline.officer(linkOf(0), 'HEAD')).statusCode).toBe(200)
    expect([pipeline.standaloneMails()[0]?.usedAt, jar.has('__Host-session')]).toEqual([undefined, false])
    expect((await post(linkOf(0))).words).toContain(inside)
    expect([...jar.keys()]).toEqual(['__Host-asked', '__Host-session', '__Host-officer'])
    expect(sent.map(({ attributes }) => attributes).slice(0, 2)).toEqual([
      '; Path=/; Max-Age=900; HttpOnly; Secure; SameSite=Lax',
      '; Path=/; Max-Age=28800; HttpOnly; Secure; SameSite=Lax',
    ])
  })

  test('in a browser that did not ask for it, or no more: a press alone signs nobody in, a tick does', async () => {
    const { ask, open, post, linkOf, pipeline, jar } = atTheDoor()
    await ask(lisa)
    jar.clear()
    const page = await open(linkOf(0))
    expect(page.words).toContain('You asked for this link in another browser')
    const robot = await post(linkOf(0), page.hidden)
    expect([robot.status, robot.words]).toEqual([
      422,
      expect.stringContaining('Tick the box to sign in here'),
    ])
    expect([pipeline.standaloneMails()[0]?.usedAt, jar.size]).toEqual([undefined, 0])
    expect((await post(linkOf(0), { ...page.hidden, sure: 'yes' })).words).toContain(inside)
  })

  test('pressed again is refused where nobody is signed in, and leads on where somebody is', async () => {
    const { signIn, open, post, linkOf, jar } = atTheDoor()
    await signIn()
    expect((await post(linkOf(0))).words).toContain(inside)
    jar.clear()
    for (const page of [await post(linkOf(0)), await open(linkOf(0))]) {
      expect([page.status, page.words]).toEqual([410, expect.stringContaining('This link has been used')])
    }
    expect(jar.size).toBe(0)
  })

  test('has ended after fifteen minutes', async () => {
    const { ask, open, post, linkOf, pipeline, jar } = atTheDoor()
    await ask(lisa)
    pipeline.clock.advance(15 * minute)
    for (const page of [await open(linkOf(0)), await post(linkOf(0))])
      expect([page.status, page.words]).toEqual([410, expect.stringContaining('This link has expired')])
    expect(jar.has('__Host-session')).toBe(false)
  })

  test('that cannot be written down now can be pressed later', async () => {
    const down = { is: false }
    const { ask, post, linkOf } = atTheDoor({
      standaloneMailStore: (store) => ({
        ...store,
        replace: (mail) => (down.is ? Promise.reject(new Error('canary')) : store.replace(mail)),
      }),
    })
    await ask(lisa)
    down.is = true
    expect((await post(linkOf(0))).status).toBe(503)
    down.is = false
    expect((await post(linkOf(0))).words).toContain(inside)
  })

  test('signs nobody in whichever bit is another, nor does a cookie: every eleventh of thousands', async () => {
    const door = atTheDoor({
      signInTokens: createMailTokens(ring, 'sign-in'),
      sessionTokens: createSessionTokens(ring, numbers),
    })
    await door.ask(lisa)
    const token = door.linkOf(0).slice('/officer/sign-in/'.length)
    for (const other of everyBitChanged(token))
      expect((await door.post(`/officer/sign-in/${encodeURIComponent(other)}`)).status).toBe(404)
    expect([door.pipeline.standaloneMails()[0]?.usedAt, [...door.jar.keys()]]).toEqual([
      undefined,
      ['__Host-asked'],
    ])
    await door.post(door.linkOf(0))
    const session = door.jar.get('__Host-session') ?? ''
    const enquiry = await createOfficerLinks({ ring, numbers }).sign({
      reference: 'ABCD-2345',
      officer: 'lisa-chambers',
    })
    for (const other of [...everyBitChanged(session), token, enquiry]) {
      door.jar.set('__Host-session', other)
      expect((await door.open('/officer')).words).toContain(form)
    }
    door.jar.set('__Host-session', session)
    expect((await door.open('/officer')).words).toContain(inside)
  }, 60_000)
})

describe('whoever is signed in', () => {
  test('is so for eight hours', async () => {
    const { signIn, open, pipeline } = atTheDoor()
    await signIn()
    pipeline.clock.advance(8 * 60 * minute - 1)
    expect((await open('/officer')).words).toContain(inside)
    pipeline.clock.advance(1)
    expect((await open('/officer')).words).toContain(form)
  })

  test('is signed out when their entry ends', async () => {
    const [first, ...others] = sampleOrganisation.officers
    if (first === undefined) throw new Error('The sample directory has Lisa')
    const officers = [{ ...first, until: '2027-03-08' }, ...others]
    const { signIn, open, pipeline } = atTheDoor({ organisation: { ...sampleOrganisation, officers } })
    pipeline.clock.advance(13 * 60 * minute)
    expect((await signIn()).words).toContain(inside)
    pipeline.clock.advance(59 * minute)
    expect((await open('/officer')).words).toContain(inside)
    pipeline.clock.advance(1 * minute)
    expect((await open('/officer')).words).toContain(form)
  })

  test('signs out by a press, and not by a look; the browser is then known no more', async () => {
    const { signIn, open, post, jar } = atTheDoor()
    await signIn()
    expect((await open('/officer/sign-out')).words).toContain(inside)
    expect((await post('/officer/sign-out')).words).toContain('You’re signed out')
    expect([jar.size, (await open('/officer')).words]).toEqual([0, expect.stringContaining(form)])
  })

  test('needs no code to close an enquiry by its link in that browser', async () => {
    const { signIn, post, open, pipeline } = atTheDoor()
    const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Help' }
    const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
    await pipeline.post('community-mentoring', { ...answers, ...mentoring })
    await pipeline.deliver()
    await signIn()
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    await open(path)
    const asked = await post(path, { choice: 'spam' })
    expect((await post(path, { ...asked.hidden })).words).toContain('It’s closed as spam')
  })
})

describe('posts that another website caused', () => {
  const own = { host: 'api.example' }
  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['our own page', { ...own, 'sec-fetch-site': 'same-origin', origin: 'https://api.example' }, true],
    ['a browser that repeats its own', { ...own, 'sec-fetch-site': 'none' }, true],
    ['an old browser', own, true],
    ['an old browser that names our page', { ...own, origin: 'https://api.example' }, true],
    [
      'the address from before there was a domain',
      { host: 'Old.example', origin: 'https://old.example' },
      true,
    ],
    ['another site', { ...own, 'sec-fetch-site': 'cross-site' }, false],
    ['a sibling host', { ...own, 'sec-fetch-site': 'same-site', origin: 'https://api.example' }, false],
    ['an old browser on another site', { ...own, origin: 'https://evil.example' }, false],
    ['an old browser that hides it', { ...own, origin: 'null' }, false],
    ['a page whose host ends like ours', { ...own, origin: 'https://evil-api.example' }, false],
  ])('from %s', async (_from, headers, taken) => {
    const { ask, post, linkOf, pipeline, jar } = atTheDoor()
    await ask(lisa)
    const asked = await post('/officer/sign-in', { email: lisa }, headers)
    expect([asked.status, pipeline.standaloneMails().length]).toEqual(taken ? [200, 2] : [403, 1])
    const pressed = await post(linkOf(0), {}, headers)
    expect([pressed.status, jar.has('__Host-session')]).toEqual([taken ? 200 : 403, taken])
    if (!taken) await post(linkOf(0))
    const out = await post('/officer/sign-out', {}, headers)
    expect([out.status, jar.has('__Host-session')]).toEqual([taken ? 200 : 403, !taken])
  })
})

test('the log says nothing of who signs in, and no token', async () => {
  const { signIn, linkOf, pipeline, jar } = atTheDoor()
  await signIn()
  const log = pipeline.lines.join('\n')
  expect(log).toContain('"what":"signed-in"')
  for (const secret of [
    lisa,
    'Lisa',
    'lisa-chambers',
    linkOf(0).slice('/officer/sign-in/'.length),
    ...jar.values(),
  ])
    expect(log).not.toContain(secret)
})

/** Every eleventh bit: each place and each bit of a character comes round. */
function everyBitChanged(text: string): readonly string[] {
  return Array.from({ length: Math.ceil((text.length * 8) / 11) }, (_, n) => {
    const bytes = Buffer.from(text, 'latin1')
    const bit = n * 11
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return bytes.toString('latin1')
  })
}
