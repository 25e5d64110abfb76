import { describe, expect, test } from 'vitest'
import { fromBrowser } from '../forms/posted-form.ts'
import { createBrowser, handedOver } from './officer-browser.ts'

type Given = Awaited<ReturnType<typeof handedOver>>

/** What robots do to a link that they find in a mail; none of them chooses anything. */
const robots: Readonly<Record<string, (given: Given) => Promise<unknown>>> = {
  'looks at it, again and again': async ({ open }) => {
    for (let n = 0; n < 5; n++) await open()
  },
  'asks for its head': ({ pipeline, path }) => pipeline.officer(path, 'HEAD'),
  'fetches it before anybody wants it': ({ pipeline, path }) =>
    pipeline.officer(path, 'GET', { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } }),
  'tries every other method': async ({ pipeline, path }) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await pipeline.officer(path, method)).statusCode).toBe(405)
  },
  'writes what it would post into the address': ({ open, path }) =>
    open(`${path}?choice=spam&confirmed=yes&_key=key-of-sixteen-or-more&undo=x&done=key-of-sixteen-or-more`),
  'submits the form as it stands': async ({ open, sendAsItStands }) => {
    await open()
    expect(await sendAsItStands()).toMatchObject({ status: 422 })
  },
  'presses every button, and those of the pages that come': async ({ open, sendAsItStands }) => {
    const buttons = [...(await open()).body.matchAll(/ name="choice" value="([^"]+)"/g)]
    expect(buttons.length).toBeGreaterThan(5)
    for (const [, choice = ''] of buttons) {
      await open()
      await sendAsItStands({ choice })
      for (let presses = 0; presses < 3; presses++) await sendAsItStands()
    }
  },
  'posts nothing at all': async ({ pipeline, path }) => {
    const answers = [
      await pipeline.officer(path, 'POST', { headers: fromBrowser, body: '' }),
      await pipeline.officer(path, 'POST', {
        headers: { 'content-type': 'text/plain' },
        body: 'choice=spam',
      }),
      await pipeline.officer(path, 'POST', { body: '' }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 415, 415])
  },
  'submits every form as it stands, and those of the pages that come': async ({ open, sendAsItStands }) => {
    await open()
    for (let n = 0; n < 3; n++) await sendAsItStands()
  },
  'follows every link of the page': async ({ open, pipeline }) => {
    const { body } = await open()
    for (const [, href = ''] of body.matchAll(/ href="(\/[^"]*)"/g)) {
      await pipeline.officer(href)
      await pipeline.forms(href)
    }
  },
  'fills every box in with the same word': async ({ open, send }) => {
    await open()
    await send({ choice: 'yes', confirmed: 'yes', undo: 'yes', code: 'yes', who: 'yes' })
  },
}

describe.each(['lisa-chambers', 'enquiries-desk'])('the link of %s', (link) => {
  test.each(Object.entries(robots))('does nothing for a robot that %s', async (_what, act) => {
    const given = await handedOver({ link })
    const before = structuredClone(given.pipeline.enquiries())
    await act(given)
    expect(given.pipeline.enquiries()).toEqual(before)
    await given.pipeline.deliver()
    expect(given.pipeline.mails()).toHaveLength(2)
  })
})

test('no page of a link says a word of what was typed, or who has the enquiry', async () => {
  const { open, send, pipeline } = await handedOver()
  const pages = [await open(), await send(), await send({ choice: 'close' }), await open()]
  await send({ choice: 'answered' })
  pages.push(await send(), await open())
  expect(pages.map(({ status }) => status)).toEqual([200, 422, 200, 200, 200, 200])
  const answers = Object.values(pipeline.enquiries()[0]?.answers ?? {}).filter(
    (value) => typeof value === 'string',
  )
  expect(answers.length).toBeGreaterThan(4)
  const told = /canary-message|Ada|ada@example|Upwell|fenland|Lisa|Omar|lisa-chambers/i
  for (const { body } of pages) expect(body).not.toMatch(told)
})

test('a post that is sent again does nothing again, not even when what it did was undone', async () => {
  const { pipeline, path, acts, open, send, page } = await handedOver()
  await open()
  await send({ choice: 'answered' })
  const old: Readonly<Record<string, string>> = { ...page().hidden, confirmed: 'yes' }
  await send()
  const body = new URLSearchParams(old).toString()
  const replay = () => pipeline.officer(path, 'POST', { headers: fromBrowser, body })
  const first = await replay()
  expect(first.headers?.['location']).toBe(`${path}?done=${old['_key']}`)
  await send()
  const version = pipeline.enquiries()[0]?.version
  await replay()
  expect(acts()).toMatchObject([{ act: 'answered', undoneAt: expect.any(String) }])
  expect(pipeline.enquiries()[0]?.version).toBe(version)
})

test('a double press of a pass-on is one, and says so both times', async () => {
  const { acts, open, send, post, page } = await known()
  await open()
  await send({ choice: 'pass-on' })
  const { hidden } = page()
  for (let presses = 0; presses < 2; presses++)
    expect((await post({ ...hidden, to: 'omar-hale' })).words).toContain('It’s passed on')
  expect(acts()).toMatchObject([{ to: 'priya-nair' }, { to: 'omar-hale' }])
})

describe('a cookie', () => {
  test.each([
    ['of one officer does nothing for another', (cookie: string) => cookie, 'omar-hale'],
    ['with another end is none', (cookie: string) => cookie.replace('=', '=1'), 'lisa-chambers'],
    [
      'with another mac is none',
      (cookie: string) => `${cookie.slice(0, -1)}${cookie.endsWith('0') ? '1' : '0'}`,
      'lisa-chambers',
    ],
    ['under another name is none', (cookie: string) => cookie.replace('__Host-', ''), 'lisa-chambers'],
    ['cut short is none', (cookie: string) => cookie.slice(0, 30), 'lisa-chambers'],
    ['without anything is none', () => '__Host-officer=', 'lisa-chambers'],
  ])('%s', async (_what, change, link) => {
    const { pipeline, cookies } = await known()
    const path = `/officer/${await pipeline.officerToken(link)}`
    const body = 'choice=spam&confirmed=yes&_key=a-key-of-sixteen-characters'
    const post = async (cookie: string) =>
      pipeline.officer(path, 'POST', { headers: fromBrowser, cookies: ['other=1', cookie], body })
    expect((await post(change(cookies()[0] ?? ''))).statusCode).toBe(200)
    expect(pipeline.enquiries()[0]?.acts?.map(({ act }) => act)).toEqual(['pass-on'])
    expect(pipeline.enquiries()[0]?.codeRequests).toHaveLength(2)
  })

  test('is good for ninety days, and given anew whenever it is used', async () => {
    const { pipeline, path, cookies, open, send } = await known()
    pipeline.clock.advance(89 * 86_400_000)
    await open()
    await send({ choice: 'accept' })
    pipeline.clock.advance(89 * 86_400_000)
    await open()
    await send({ choice: 'close' })
    expect((await send({ outcome: 'answered' })).words).toContain('It’s closed')
    const other = createBrowser(pipeline, path)
    expect(cookies()).not.toEqual(other.cookies())
  })

  test('is forgotten after that', async () => {
    const { pipeline, open, send } = await known()
    pipeline.clock.advance(90 * 86_400_000)
    await open()
    await send({ choice: 'spam' })
    expect((await send()).words).toContain('We don’t know this browser yet')
  })
})

/** A browser that has given the code once, with which the enquiry was passed on to the manager. */
async function known() {
  const given = await handedOver()
  await given.open()
  await given.send({ choice: 'pass-on' })
  await given.send({ to: 'priya-nair' })
  await given.send({ code: await given.code(), remember: 'yes' })
  expect(given.acts()).toHaveLength(1)
  return given
}
