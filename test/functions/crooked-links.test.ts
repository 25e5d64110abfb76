import { describe, expect, test } from 'vitest'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { postForm } from './forms/posted-form.ts'
import { withLeaveLink } from './officer/leave/leave-browser.ts'
import { handedOver } from './officer/officer-browser.ts'
import { atTheDoor } from './officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from './read-answer.ts'

const answers = { name: 'Ada', email: 'ada@example.org', area: 'fenland', message: 'Our roof leaks' }

/** What mail programs and people take for part of a link. */
const remains = [
  ...['.', ',', ')', '>', ';', ':', '/', '"', "'", '’', '…', ']', '*', '):', '.)', '//', '/.', ' ', '\u200b'],
  ...['%3E', '%3e', '%20', '%22', '%29.', '%E2%80%8B', '%E2%80%9D', '%0A', '%5D', '%2F'],
]

type Opened = Awaited<ReturnType<ReturnType<typeof createPipeline>['forms']>>

/** A page apart from the one-time keys in it. */
function pageOf({ statusCode, body = '' }: Opened): string {
  return `${statusCode} ${body.replace(/ name="_(?:key|rendered)" value="[^"]*"/g, '')}`
}

async function enquired() {
  const pipeline = createPipeline()
  const { statusUrl } = readAcceptance(await pipeline.post('general', answers))
  await pipeline.deliver()
  const text = pipeline.mails().map((mail) => mail.text)
  const notMe = /https:\/\/api\.example(\/not-me\/[\w.-]+)/.exec(text.join('\n'))?.[1] ?? ''
  return { pipeline, status: new URL(statusUrl).pathname, notMe }
}

describe('what stands at the end of an address and belongs to none changes nothing', () => {
  test('of the pages for people', async () => {
    const { pipeline, status, notMe } = await enquired()
    const paths = [
      ...['/enquire/general', '/embed', '/embed/general', '/status/find', '/privacy', '/accessibility'],
      ...[status, `${status}/withdraw`, status.replace('status', 'sent'), notMe],
    ]
    for (const path of paths) await expectSame(path, (at) => pipeline.forms(at))
    await expectSame(`/quarantine/${await pipeline.releaseToken()}`, (at) => pipeline.officer(at))
    expect(pageOf(await pipeline.forms(status))).toContain('<form')
  })

  test('of an officer’s link', async () => {
    const { pipeline, path } = await handedOver()
    await expectSame(path, (at) => pipeline.officer(at))
    expect((await pipeline.officer(path)).body).toContain('name="choice"')
  })

  test('of the links to sign in, to one’s leave and to confirm one', async () => {
    const door = atTheDoor()
    await door.ask('lisa.chambers@cambridgeshire.example')
    for (const path of ['/officer/sign-in', door.linkOf(0)]) {
      await expectSame(path, (at) => door.pipeline.officer(at))
    }
    const leave = await withLeaveLink()
    await leave.plan()
    const { confirmLink } = await leave.mailed()
    for (const path of [leave.path, confirmLink]) await expectSame(path, (at) => leave.pipeline.officer(at))
  })

  test('of the kinds as JSON', async () => {
    const { intake } = createPipeline()
    for (const path of ['/v1/kinds', '/v1/kinds/general', '/openapi.json'])
      await expectSame(path, (at) => intake({ method: 'GET', path: at }))
  })

  test('of a token whatever follows it', async () => {
    const { pipeline, status } = await enquired()
    const page = pageOf(await pipeline.forms(status))
    for (const after of ['),thanks', '%22%3Ehere', '>here', ':%20'])
      expect(pageOf(await pipeline.forms(`${status}${after}`))).toBe(page)
    expect((await pipeline.forms(`${status}x`)).statusCode).toBe(404)
  })

  async function expectSame(path: string, open: (at: string) => Promise<Opened>): Promise<void> {
    const page = pageOf(await open(path))
    expect(page).toMatch(/^200 /)
    for (const one of remains) expect([one, pageOf(await open(`${path}${one}`))]).toEqual([one, page])
  }
})

test('a form posted with a slash at the end is taken, also as JSON', async () => {
  const pipeline = createPipeline()
  expect((await postForm(pipeline, '/enquire/general/', answers)).statusCode).toBe(303)
  expect((await pipeline.post('general/', { ...answers, name: 'Grace' })).statusCode).toBe(202)
  expect(pipeline.enquiries()).toHaveLength(2)
})

test('the board with a slash, which the gateway sends to the forms, is led on with what was asked and posted', async () => {
  const { forms } = createPipeline()
  for (const method of ['GET', 'POST']) {
    const { statusCode, headers } = await forms('/officer/?list=late', method)
    expect([statusCode, headers?.['location']]).toEqual([308, '/officer?list=late'])
  }
})

test('an address of nothing but remains is read in no time', async () => {
  const { forms } = createPipeline()
  const started = performance.now()
  for (const piece of ['%3E', '.', '/', 'a.', '%', '-.']) {
    for (const before of ['/status/', '/status/a', '/officer/'])
      await forms(`${before}${piece.repeat(10_000 / piece.length)}`)
  }
  expect(performance.now() - started).toBeLessThan(3000)
})
