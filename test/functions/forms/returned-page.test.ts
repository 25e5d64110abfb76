import { describe, expect, test } from 'vitest'
import { storedEnquiry } from '../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { formFields } from '../../support/browser/form-fields.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { fromBrowser, postForm, wordsOf } from './posted-form.ts'

const site = { origin: 'https://www.upwell.example' }

/** Changes some fields of what a page would send, and sends it. */
async function sendAgain(
  pipeline: ReturnType<typeof createPipeline>,
  path: string,
  { page, changes }: { page: string | undefined; changes: Readonly<Record<string, string>> },
) {
  const fields = formFields(page ?? '')
  const names = new Set(fields.map(([name]) => name))
  const added = Object.entries(changes).filter(([name]) => !names.has(name))
  const body = new URLSearchParams(
    [...fields, ...added].map(([name, value]): [string, string] => [name, changes[name] ?? value]),
  )
  return await pipeline.forms(path, 'POST', { headers: fromBrowser, body: body.toString() })
}

describe('a page that comes back to somebody from another website', () => {
  const posted = {
    'your-name': 'Ada Byron',
    email: 'ada@',
    message: 'Hello, we need a hall.',
    your_budget: 'about £200',
    notes_on_access: 'One step\nand a ramp',
  }

  test('shows every field that came, whole and to be changed', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, '/enquire/general', posted, site)
    expect(page.statusCode).toBe(422)
    expect(wordsOf(page.body)).toMatch(/What else you sent us .*Your budget .*Notes on access/)
    const fields = new Map(formFields(page.body ?? ''))
    expect(fields.get('_extra.your_budget')).toBe('about £200')
    expect(fields.get('_extra.notes_on_access')).toBe('One step\nand a ramp')
    expect(page.body).not.toContain('type="hidden" name="_extra')
  })

  test('sent again gives the officer one version of each answer, with what was changed', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, '/enquire/general', posted, site)
    const changes = { email: 'ada@example.org', area: 'fenland', '_extra.your_budget': '£300 at most' }
    const again = await sendAgain(pipeline, '/enquire/general', { page: page.body, changes })
    expect(again.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([
      {
        answers: { name: 'Ada Byron', email: 'ada@example.org', message: 'Hello, we need a hall.' },
        extras: [
          { name: 'your_budget', value: '£300 at most' },
          { name: 'notes_on_access', value: 'One step\nand a ramp' },
        ],
      },
    ])
    expect(pipeline.enquiries()[0]?.extras).toHaveLength(2)
  })

  test('tells of a file, an empty one too, on the page and then to the officer', async () => {
    const pipeline = createPipeline()
    const form = new FormData()
    for (const [name, value] of Object.entries(posted)) form.append(name, value)
    form.append('cv', new File([], 'cv.pdf', { type: 'application/pdf' }))
    const request = new Request('https://api.example/', { method: 'POST', body: form })
    const headers = { ...fromBrowser, ...site, 'content-type': request.headers.get('content-type') ?? '' }
    const body = new Uint8Array(await request.arrayBuffer())
    const page = await pipeline.forms('/enquire/general', 'POST', { headers, body })
    expect(wordsOf(page.body)).toContain('you tried to attach cv.pdf, so that we can ask you to email it.')
    const changes = { email: 'ada@example.org', area: 'fenland' }
    const again = await sendAgain(pipeline, '/enquire/general', { page: page.body, changes })
    expect(again.statusCode).toBe(303)
    const [enquiry] = pipeline.enquiries()
    expect(enquiry?.arrival?.files).toEqual([{ name: 'cv.pdf', bytes: 0 }])
    if (enquiry === undefined) return
    expect(storedEnquiry.readStored(storedEnquiry.toStored(enquiry), enquiry.reference)).toEqual(enquiry)
  })

  test('leaves out what was emptied', async () => {
    const pipeline = createPipeline()
    const page = await postForm(pipeline, '/enquire/general', posted, site)
    const changes = { email: 'ada@example.org', area: 'fenland', '_extra.your_budget': ' ' }
    await sendAgain(pipeline, '/enquire/general', { page: page.body, changes })
    expect(pipeline.enquiries()[0]?.extras?.map(({ name }) => name)).toEqual(['notes_on_access'])
  })

  test('comes back as often as need be without doubling anything', async () => {
    const pipeline = createPipeline()
    const first = await postForm(pipeline, '/enquire/general', posted, site)
    let page = first
    for (const email of ['ada', '@', '']) {
      page = await sendAgain(pipeline, '/enquire/general', { page: page.body, changes: { email } })
      expect(page.statusCode).toBe(422)
    }
    const typed = (body = '') =>
      formFields(body).filter(([name]) => !/^(_key|_rendered|email|_asked)$/.test(name))
    expect(typed(page.body)).toEqual(typed(first.body))
  })

  test('carries it through a form of several pages to its last look', async () => {
    const pipeline = createPipeline()
    const asset = '/enquire/asset-transfer'
    const answers = {
      asset: 'The Five Bells',
      assetKind: 'pub',
      interest: 'ownership',
      stage: 'idea',
      area: 'fenland',
    }
    let page = await postForm(pipeline, asset, { ...posted, ...answers }, site)
    expect(page.statusCode).toBe(422)
    for (let turns = 0; turns < 6 && !(page.body ?? '').includes('value="check"'); turns++)
      page = await sendAgain(pipeline, asset, { page: page.body, changes: { email: 'ada@example.org' } })
    expect(wordsOf(page.body)).toMatch(/Check your answers .*What else you sent us .*Your budget about £200/)
    await sendAgain(pipeline, asset, { page: page.body, changes: {} })
    expect(pipeline.enquiries()[0]?.extras).toEqual([
      { name: 'your_budget', value: 'about £200' },
      { name: 'notes_on_access', value: 'One step\nand a ramp' },
    ])
  })
})

describe.each(kinds)('the page of $name that comes back', (kind) => {
  const path = `/enquire/${kind.name}`

  test('has everything that was typed into any of its questions, or under any other name, exactly once', async () => {
    const pipeline = createPipeline()
    const names = Object.entries(kind.fields).flatMap(([name, { control }]) =>
      control === 'email' ? [] : [name],
    )
    const typed = Object.fromEntries(
      [...names, 'your_budget', 'comments', 'q4_details', 'shoe', 'interest_other'].map((name, n) => [
        name,
        `canary${n}x nobody expects`,
      ]),
    )
    let page = await postForm(pipeline, path, { ...typed, email: 'ada@', phone: '' }, site)
    for (const turn of [1, 2, 3]) {
      expect([turn, page.statusCode]).toEqual([turn, 422])
      const all = formFields(page.body ?? '').map(([, value]) => value)
      const found = Object.entries(typed).flatMap(([name, value]) => {
        const canary = value.split(' ')[0] ?? ''
        const times = all.filter((one) => one.includes(canary)).length
        return times === (name === 'phone' ? 0 : 1) ? [] : [`${name}: ${times} times`]
      })
      expect(found).toEqual([])
      page = await sendAgain(pipeline, path, { page: page.body, changes: { email: `ada${turn}@` } })
    }
  })
})

test('what is over the budget comes back whole, with how much it is over, and the rest is taken once it is shorter', async () => {
  const pipeline = createPipeline()
  const sent = {
    name: 'Ada Byron',
    email: 'ada@example.org',
    message: 'Hello there',
    notes: 'word '.repeat(14_000) + 'end',
  }
  const page = await postForm(pipeline, '/enquire/general', sent, site)
  expect(page.statusCode).toBe(413)
  expect(wordsOf(page.body)).toMatch(/There is a problem .*more than we can take. Shorten it by about \d/)
  expect(new Map(formFields(page.body ?? '')).get('_extra.notes')).toBe(sent.notes)
  const changes = { area: 'fenland', '_extra.notes': sent.notes.slice(-60_000) }
  const again = await sendAgain(pipeline, '/enquire/general', { page: page.body, changes })
  expect(again.statusCode).toBe(303)
  expect(pipeline.enquiries()[0]?.extras?.[0]?.value.endsWith('end')).toBe(true)
})
