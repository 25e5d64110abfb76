import { describe, expect, test } from 'vitest'
import { safeHeaders } from '../../../functions/shared/http/http-stack.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createPipeline, type PipelineChanges } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'

const typed = {
  name: 'Canary Byron',
  email: 'canary@example.org',
  phone: '01223 765 432',
  area: 'fenland',
  hall: 'Canary Village Hall',
  need: 'seek-help',
  topics: ['governance'],
  message: 'canary message',
}

describe('the status page', () => {
  test('shows the reference, the kind, the dates and the officer', async () => {
    const { pipeline, path, reference } = await posted()
    await pipeline.deliver()
    const page = await pipeline.forms(path)
    expect(page.statusCode).toBe(200)
    const words = textOf(page.body)
    for (const word of [
      reference,
      'Get or give help between village halls',
      'Monday 8 March',
      'Thursday 11 March',
      'Lisa Chambers',
    ]) {
      expect(words).toContain(word)
    }
  })

  test('shows none of the answers, and no address of an officer', async () => {
    const { pipeline, path } = await posted()
    await pipeline.deliver()
    const { body } = await pipeline.forms(path)
    expect(body).not.toMatch(/canary|765 432|fenland|governance|lisa\.chambers/i)
  })

  test('says that nobody has it yet, until somebody has', async () => {
    const { pipeline, path } = await posted()
    const words = textOf((await pipeline.forms(path)).body)
    expect(words).toContain('passing it to the right person, who will reply by')
    expect(words).not.toContain('Lisa')
  })

  test('changes nothing, whoever opens it how often', async () => {
    const { pipeline, path } = await posted()
    await pipeline.deliver()
    const before = pipeline.enquiries()
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) await pipeline.forms(path, method)
    expect(pipeline.enquiries()).toEqual(before)
    expect(pipeline.mails()).toHaveLength(2)
  })

  test('is a page of its own to nobody but people: not kept, not indexed, not framed, no referrer elsewhere', async () => {
    const { pipeline, path } = await posted()
    const page = await pipeline.forms(path)
    expect(page.headers).toMatchObject({
      ...safeHeaders,
      'referrer-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    })
    expect(page.body).toContain('<meta name="robots" content="noindex">')
    expect(page.body).not.toMatch(/\son[a-z]+=|\sstyle=|https?:\/\/(?!www\.cambridgeshire)/i)
  })

  test('is allowed our own style sheet and script, and neither a style nor a script that stands in it', async () => {
    const { pipeline, path } = await posted()
    for (const page of [await pipeline.forms(path), await pipeline.forms('/status/wrong')]) {
      expect(page.body).not.toMatch(
        /<style|<script(?! type="module" src="\/assets\/a-hash\/page\.js"><\/script>)/,
      )
      expect(page.headers?.['content-security-policy']).toContain("style-src 'self'; script-src 'self'")
    }
  })

  test('is there for HEAD as for GET, without its body', async () => {
    const { pipeline, path } = await posted()
    const { body: _, ...head } = await pipeline.forms(path)
    expect(await pipeline.forms(path, 'HEAD')).toEqual(head)
  })
})

describe('a link that shows no enquiry', () => {
  test.each([
    'wrong',
    '__proto__',
    'ABCD-2345',
    '%3Cscript%3E',
    '<script>alert(1)</script>'.replace('/', ''),
  ])('like %s gets a page that helps, and no more', async (token) => {
    const page = await createPipeline().forms(`/status/${token}`)
    expect(page.statusCode).toBe(404)
    expect(page.headers?.['content-type']).toBe('text/html; charset=utf-8')
    expect(textOf(page.body)).toMatch(
      /Open it again from our email.*help@cambridgeshire\.example or call 01223 000 000/s,
    )
    expect(page.body).not.toContain(token)
  })

  test.each([
    '/status/',
    '/status',
    `/status/${'x'.repeat(2001)}`,
    '/status/a/b',
  ])('at %s is a page too', async (path) => {
    const page = await createPipeline().forms(path)
    expect([page.statusCode, page.headers?.['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })

  test('is the same page for a reference that exists and one that does not', async () => {
    const { pipeline, reference } = await posted()
    expect(await pipeline.forms(`/status/${reference}`)).toEqual(await pipeline.forms('/status/ABCD-2345'))
  })
})

test('a wrong method gets a page, and what is allowed', async () => {
  const { pipeline, path } = await posted()
  const page = await pipeline.forms(path, 'PUT')
  expect([page.statusCode, page.headers?.['allow']]).toEqual([405, 'GET, HEAD, POST'])
  expect(textOf(page.body)).toContain('can’t be used in this way')
})

test('a table that fails gets a page that says to come back and whom to ask, and nothing else', async () => {
  let down = false
  const { pipeline, path } = await posted({
    store: (store) => ({
      ...store,
      read: (reference) => (down ? Promise.reject(new Error('canary')) : store.read(reference)),
    }),
  })
  down = true
  const page = await pipeline.forms(path)
  expect([page.statusCode, page.headers?.['retry-after']]).toEqual([503, '30'])
  expect(page.headers?.['content-type']).toBe('text/html; charset=utf-8')
  expect(textOf(page.body)).toMatch(
    /What you’ve already sent us is safe. Try again in a minute.*help@cambridgeshire\.example/s,
  )
  expect(page.body).not.toContain('canary')
})

async function posted(changes: PipelineChanges = {}) {
  const pipeline = createPipeline(changes)
  const kind = kinds.find((one) => one.name === 'community-mentoring')
  const { statusUrl, reference } = readAcceptance(await pipeline.post(kind?.name ?? '', typed))
  return { pipeline, reference, path: new URL(statusUrl).pathname }
}

function textOf(page: string | undefined): string {
  return (page ?? '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
