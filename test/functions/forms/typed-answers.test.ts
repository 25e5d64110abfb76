import { describe, expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { hiddenIn, postForm, type TypedForm, wordsOf } from './posted-form.ts'

const grace = {
  ...{ name: 'Grace', email: 'grace@example.org', area: 'fenland', business: 'Fen Print', people: '12' },
  message: 'We can bring a van.',
}
const tom = { name: 'Tom', email: 'tom@example.org', area: 'fenland', message: 'The brewery sells.' }
const pub = { asset: 'The Five Bells', assetKind: 'pub', interest: 'ownership', stage: 'idea' }

describe('what is typed into a page of ours', () => {
  test.each([
    ...['01353 000000 or 07700 900123', '01353 000000 / 07700 900123', '01353 000000 (work)', '#12'].map(
      (phone) => ({ typed: { phone }, kept: { phone } }),
    ),
    ...['Tel: 01353 000000', '18001 01353 000000', 'none', 'after 6pm'].map((phone) => ({
      ...{ typed: { phone }, kept: { phone } },
    })),
    { typed: { phone: '07700\u2011900123' }, kept: { phone: '07700-900123' } },
    { typed: { phone: '\u202a+44 7700 900123\u202c' }, kept: { phone: '+44 7700 900123' } },
    { typed: { email: 'grace@example.org\u200b' }, kept: { email: 'grace@example.org' } },
    { typed: { email: 'gra\u00adce@exa\u2060mple.org' }, kept: { email: 'grace@example.org' } },
    { typed: { people: '12\u200b' }, kept: { people: 12 } },
    { typed: { people: '１，０００' }, kept: { people: 1000 } },
    {
      typed: { 'date-day': '14\u200e', 'date-month': 'May', 'date-year': '2027' },
      kept: { date: '2027-05-14' },
    },
    { typed: { 'date-day': '2027-05-13T23:00:00.000Z' }, kept: { date: '2027-05-14' } },
    {
      typed: { message: 'end of page\u000cnext page\u0000\u0007' },
      kept: { message: 'end of page\nnext page' },
    },
    { typed: { business: 'Fen\u000bPrint \u0085Ltd\u0001' }, kept: { business: 'Fen Print Ltd' } },
    { typed: { name: 'ශ්\u200dරී\u202e' }, kept: { name: 'ශ්\u200dරී' } },
  ])('is understood at once: $typed', async ({ typed, kept }) => {
    const { status, answers } = await send('business-volunteering', { ...grace, ...typed })
    expect([status, answers]).toEqual([303, expect.objectContaining(kept)])
  })

  test('may be as long as the counter counts', async () => {
    const { status } = await send('business-volunteering', {
      ...grace,
      message: '\u09ad\u09df '.repeat(1530),
    })
    expect(status).toBe(303)
  })

  test('is never refused for a character that cannot be seen, in any field of any kind', async () => {
    const points = Array.from({ length: 0x110000 }, (_, point) => point)
    const unseen = points
      .map((point) => String.fromCodePoint(point))
      .filter((one) => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}]/u.test(one))
    // The reserved ones are all alike: a few stand for them.
    const some = unseen.filter((one, at) => (one.codePointAt(0) ?? 0) < 0xe0100 || at % 400 === 0)
    for (const kind of kinds) {
      const plain = kind.readAnswers(kind.example, context)
      for (const one of some) {
        const typed = Object.fromEntries(
          Object.entries(kind.example).map(([name, value]) => [name, inside(value, one)]),
        )
        const read = kind.readAnswers(typed, context)
        if (JSON.stringify(shown(read)) !== JSON.stringify(shown(plain)))
          expect([one, read]).toEqual([one, plain])
      }
    }
  })
})

describe('what cannot be read', () => {
  test.each([
    { typed: { people: 'about 12' }, kept: { people: 'about 12' } },
    { typed: { people: '10–15' }, kept: { people: '10–15' } },
    { typed: { 'date-day': 'next Tuesday' }, kept: { date: 'next Tuesday' } },
    { typed: { 'date-month': 'April', 'date-year': '2027' }, kept: { date: 'April 2027' } },
    {
      typed: { people: 'twelve', 'date-day': '31', 'date-month': '2', 'date-year': '2027' },
      kept: { people: 'twelve', date: '31/2/2027' },
    },
  ])('is asked for once more and then kept: $typed', async ({ typed, kept }) => {
    const first = await send('business-volunteering', { ...grace, ...typed })
    expect(first.status).toBe(422)
    expect(wordsOf(first.body)).toContain('leave it and we’ll keep it as you wrote it')
    for (const text of Object.values(typed)) expect(first.body).toContain(`value="${text}"`)
    const again = await postForm(first.pipeline, '/enquire/business-volunteering', {
      ...{ ...grace, ...typed, ...hiddenIn(first.body) },
    })
    expect(again.statusCode).toBe(303)
    expect(first.pipeline.enquiries()).toMatchObject([{ answers: kept }])
  })

  test('is asked for again with what else is missing, and not a third time', async () => {
    const typed = { ...grace, people: 'a few' }
    const first = await send('business-volunteering', { ...typed, business: '' })
    const second = await postForm(first.pipeline, '/enquire/business-volunteering', {
      ...{ ...typed, ...hiddenIn(first.body), business: '' },
    })
    expect(second.statusCode).toBe(422)
    expect(wordsOf(second.body)).not.toContain('We couldn’t read')
    const third = await postForm(first.pipeline, '/enquire/business-volunteering', {
      ...{ ...typed, ...hiddenIn(second.body) },
    })
    expect(third.statusCode).toBe(303)
  })

  test('is asked for on its own page of several, shown at the end as it was typed, and counts as urgent', async () => {
    const pipeline = createPipeline()
    const path = '/enquire/asset-transfer'
    const all: TypedForm = { ...tom, ...pub, postcode: 'near Upwell', 'deadline-day': 'end of April' }
    let page = await pipeline.forms(path)
    const seen: string[] = []
    for (let turns = 0; turns < 10 && hiddenIn(page.body)['_step'] !== 'check'; turns++) {
      const { _step = '' } = hiddenIn(page.body)
      page = await postForm(pipeline, path, { ...all, ...hiddenIn(page.body) })
      seen.push(`${_step} ${page.statusCode}`)
    }
    expect(seen).toEqual([
      ...['questions-1 422', 'questions-1 200', 'questions-2 200', 'questions-3 422', 'questions-3 200'],
      'about-you 200',
    ])
    expect(wordsOf(page.body)).toContain('near Upwell')
    expect(wordsOf(page.body)).toContain('end of April')
    const sent = await postForm(pipeline, path, hiddenIn(page.body))
    expect(sent.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([
      {
        answers: { postcode: 'near Upwell', deadline: 'end of April' },
        urgent: { reason: 'there is a deadline, which we couldn’t read as a date' },
      },
    ])
  })

  test('is kept at once from another website’s form, at any length', async () => {
    const pipeline = createPipeline()
    const sent = await postForm(
      pipeline,
      '/enquire/business-volunteering',
      { ...grace, people: 'a dozen', date: 'next Tuesday', business: 'x'.repeat(300) },
      { origin: 'https://hall.example' },
    )
    expect(sent.statusCode).toBe(303)
    expect(pipeline.enquiries()).toMatchObject([
      { answers: { people: 'a dozen', date: 'next Tuesday', business: 'x'.repeat(300) } },
    ])
  })
})

const context = { areas: ['fenland', 'not-sure', 'cambridge'].map((name) => ({ name, title: name })) }

async function send(kind: string, typed: TypedForm) {
  const pipeline = createPipeline()
  const hidden = hiddenIn((await pipeline.forms(`/enquire/${kind}`)).body)
  const { statusCode, body } = await postForm(pipeline, `/enquire/${kind}`, { ...hidden, ...typed })
  return { pipeline, status: statusCode, body, answers: pipeline.enquiries()[0]?.answers }
}

function inside(value: unknown, unseen: string): unknown {
  if (typeof value === 'number') return `${unseen}${value}${unseen}`
  if (typeof value !== 'string') return value
  // What becomes a space or a line break parts words: only at the ends it changes nothing.
  if (/\s|\u0085/u.test(unseen) && unseen !== '\ufeff') return `${unseen}${value}${unseen}`
  return `${value.slice(0, 1)}${unseen}${value.slice(1)}${unseen}`
}

function shown(read: unknown): unknown {
  return JSON.parse(JSON.stringify(read), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '') : value,
  )
}
