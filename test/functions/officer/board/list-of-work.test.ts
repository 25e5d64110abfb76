import { describe, expect, test } from 'vitest'
import { desk, lisa, work } from './board-at-work.ts'

const foreign = { 'sec-fetch-site': 'cross-site' }

describe('“I’ve replied” on a list', () => {
  test('is one press for one row, with no second page, and one to undo it', async () => {
    const { open, post, references, states } = await work(2)
    const [first = ''] = references
    const done = await post('/officer', { ...(await open('/officer')).hidden, one: first })
    expect(states()).toEqual(['answered', 'open'])
    expect(done.words).toContain('1 enquiry is answered now. You can undo this for 15 minutes.')
    expect(done.body.match(/name="one"/g)).toHaveLength(1)
    await post('/officer', done.hidden)
    expect(states()).toEqual(['open', 'open'])
  })

  test('is one press for all that are ticked, on the list that was open', async () => {
    const { open, post, references, states } = await work(3)
    const at = '/officer?kind=community-mentoring'
    const fields = new URLSearchParams({ ...(await open(at)).hidden, together: 'answered' })
    for (const reference of references.slice(0, 2)) fields.append('ticked', reference)
    const done = await post(at, fields)
    expect(states()).toEqual(['answered', 'answered', 'open'])
    expect(done.words).toContain('2 enquiries are answered now.')
    expect(done.body).toContain('<option value="community-mentoring" selected>')
  })

  test('asks for a tick where there is none', async () => {
    const { post, states } = await work(1)
    const seen = await post('/officer', { together: 'answered' })
    expect([seen.status, states()]).toEqual([422, ['open']])
    expect(seen.words).toContain('Tick what you’ve replied to')
  })

  test('asks at a desk who it was, and keeps what was ticked until that is said', async () => {
    const { post, references, acts } = await work(1, desk)
    const [reference = ''] = references
    const asked = await post('/officer', { ticked: reference, _key: 'k'.repeat(20) })
    expect(asked.status).toBe(422)
    expect(asked.words).toContain('Choose who you are')
    expect(asked.body).toMatch(new RegExp(`value="${reference}"[^>]* checked`))
    await post('/officer', { ...asked.hidden, ticked: reference, who: 'omar-hale' })
    expect(acts()).toMatchObject([{ act: 'answered', by: 'omar-hale', id: 'k'.repeat(20) }])
  })

  test('is nothing to another website, to a GET, or to an address that says so', async () => {
    const { open, post, references, states } = await work(1)
    const [reference = ''] = references
    expect((await post('/officer', { one: reference }, foreign)).status).toBe(403)
    const seen = await open(`/officer?one=${reference}&replied=${'k'.repeat(20)}&of=${reference}`)
    expect(states()).toEqual(['open'])
    expect(seen.words).not.toContain('answered now')
  })
})

describe('what somebody looks for', () => {
  test('is found by reference, address and telephone, and stands in the form and in the filters', async () => {
    const { open, references } = await work(1)
    for (const typed of [references[0] ?? '', 'ADA@example.org', '+44 1354 000111', 'fenland']) {
      const seen = await open(`/officer?q=${encodeURIComponent(typed)}`)
      expect(seen.words, typed).toContain('1 enquiry was found.')
      expect(seen.body).toContain(`type="search" value="${typed}"`)
    }
    expect((await open('/officer?q=Manea+999')).words).toContain('Nothing was found.')
  })

  test('is looked for among everybody’s', async () => {
    const { open, signIn } = await work(1, desk)
    await signIn('omar.hale@cambridgeshire.example')
    expect((await open('/officer')).words).toContain('Nothing is waiting')
    expect((await open('/officer?q=ada%40example.org')).words).toContain('1 enquiry was found.')
  })
})

describe('what is closed', () => {
  test('is listed, can be reopened from there, and no list asks for an answer to it', async () => {
    const { open, post, references } = await work(1)
    const path = `/officer/enquiries/${references[0]}`
    const asked = await post(path, { choice: 'close' })
    await post(path, { ...asked.hidden, outcome: 'answered' })
    const seen = await open('/officer?list=closed')
    expect(seen.body).toContain(`href="${path}"`)
    expect(seen.words).toContain('We looked at all that came in since')
    expect(seen.body).not.toContain('name="one"')
    expect((await open('/officer')).body).not.toContain(`href="${path}"`)
  })
})

describe('the way back from an enquiry', () => {
  test('leads to the list that was open, with its filters, also after an act; whatever else the cookie says, to the board', async () => {
    const { open, post, references, jar } = await work(1)
    const path = `/officer/enquiries/${references[0]}`
    await open('/officer?list=late&kind=general&person=omar-hale')
    const back = 'href="/officer?list=late&amp;kind=general&amp;person=omar-hale"'
    expect((await open(path)).body).toContain(back)
    const asked = await post(path, { choice: 'accept' })
    expect((await post(path, asked.hidden)).body).toContain(back)
    for (const said of ['%2F%2Fevil.example', '%', '%3Flist%3Dnonsense']) {
      jar.set('__Host-officer-list', said)
      expect((await open(path)).body).toContain('class="back-link" href="/officer"')
    }
  })
})

describe('a list as a file', () => {
  test('has what the page has, as text that no spreadsheet takes for a formula, and no browser keeps it', async () => {
    const { open } = await work(2, lisa, { answers: { hall: '=1+SUM("x")', name: '+Ada' } })
    const file = await open('/officer/list.csv?kind=community-mentoring')
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="cambridgeshire-2027-03-0\d\.csv"$/,
    )
    expect(file.headers['cache-control']).toBe('no-store')
    const lines = file.body.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(`"'=1+SUM(""x"")","'+Ada","Community mentoring","Fenland"`)
    expect((await open('/officer/list.csv?list=late')).body.trim().split('\r\n')).toHaveLength(1)
  })

  test('is for whoever has signed in', async () => {
    const { open, jar } = await work(1)
    jar.clear()
    const seen = await open('/officer/list.csv')
    expect(seen.words).toContain('Your email address')
    expect(seen.body).not.toMatch(/Upwell|Ada/)
  })
})

test('the counts say who has what, and lead to it', async () => {
  const { open } = await work(2)
  const { body } = await open('/officer')
  expect(body).toMatch(
    /<a href="\/officer\?person=lisa-chambers">Lisa Chambers<\/a><\/th><td>2<\/td><td>0<\/td>/,
  )
  expect(body).toMatch(/<a href="\/officer\?kind=community-mentoring">Community mentoring<\/a>/)
})
