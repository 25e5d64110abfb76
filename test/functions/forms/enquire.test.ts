import { describe, expect, test } from 'vitest'
import { formFields } from '../../support/browser/form-fields.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance, readProblem } from '../read-answer.ts'
import { hiddenIn, postForm, type TypedForm, wordsOf } from './posted-form.ts'

const path = '/enquire/community-mentoring'

const typed: TypedForm = {
  name: 'Ada Byron',
  email: 'ada@example.org',
  area: 'fenland',
  hall: 'Upwell Village Hall',
  need: 'seek-help',
  topics: ['governance', 'funding'],
  message: 'We would like help.',
}

const place: TypedForm = {
  asset: 'The Five Bells',
  assetKind: 'pub',
  interest: 'ownership',
  stage: 'idea',
  'deadline-day': '30',
  'deadline-month': '6',
  'deadline-year': '2027',
}

describe('a form of one page', () => {
  test('is sent: stored once, and led by a 303 to a confirmation with reference, name and date', async () => {
    const pipeline = createPipeline()
    const form = await pipeline.forms(path)
    const sent = await postForm(pipeline, path, { ...hiddenIn(form.body), _gotcha: '', ...typed })
    expect([sent.statusCode, sent.body]).toEqual([303, undefined])
    const [enquiry] = pipeline.enquiries()
    const page = await pipeline.forms(String(sent.headers?.['location']))
    expect(wordsOf(page.body)).toMatch(
      new RegExp(`${enquiry?.reference}.*Lisa Chambers will reply by Thursday 11 March`),
    )
    expect(enquiry).toMatchObject({
      answers: { ...typed },
      arrival: { door: 'page', honeypot: 'empty', rendered: 'signed', openForSeconds: 0 },
    })
  })

  test('with mistakes comes back as a 422: each mistake, every answer, the same key', async () => {
    const pipeline = createPipeline()
    const hidden = hiddenIn((await pipeline.forms(path)).body)
    const wrong = { ...hidden, ...typed, email: 'ada', need: '', message: '<b>"bold"</b>' }
    const page = await postForm(pipeline, path, wrong)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('<title>Error: Get or give help between village halls')
    expect(wordsOf(page.body)).toContain('Enter an email address in the correct format')
    expect(page.body).toContain('value="Upwell Village Hall"')
    expect(page.body).toContain('&lt;b&gt;&quot;bold&quot;&lt;/b&gt;')
    expect(page.body).toMatch(/value="funding" checked/)
    expect(hiddenIn(page.body)).toEqual({ ...hidden, _asked: 'email' })
    expect(pipeline.enquiries()).toEqual([])
  })

  test('pressed twice is one enquiry; corrected and sent again it is another', async () => {
    const pipeline = createPipeline()
    const hidden = hiddenIn((await pipeline.forms(path)).body)
    const once = await postForm(pipeline, path, { ...hidden, ...typed })
    const twice = await postForm(pipeline, path, { ...hidden, ...typed })
    expect(twice.headers?.['location']).toBe(once.headers?.['location'])
    const corrected = await postForm(pipeline, path, { ...hidden, ...typed, name: 'Ada King' })
    expect(corrected.statusCode).toBe(303)
    expect(pipeline.enquiries().map(({ answers }) => answers['name'])).toEqual(['Ada Byron', 'Ada King'])
  })

  test('that cannot be stored comes back as a 503 with every answer, never as a confirmation', async () => {
    const pipeline = createPipeline({
      store: (store) => ({ ...store, create: () => Promise.reject(new Error('canary')) }),
    })
    const page = await postForm(pipeline, path, { ...typed })
    expect([page.statusCode, page.headers?.['retry-after']]).toEqual([503, '30'])
    expect(page.body).toContain('value="Upwell Village Hall"')
    expect(wordsOf(page.body)).toMatch(/couldn’t.*nothing you typed is lost/i)
    expect(page.body).not.toContain('canary')
  })
})

describe('a form of several pages', () => {
  const asset = '/enquire/asset-transfer'

  test('goes on page by page, keeps what was typed without a cookie, and is checked before it is sent', async () => {
    const pipeline = createPipeline()
    let page = await pipeline.forms(asset)
    const steps: string[] = []
    const about = { name: 'Tom Hale', email: 'tom@example.org', area: 'fenland' }
    for (let turns = 0; turns < 6 && hiddenIn(page.body)['_step'] !== 'check'; turns++) {
      steps.push(hiddenIn(page.body)['_step'] ?? '')
      page = await postForm(pipeline, asset, {
        ...hiddenIn(page.body),
        ...onThisPage(page.body, { ...place, ...about }),
      })
      expect(page.statusCode).toBe(200)
    }
    expect(steps).toEqual(['questions-1', 'questions-2', 'questions-3', 'about-you'])
    expect(wordsOf(page.body)).toMatch(/The Five Bells.*Pub.*30 June 2027.*Tom Hale/)
    expect(pipeline.enquiries()).toEqual([])
    const sent = await postForm(pipeline, asset, hiddenIn(page.body))
    expect(sent.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([
      { answers: { asset: 'The Five Bells', deadline: '2027-06-30' } },
    ])
  })

  test('names only the mistakes of its own page, and stays there', async () => {
    const pipeline = createPipeline()
    const hidden = hiddenIn((await pipeline.forms(asset)).body)
    const page = await postForm(pipeline, asset, { ...hidden, assetKind: 'pub' })
    expect([page.statusCode, hiddenIn(page.body)['_step']]).toEqual([422, 'questions-1'])
    expect(wordsOf(page.body)).toContain('Enter the name of the place')
    expect(wordsOf(page.body)).not.toContain('Enter your name')
  })

  test('sent from the last look with something missing leads to the page that asks for it', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, asset, {
      ...place,
      stage: '',
      _step: 'check',
      _rendered: 'x',
      name: 'Tom',
    })
    expect([page.statusCode, hiddenIn(page.body)['asset']]).toEqual([422, 'The Five Bells'])
    expect(wordsOf(page.body)).toContain('Select how far you’ve got')
    expect(pipeline.enquiries()).toEqual([])
  })
})

describe('a plain form of another website', () => {
  const site = { origin: 'https://hall.example', referer: 'https://hall.example/contact?me=ada' }
  const plain = { 'full-name': 'Ada Byron', _replyto: 'ada@example.org', comments: 'Hello', shoe: '39' }

  test('is taken with its own names, keeps what we do not know, and needs no area', async () => {
    const pipeline = createPipeline()
    const sent = await postForm(pipeline, '/enquire/general', plain, site)
    expect(sent.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([
      {
        answers: { name: 'Ada Byron', email: 'ada@example.org', message: 'Hello', area: 'not-sure' },
        extras: [{ name: 'shoe', value: '39' }],
        arrival: { door: 'site', site: 'hall.example', honeypot: 'absent', rendered: 'absent' },
      },
    ])
  })

  test('leads on to an allow-listed page, and to no other', async () => {
    const pipeline = createPipeline()
    const [website] = pipeline.organisation.websites
    const to = async (next: string) =>
      (await postForm(pipeline, '/enquire/general', { ...plain, _next: next, comments: next })).headers?.[
        'location'
      ]
    expect(await to(`${website}/thanks?a=b`)).toBe(`${website}/thanks?a=b`)
    expect(await to('https://evil.example/')).toMatch(/^\/sent\//)
    expect(await to(`${website}.evil.example/`)).toMatch(/^\/sent\//)
  })

  test('with a mistake gets our page with everything that was typed, its own fields too', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, '/enquire/general', { ...plain, _replyto: 'ada@' }, site)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="ada@"')
    expect(formFields(page.body ?? '')).toContainEqual(['_extra.shoe', '39'])
    const mended = await postForm(pipeline, '/enquire/general', {
      ...hiddenIn(page.body),
      '_extra.shoe': '39',
      name: 'Ada',
      email: 'a@b.example',
      area: 'fenland',
      message: 'Hi',
    })
    expect(mended.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([{ extras: [{ name: 'shoe', value: '39' }] }])
  })

  test.each([
    ['no key', {}],
    ['a key of its own', { _key: 'key-of-the-other-website' }],
  ])('with %s, stored although the table’s answer was lost, and sent again from our page, is one enquiry', async (_what, key) => {
    let lost = true
    const pipeline = createPipeline({
      store: (store) => ({
        ...store,
        create: async (enquiry) => {
          const result = await store.create(enquiry)
          if (lost) throw new Error('lost')
          return result
        },
      }),
    })
    const page = await postForm(pipeline, '/enquire/general', { ...plain, ...key }, site)
    expect(page.statusCode).toBe(503)
    lost = false
    const shown = Object.fromEntries(formFields(page.body ?? ''))
    const again = await postForm(pipeline, '/enquire/general', shown)
    expect([again.statusCode, pipeline.enquiries().length]).toEqual([303, 1])
  })

  test('with files is taken without them, and their names and sizes are kept', async () => {
    const pipeline = createPipeline()
    const form = new FormData()
    for (const [name, value] of Object.entries(plain)) form.append(name, value)
    form.append('photo', new File([new Uint8Array(4_000_000)], 'photo.jpg', { type: 'image/jpeg' }))
    const request = new Request('https://api.example/', { method: 'POST', body: form })
    const headers = { accept: 'text/html', 'content-type': request.headers.get('content-type') ?? '' }
    const body = new Uint8Array(await request.arrayBuffer())
    const page = await pipeline.forms('/enquire/general', 'POST', { headers, body })
    expect(page.statusCode).toBe(303)
    const [enquiry] = pipeline.enquiries()
    expect(enquiry?.answers).toMatchObject({ name: 'Ada Byron' })
    expect(enquiry?.arrival?.files).toEqual([{ name: 'photo.jpg', bytes: 4_000_000 }])
    await pipeline.deliver()
    expect(pipeline.mails()[0]?.text).toContain('photo.jpg')
  })

  test('with a file is told of it again by the page that shows a mistake', async () => {
    const pipeline = createPipeline()
    const told = { _files: '[{"name":"cv.pdf","bytes":120000}]' }
    const page = await postForm(pipeline, '/enquire/general', { ...plain, _replyto: '', ...told })
    expect(page.statusCode).toBe(422)
    await postForm(pipeline, '/enquire/general', {
      ...{ ...hiddenIn(page.body), name: 'Ada', email: 'ada@example.org', area: 'fenland', message: 'Hello' },
      _files: (hiddenIn(page.body)['_files'] ?? '').replaceAll('&quot;', '"'),
    })
    expect(pipeline.enquiries()[0]?.arrival?.files).toEqual([{ name: 'cv.pdf', bytes: 120_000 }])
  })

  test('posted by a script that asks for JSON gets JSON: what an API client gets', async () => {
    const pipeline = createPipeline()
    const json = { ...site, accept: 'application/json' }
    const sent = await postForm(pipeline, '/enquire/general', plain, json)
    expect(readAcceptance(sent).kind).toBe('general')
    const refused = await postForm(pipeline, '/enquire/general', { ...plain, _replyto: '' }, json)
    expect(readProblem(refused)).toMatchObject({ status: 422, errors: [{ field: 'email' }] })
  })

  test('of a type that skips the preflight is refused', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, '/enquire/general', plain, { 'content-type': 'text/plain' })
    expect([page.statusCode, pipeline.enquiries()]).toEqual([415, []])
  })
})

test('a kind that does not exist is a page for people and a problem for scripts', async () => {
  const pipeline = createPipeline()
  const page = await pipeline.forms('/enquire/nothing')
  expect([page.statusCode, page.headers?.['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  const problem = await pipeline.forms('/enquire/nothing', 'GET', { headers: { accept: 'application/json' } })
  expect(readProblem(problem).kinds).toContain('general')
})

/** Of everything to be typed, what the page asks for. */
function onThisPage(page: string | undefined, everything: TypedForm): TypedForm {
  const asked = Object.entries(everything).filter(([name]) =>
    new RegExp(`<(input|select|textarea)(?! type="hidden")[^>]* name="${name}"`).test(page ?? ''),
  )
  return Object.fromEntries(asked)
}
