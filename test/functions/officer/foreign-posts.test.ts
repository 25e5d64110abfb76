import { describe, expect, test } from 'vitest'
import { readAcceptance } from '../read-answer.ts'
import { aWeek, withLeaveLink } from './leave/leave-browser.ts'
import { codeFor } from './officer-browser.ts'

type Headers = Readonly<Record<string, string>>
type Setting = Awaited<ReturnType<typeof setUp>>
/** Presses with those headers in the browser of somebody whose cookies would allow it; answers what it did. */
type Door = (setting: Setting, headers: Headers) => Promise<unknown>

const host = 'api.example'
const ours = `https://${host}`

/** What a browser says of a post of our own page, or of none. */
const own: readonly Headers[] = [
  { host, 'sec-fetch-site': 'same-origin', origin: ours },
  { host, 'sec-fetch-site': 'none' },
  { host, origin: ours },
  { host: 'API.example:443', origin: ours },
  { host: 'old.example', origin: 'https://old.example' },
  { host },
]

/** What it says of one of another origin: newer browsers by `Sec-Fetch-Site`, older ones by `Origin`. */
const foreign: readonly Headers[] = [
  ...['cross-site', 'same-site', '', 'same-origin, cross-site', 'Same-Origin'].flatMap((site) => [
    { host, 'sec-fetch-site': site },
    { host, 'sec-fetch-site': site, origin: ours },
  ]),
  ...[
    ...['null', '', 'nonsense', 'https://', 'file:///', 'https://evil.example', 'https://evil-api.example'],
    ...[
      'https://www.api.example',
      'https://api.example.evil.example',
      'https://example',
      'http://api.example',
    ],
    ...['https://api.example:8443', 'http://api.example:443', 'https://api.example, https://evil.example'],
  ].map((origin) => ({ host, origin })),
  { host: 'old.example', origin: ours },
  { host: 'a host', origin: 'null' },
  { origin: ours },
]

/** Behind a link: another origin is an unknown browser. */
const byLink: Readonly<Record<string, Door>> = {
  'spam by the link of an enquiry': async ({ post, deal, acts, known }, headers) => {
    await known()
    await post(deal, { choice: 'spam', confirmed: 'yes', _key: 'key-of-sixteen-letters' }, headers)
    return acts().some(({ act }) => act === 'spam')
  },
  'spam by that link, signed in': async ({ post, deal, acts, known, jar }, headers) => {
    await known()
    jar.delete('__Host-officer')
    await post(deal, { choice: 'spam', confirmed: 'yes', _key: 'key-of-sixteen-letters' }, headers)
    return acts().some(({ act }) => act === 'spam')
  },
  'undoing what was done on the board': async ({ post, board, deal, acts, known }, headers) => {
    await known()
    const act = { choice: 'accept', confirmed: 'yes', _key: 'key-of-sixteen-letters' }
    if (acts().length === 0) await post(board, act)
    await post(deal, { undo: act._key, confirmed: 'yes' }, headers)
    return acts().some(({ undoneAt }) => undoneAt !== undefined)
  },
  'entering leave': async ({ post, path, leave, known }, headers) => {
    await known()
    await post(path, { ...aWeek, confirmed: 'yes', _key: 'key-of-sixteen-letters' }, headers)
    return (await leave()).length > 0
  },
  'ending leave': async ({ post, path, plan, ids, known }, headers) => {
    await known()
    if ((await ids()).length === 0) await plan()
    const [end = ''] = await ids()
    await post(path, { what: 'end', end, confirmed: 'yes', _key: 'another-key-of-letters' }, headers)
    return (await ids()).length === 0
  },
  'becoming known by the link that confirms a leave': async ({ post, confirmLink, jar }, headers) => {
    await post(await confirmLink(), { answer: 'yes' }, headers)
    return jar.has('__Host-officer')
  },
  'becoming known by a code': async ({ post, deal, jar, pipeline }, headers) => {
    const spam = { choice: 'spam', confirmed: 'yes', _key: 'key-of-sixteen-letters', remember: 'yes' }
    const { _code = '' } = (await post(deal, spam)).hidden
    await post(deal, { ...spam, _code, code: await codeFor(pipeline, _code) }, headers)
    return jar.has('__Host-officer')
  },
}

/** What needs a session, or begins or ends one, is refused. */
const refused: Readonly<Record<string, Door>> = {
  'an act on the board': async ({ post, board, known }, headers) => {
    await known()
    return (await post(board, { choice: 'accept', confirmed: 'yes' }, headers)).status
  },
  'a note on the board': async ({ post, board, known }, headers) => {
    await known()
    return (await post(board, { note: 'A note' }, headers)).status
  },
  'an enquiry that somebody enters': async ({ post, known }, headers) => {
    await known()
    const entry = { name: 'Ada', message: 'Who knows roofs?', 'entry-came-by': 'phone' }
    return (await post('/officer/add/general', { ...entry, _key: 'key-of-sixteen-letters' }, headers)).status
  },
  'an address that was checked': async ({ post, known }, headers) => {
    await known()
    return (await post('/officer', { checked: 'lisa-chambers' }, headers)).status
  },
  'leave, signed in': async ({ post, known }, headers) => {
    await known()
    return (await post('/officer/leave', { ...aWeek, confirmed: 'yes' }, headers)).status
  },
  'asking for a link to sign in': async ({ post }, headers) =>
    (await post('/officer/sign-in', { email: 'lisa.chambers@cambridgeshire.example' }, headers)).status,
  'signing in': async ({ ask, post, linkOf, pipeline }, headers) => {
    await ask('lisa.chambers@cambridgeshire.example')
    return (await post(linkOf(pipeline.mails().length - 1), { sure: 'yes' }, headers)).status
  },
  'signing out': async ({ post, known }, headers) => {
    await known()
    return (await post('/officer/sign-out', {}, headers)).status
  },
}

describe.each([
  ...Object.entries(byLink).map(([what, door]) => ({ what, door, done: true, not: false })),
  ...Object.entries(refused).map(([what, door]) => ({ what, door, done: 200, not: 403 })),
])('$what', ({ door, done, not }) => {
  test('is done for our own page', async () => {
    const setting = await setUp()
    expect(await door(setting, own[0] ?? {})).toBe(done)
    expect(setting.foreignPosts()).toBe(0)
  })

  test('is not done for a page of another origin, and each such post is counted', async () => {
    const setting = await setUp()
    for (const [index, headers] of foreign.entries()) {
      expect([headers, await door(setting, headers)]).toEqual([headers, not])
      expect(setting.foreignPosts()).toBe(index + 1)
    }
  })
})

test.each(own)('a post is our own page’s with %j', async (headers) => {
  expect(await byLink['spam by the link of an enquiry']?.(await setUp(), headers)).toBe(true)
})

test('what a page of another origin posts asks for a code, as in a browser that nobody knows', async () => {
  const { post, deal, known } = await setUp()
  await known()
  const headers = { host, 'sec-fetch-site': 'same-site' }
  const page = await post(deal, { choice: 'spam', confirmed: 'yes' }, headers)
  expect(page.words).toContain('Enter the code')
})

/** Lisa's browser beside an enquiry that she has, with her links; it is known from `known` on. */
async function setUp() {
  const door = await withLeaveLink()
  const { pipeline, signIn } = door
  readAcceptance(
    await pipeline.post('community-mentoring', {
      ...{ name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Who knows roofs?' },
      ...{ hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] },
    }),
  )
  while ((await pipeline.deliver()) > 0);
  const [enquiry] = pipeline.enquiries()
  let isKnown = false
  let link: string | undefined
  return {
    ...door,
    deal: `/officer/${await pipeline.officerToken('lisa-chambers')}`,
    board: `/officer/enquiries/${enquiry?.reference}`,
    acts: () => pipeline.enquiries()[0]?.acts ?? [],
    ids: async () => (await pipeline.directoryStore.read()).absences.map(({ id }) => id),
    async confirmLink() {
      if (link === undefined) await door.plan()
      link ??= (await door.mailed()).confirmLink
      return link
    },
    async known() {
      if (!isKnown) await signIn()
      isKnown = true
    },
    foreignPosts: () => pipeline.lines.filter((line) => line.includes('foreign-post')).length,
  }
}
