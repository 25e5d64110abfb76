import { describe, expect, test } from 'vitest'
import type { EnquiryStore } from '../../../../lib/ports/enquiry-store.ts'
import { lisa, work } from './board-at-work.ts'

describe('while the index of what is over does not answer', () => {
  const broken = (store: EnquiryStore): EnquiryStore => ({
    ...store,
    rows: async () => Promise.reject(new Error('away')),
  })
  const changes = { store: broken }

  test.each([
    '/officer?list=closed',
    '/officer?list=spam',
    '/officer?q=Upwell',
  ])('%s says so, and what works meanwhile, with the lists and their counts', async (at) => {
    const { open } = await work(1, lisa, { changes })
    const seen = await open(at)
    expect([seen.status, seen.headers['cache-control']]).toEqual([503, 'no-store'])
    expect(seen.words).toContain('We can’t look there just now')
    expect(seen.words).toContain('you can search by reference, email address or phone number')
    expect(seen.words).toContain('Waiting 1')
    expect(seen.words).not.toMatch(/Nothing was found|Nothing is closed|Nothing was closed/)
  })

  test('reference, address, telephone and the lists of what is open work as ever', async () => {
    const { open, references } = await work(1, lisa, { changes })
    for (const typed of [references[0] ?? '', 'ada@example.org', '01354 000111'])
      expect((await open(`/officer?q=${encodeURIComponent(typed)}`)).words).toContain('1 enquiry was found.')
    expect((await open('/officer')).status).toBe(200)
  })

  test('a file is refused whole', async () => {
    const { open } = await work(1, lisa, { changes })
    const seen = await open('/officer/list.csv?list=closed')
    expect([seen.status, seen.headers['content-disposition']]).toEqual([503, undefined])
  })
})

describe('all that one person has sent', () => {
  test('is a list under the reference of one of theirs: no address stands in any link to it', async () => {
    const { open, references } = await work(2)
    const [one = ''] = references
    const page = await open(`/officer/enquiries/${one}`)
    const href = `/officer?same=${one}`
    expect(page.body).toContain(`href="${href}"`)
    const seen = await open(href)
    expect(seen.words).toContain(`From the same person as ${one}`)
    expect(seen.words).toContain('2 enquiries were found.')
    for (const [, link = ''] of seen.body.matchAll(/(?:href|action)="([^"]*)"/g))
      if (link.startsWith('/officer')) expect(link).not.toMatch(/ada|01354/)
    expect((await open(`/officer/list.csv?same=${one}`)).body.trim().split('\r\n')).toHaveLength(3)
  })

  test('is nothing for a reference that nobody has, and no list for what is none', async () => {
    const { open } = await work(1)
    expect((await open('/officer?same=ABCD-2345')).words).toContain('Nothing was found.')
    expect((await open('/officer?same=%3Cscript%3E')).words).toContain('Your enquiries')
  })
})

describe('what somebody looked for', () => {
  test('leads back from an enquiry to what was found, on its page and with its filters', async () => {
    const { open, post, references } = await work(1)
    await open('/officer?q=Upwell+hall&kind=community-mentoring&area=fenland')
    const path = `/officer/enquiries/${references[0]}`
    const back = 'href="/officer?q=Upwell+hall&amp;kind=community-mentoring&amp;area=fenland"'
    expect((await open(path)).body).toContain(back)
    expect((await post(path, { choice: 'accept' })).body).toContain(back)
  })

  test('stays in that browser for half an hour, out of reach of scripts, and goes when they sign out', async () => {
    const { open, post, jar, sent } = await work(1)
    await open('/officer?q=Ada+Byron')
    expect(jar.get('__Host-officer-list')).toContain('Ada')
    expect(sent.findLast(({ name }) => name === '__Host-officer-list')?.attributes).toBe(
      '; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Lax',
    )
    await post('/officer/sign-out')
    expect([...jar.keys()]).toEqual([])
  })

  test('stands in no line of the log', async () => {
    const { open, post, pipeline, references } = await work(1)
    const typed = ['Ada Byron', 'ada@example.org', '01354 000111', 'Upwell', references[0] ?? '']
    const before = pipeline.lines.length
    for (const sought of typed) await open(`/officer?${new URLSearchParams({ q: sought })}`)
    await open('/officer/list.csv?q=Upwell')
    await post('/officer?q=Upwell', { together: 'answered' })
    const log = pipeline.lines.slice(before).join('\n')
    for (const sought of typed) expect(log).not.toContain(sought)
  })
})

test('a file of more than 1,000 has the first 1,000, and the page says so', async () => {
  const stores: EnquiryStore[] = []
  const store = (kept: EnquiryStore) => {
    stores.push(kept)
    return kept
  }
  const { open, pipeline } = await work(1, lisa, { changes: { store } })
  const [one] = pipeline.enquiries()
  if (one === undefined) throw new Error('There is no enquiry')
  for (let n = 0; n < 1_004; n++) await stores[0]?.create({ ...one, reference: numbered(n) })
  expect((await open('/officer')).words).toContain('The file has the first 1000 of them.')
  const file = await open('/officer/list.csv')
  expect(file.body.trim().split('\r\n')).toHaveLength(1_001)
})

function numbered(n: number): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ'
  const [first, second, third] = [Math.floor(n / 529), Math.floor(n / 23) % 23, n % 23]
  return `A${letters[first]}${letters[second]}${letters[third]}-2345`
}
