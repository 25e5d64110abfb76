import { describe, expect, test } from 'vitest'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { postForm } from './forms/posted-form.ts'

const indexedAt = 'https://enquiries.charity.example'
const noindex = '<meta name="robots" content="noindex">'
const publicPaths = ['/', '/privacy', '/accessibility', ...kinds.map(({ name }) => `/enquire/${name}`)]
const otherPaths = [
  ...['/embed', '/embed/general', '/status/find', '/status/wrong', '/sent/wrong', '/not-me/wrong'],
  ...['/nowhere', '/enquire/none', '/enquire/general?message=Typed+elsewhere'],
]

/** Asks for paths, with their queries, at a host. */
function asked(host: string, changes: { readonly indexedAt?: string } = { indexedAt }) {
  const pipeline = createPipeline(changes)
  return async (path: string) => await pipeline.forms(path, 'GET', { headers: { accept: 'text/html', host } })
}

const ask = asked('enquiries.charity.example')

function canonicalOf(body = ''): string | undefined {
  return /<link rel="canonical" href="([^"]*)">/.exec(body)?.[1]
}

describe('at the domain of the live stage', () => {
  test.each(publicPaths)('search engines may show %s, described, by its one address', async (path) => {
    for (const written of [path, `${path}?utm_source=newsletter`]) {
      const { statusCode, body = '' } = await ask(written)
      expect(statusCode).toBe(200)
      expect(body).not.toContain('noindex')
      expect(canonicalOf(body)).toBe(`${indexedAt}${path}`)
      expect(body).toMatch(/<meta name="description" content="[^"]{40,}">/)
    }
  })

  test('each of the public pages has a title and a description of its own', async () => {
    const bodies = await Promise.all(publicPaths.map(async (path) => (await ask(path)).body ?? ''))
    for (const what of [/<title>(.*?)<\/title>/, /<meta name="description" content="([^"]*)">/])
      expect(new Set(bodies.map((body) => what.exec(body)?.[1])).size).toBe(publicPaths.length)
  })

  test.each(otherPaths)('they may not show %s', async (path) => {
    const { body = '' } = await ask(path)
    expect(body).toContain(noindex)
    expect(canonicalOf(body)).toBeUndefined()
  })

  test('they may not show a form that came back with a mistake, nor a confirmation', async () => {
    const pipeline = createPipeline({ indexedAt })
    const host = { host: 'enquiries.charity.example' }
    const answers = { name: 'Ada Byron', email: 'ada@example.org', message: 'Hello', area: 'fenland' }
    const failed = await postForm(pipeline, '/enquire/general', {}, host)
    expect([failed.statusCode, failed.body]).toEqual([422, expect.stringContaining(noindex)])
    const sent = await postForm(pipeline, '/enquire/general', answers, host)
    const path = String(sent.headers?.['location'])
    expect(path).toMatch(/^\/sent\//)
    const confirmation = await pipeline.forms(path, 'GET', { headers: { accept: 'text/html', ...host } })
    expect([confirmation.statusCode, confirmation.body]).toEqual([200, expect.stringContaining(noindex)])
  })

  test('the sitemap lists the public pages and no other, and robots.txt leads to it', async () => {
    const sitemap = await ask('/sitemap.xml')
    expect(sitemap.headers?.['content-type']).toBe('application/xml; charset=utf-8')
    expect(sitemap.body).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n/)
    const listed = [...(sitemap.body ?? '').matchAll(/<url><loc>([^<]*)<\/loc><\/url>/g)].map(
      ([, loc]) => loc,
    )
    expect(listed.toSorted()).toEqual(publicPaths.map((path) => `${indexedAt}${path}`).toSorted())
    const robots = await ask('/robots.txt')
    expect(robots.headers?.['content-type']).toBe('text/plain; charset=utf-8')
    expect(robots.body?.split('\n')).toContain(`Sitemap: ${indexedAt}/sitemap.xml`)
  })

  test('robots.txt keeps nobody from a page, so that crawlers can read on each whether to show it', async () => {
    const { body = '' } = await ask('/robots.txt')
    const barred = [...body.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) => path)
    expect(barred).not.toHaveLength(0)
    for (const path of [
      ...publicPaths,
      ...otherPaths,
      '/officer',
      '/quarantine/x',
      '/assets/a-hash/page.css',
    ])
      expect(barred.filter((one) => path.startsWith(one))).toEqual([])
  })
})

/** Where nothing is to be found: the address that AWS gave a stage with a domain, and any address of one without. */
describe.each([
  ['the address that AWS gave', asked('abc123.execute-api.eu-west-2.amazonaws.com')],
  ['a stage without a domain or not live', asked('enquiries.charity.example', {})],
])('at %s', (_where, askThere) => {
  test('search engines may show no page, and there is no sitemap', async () => {
    for (const path of [...publicPaths, ...otherPaths]) {
      const { body = '' } = await askThere(path)
      expect([path, body.includes(noindex), canonicalOf(body)]).toEqual([path, true, undefined])
    }
    expect((await askThere('/sitemap.xml')).statusCode).toBe(404)
    expect((await askThere('/robots.txt')).body).not.toContain('Sitemap')
  })
})
