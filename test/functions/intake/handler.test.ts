import { describe, expect, test } from 'vitest'
import { safeHeaders } from '../../../functions/shared/http/http-stack.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance, readProblem } from '../read-answer.ts'

const path = '/v1/enquiries/community-mentoring'
const answers = {
  name: "Siân O'Neil",
  email: 'ada@example.org',
  area: 'fenland',
  hall: 'Upwell Village Hall 👩🏽‍💻 שלום',
  need: 'seek-help',
  topics: ['governance', 'funding'],
  message: 'We would like help with our governing document.',
}
const json = { 'content-type': 'application/json' }

describe('an enquiry', () => {
  test('is stored as it was typed and answered 202 with all that the enquirer needs', async () => {
    const pipeline = createPipeline()
    const accepted = readAcceptance(await pipeline.post('community-mentoring', answers))
    expect(accepted).toMatchObject({
      kind: 'community-mentoring',
      receivedAt: '2027-03-08T10:00:00.000Z',
      answerBy: '2027-03-11',
      answerByAt: '2027-03-11T17:00:00.000Z',
      answerByWords: 'Thursday 11 March 2027 (received Monday 8 March at 10:00; 3 working days after that)',
    })
    expect(pipeline.enquiries()).toMatchObject([{ reference: accepted.reference, answers }])
  })

  test('gets a status address that the pages answer', async () => {
    const pipeline = createPipeline()
    const { statusUrl, reference } = readAcceptance(await pipeline.post('community-mentoring', answers))
    expect(statusUrl).toMatch(/^https:\/\/api\.example\/status\//)
    const page = await pipeline.forms(new URL(statusUrl).pathname)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(reference)
  })

  test('has the target of the organisation where that differs from the kind', async () => {
    const kind = kinds.find((one) => one.name === 'asset-transfer')
    const { answerBy } = readAcceptance(await createPipeline().post('asset-transfer', kind?.example))
    expect(answerBy).toBe('2027-03-15')
  })

  test.each(
    kinds.map((kind) => [kind.name, kind.example]),
  )('of the kind %s is taken as its example shows', async (name, example) => {
    expect(readAcceptance(await createPipeline().post(name, example)).kind).toBe(name)
  })

  test.each([
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json; charset="utf8"; x=y',
    'Application/JSON',
    'application/vnd.api+json',
    'application/ld+json; profile="x"',
  ])('may come as %s', async (type) => {
    const answer = await createPipeline().post('community-mentoring', answers, { 'content-type': type })
    expect(answer.statusCode).toBe(202)
  })

  test('may come in base64, as the gateway sends what it takes for binary', async () => {
    const pipeline = createPipeline()
    const body = Buffer.from(JSON.stringify(answers))
    readAcceptance(await pipeline.intake({ method: 'POST', path, headers: json, body }))
    expect(pipeline.enquiries()).toMatchObject([{ answers }])
  })

  test('may begin with a byte order mark, and have header names in any case', async () => {
    const body = `\ufeff${JSON.stringify(answers)}`
    const headers = { 'Content-Type': 'application/json' }
    readAcceptance(await createPipeline().intake({ method: 'POST', path, headers, body }))
  })

  test('of exactly 256 KB is taken, and of one byte more is not', async () => {
    const pipeline = createPipeline()
    const bare = JSON.stringify(answers)
    const full = `${bare.slice(0, -1)}${' '.repeat(256 * 1024 - Buffer.byteLength(bare))}}`
    const send = (body: string | Uint8Array) => pipeline.intake({ method: 'POST', path, headers: json, body })
    expect((await send(full)).statusCode).toBe(202)
    const refused = [await send(`${full} `), await send(Buffer.from(`${full} `))].map(readProblem)
    expect(refused.map(({ status, title }) => [status, title])).toEqual(Array(2).fill([413, 'Too large']))
  })
})

describe('a body that cannot be read', () => {
  const refusals: [string, string | undefined, string | Uint8Array | undefined, number][] = [
    ['without a type', undefined, JSON.stringify(answers), 415],
    ['as plain text, which needs no preflight', 'text/plain', JSON.stringify(answers), 415],
    ['as a form', 'application/x-www-form-urlencoded', 'name=Ada', 415],
    ['of several types', 'text/plain, application/json', JSON.stringify(answers), 415],
    ['of a type that only sounds like it', 'application/jsonp', JSON.stringify(answers), 415],
    ['in another character set', 'application/json; charset=iso-8859-1', JSON.stringify(answers), 415],
    ['in a quoted one', 'application/json; Charset="UTF-16"', JSON.stringify(answers), 415],
    ['that is cut off', 'application/json', '{"name":"Ada', 400],
    ['that is empty', 'application/json', '', 400],
    ['that is not there', 'application/json', undefined, 400],
    ['with a comma too many', 'application/json', '{"name":"Ada",}', 400],
    ['that is not UTF-8', 'application/json', Uint8Array.of(0x22, 0xe9, 0x22), 400],
    ['that ends within a character', 'application/json', Uint8Array.of(0x22, 0xf0, 0x9f, 0x22), 400],
    ['that is a list', 'application/json', '[]', 422],
    ['that is null', 'application/json', 'null', 422],
    ['that is nested beyond reason', 'application/json', '['.repeat(60_000), 400],
  ]

  test.each(refusals)('%s is refused, and nothing is stored', async (_name, type, body, status) => {
    const pipeline = createPipeline()
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
    const request = { method: 'POST', path, headers, ...(body === undefined ? {} : { body }) }
    const problem = readProblem(await pipeline.intake(request))
    expect(problem.status).toBe(status)
    expect(problem.detail).toMatch(/^[A-Z].{10,}$/)
    expect(pipeline.enquiries()).toEqual([])
  })

  test('is refused in words that do not repeat it', async () => {
    const body = '{"name":"canary'
    const answer = await createPipeline().intake({ method: 'POST', path, headers: json, body })
    expect(JSON.stringify(answer)).not.toContain('canary')
  })
})

describe('answers that will not do', () => {
  test.each(
    kinds.map((kind) => [kind.name, kind] as const),
  )('all of %s are named in one 422, each in a sentence', async (name, kind) => {
    const wrong = Object.fromEntries(Object.keys(kind.fields).map((field) => [field, { not: 'an answer' }]))
    const problem = readProblem(await createPipeline().post(name, wrong))
    expect(problem).toMatchObject({
      status: 422,
      title: 'Check your answers',
      type: 'urn:enquiries:invalid-answers',
    })
    expect(problem.errors?.map((error) => error.field)).toEqual(Object.keys(kind.fields))
    for (const { message } of problem.errors ?? []) expect(message).toMatch(actionable)
    expect(problem.detail).toBe(`${Object.keys(kind.fields).length} answers need a change`)
  })

  test.each(
    kinds.map((kind) => [kind.name, kind] as const),
  )('none at all for %s name every required field, and one way to answer', async (name, kind) => {
    const problem = readProblem(await createPipeline().post(name, {}))
    const required = Object.entries(kind.fields).filter(
      ([field, asked]) => asked.required || field === 'email',
    )
    expect(problem.errors?.map(({ field, code }) => [field, code])).toEqual(
      required.map(([field]) => [field, 'missing']),
    )
    for (const { message } of problem.errors ?? []) expect(message).toMatch(/^(Enter|Select|Tell us) [^.]+$/)
  })

  test('are told one by one when there is only one', async () => {
    const problem = readProblem(await createPipeline().post('community-mentoring', { ...answers, hall: '' }))
    expect(problem.detail).toBe('One answer needs a change')
    expect(problem.errors).toEqual([
      { field: 'hall', code: 'missing', message: 'Enter the name of your village hall' },
    ])
  })

  test('to questions that were never asked are refused by name', async () => {
    const problem = readProblem(await createPipeline().post('community-mentoring', { ...answers, hal: 'x' }))
    expect(problem.errors).toEqual([
      {
        field: 'hal',
        code: 'unknown-field',
        message:
          'There is no such field. The fields are: name, email, phone, callTimes, area, hall, need, topics, message',
      },
    ])
  })

  test.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
  ])('under the key %s do no harm', async (key) => {
    const pipeline = createPipeline()
    const body = `{"${key}":{"polluted":true},${JSON.stringify(answers).slice(1)}`
    const problem = readProblem(await pipeline.intake({ method: 'POST', path, headers: json, body }))
    expect(problem.errors?.map(({ field }) => field)).toEqual([key])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect((await pipeline.post('community-mentoring', answers)).statusCode).toBe(202)
  })
})

describe('an Idempotency-Key', () => {
  test('makes a thousand posts one enquiry, fifty at once', async () => {
    const pipeline = createPipeline()
    const send = () => pipeline.post('community-mentoring', answers, { 'idempotency-key': 'one' })
    const references = new Set<string>()
    for (let round = 0; round < 20; round++) {
      const accepted = await Promise.all(Array.from({ length: 50 }, send))
      for (const answer of accepted) references.add(readAcceptance(answer).reference)
    }
    expect(references.size).toBe(1)
    expect(pipeline.enquiries()).toHaveLength(1)
  })

  test('gives the same 202 to the same answers, whatever their order and spacing', async () => {
    const pipeline = createPipeline()
    const first = await pipeline.post('community-mentoring', answers, { 'idempotency-key': 'one' })
    pipeline.clock.advance(86_400_000)
    const turned = Object.fromEntries(Object.entries({ ...answers, need: 'seek-help' }).reverse())
    const again = await pipeline.post(
      'community-mentoring',
      { ...turned, phone: '' },
      { 'idempotency-key': 'one' },
    )
    expect(again).toEqual(first)
  })

  test('sent again with other answers is refused, and the first enquiry stays as it is', async () => {
    const pipeline = createPipeline()
    const key = { 'idempotency-key': 'sixteen-letters!' }
    await pipeline.post('community-mentoring', answers, key)
    const other = { ...answers, message: 'Something else' }
    const problem = readProblem(await pipeline.post('community-mentoring', other, key))
    expect(problem).toMatchObject({ status: 422, type: 'urn:enquiries:key-reused' })
    expect(pipeline.enquiries()).toMatchObject([{ answers, version: 1 }])
  })

  test('under 16 characters is refused to nobody: with other answers it is another enquiry', async () => {
    const pipeline = createPipeline()
    const key = { 'idempotency-key': 'fifteen-letters' }
    const first = readAcceptance(await pipeline.post('community-mentoring', answers, key))
    const other = { ...answers, message: 'Something else' }
    const second = await pipeline.post('community-mentoring', other, key)
    expect(readAcceptance(second).reference).not.toBe(first.reference)
    expect(await pipeline.post('community-mentoring', other, key)).toEqual(second)
    expect(pipeline.enquiries()).toMatchObject([{ answers }, { answers: other }])
  })

  test('under another kind is another enquiry', async () => {
    const pipeline = createPipeline()
    for (const kind of kinds)
      readAcceptance(await pipeline.post(kind.name, kind.example, { 'idempotency-key': 'one' }))
    expect(pipeline.enquiries()).toHaveLength(kinds.length)
  })

  test('differs from another in a single sign, its case among them', async () => {
    const pipeline = createPipeline()
    for (const key of ['one', 'One', 'one ', 'one2'].map((one) => one.trim())) {
      await pipeline.post('community-mentoring', answers, { 'idempotency-key': key })
    }
    expect(pipeline.enquiries()).toHaveLength(3)
  })

  test.each([
    'x',
    'x'.repeat(200),
    '018f2c1e-6a3b-7c4d-8e5f-1a2b3c4d5e6f',
    '"quoted"',
  ])('may be %j', async (key) => {
    expect(
      (await createPipeline().post('general', general.example, { 'idempotency-key': key })).statusCode,
    ).toBe(202)
  })

  test.each([
    '',
    ' ',
    'x'.repeat(201),
    'two words',
    'one,two, three',
    'ключ',
    'a\u0000',
  ])('may not be %j', async (key) => {
    const pipeline = createPipeline()
    const problem = readProblem(
      await pipeline.post('community-mentoring', answers, { 'idempotency-key': key }),
    )
    expect(problem).toMatchObject({ status: 400, title: 'Unusable Idempotency-Key' })
    expect(pipeline.enquiries()).toEqual([])
  })

  test('left out, the same answers of one day are one enquiry and corrected ones another', async () => {
    const pipeline = createPipeline()
    const first = readAcceptance(await pipeline.post('community-mentoring', answers))
    expect(readAcceptance(await pipeline.post('community-mentoring', answers)).reference).toBe(
      first.reference,
    )
    await pipeline.post('community-mentoring', { ...answers, message: 'Corrected' })
    pipeline.clock.advance(86_400_000)
    await pipeline.post('community-mentoring', answers)
    expect(pipeline.enquiries()).toHaveLength(3)
  })
})

describe('an address that is not there, or not for this', () => {
  test.each([
    'poetry',
    '__proto__',
    'constructor',
    '%20community-mentoring',
    'Community-Mentoring',
  ])('names the kinds for %s', async (kind) => {
    const problem = readProblem(await createPipeline().post(kind, answers))
    expect(problem).toMatchObject({
      status: 404,
      type: 'urn:enquiries:unknown-kind',
      kinds: kinds.map((one) => one.name),
    })
    for (const { name } of kinds) expect(problem.detail).toContain(name)
  })

  test.each([
    ['GET', path, 'POST'],
    ['HEAD', path, 'POST'],
    ['PUT', path, 'POST'],
    ['DELETE', path, 'POST'],
    ['PATCH', path, 'POST'],
    ['POST', '/v1/kinds', 'GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
    ['DELETE', '/v1/kinds/general', 'GET, HEAD'],
    ['__proto__', '/health', 'GET, HEAD'],
    ['constructor', path, 'POST'],
  ])('%s %s is a 405 that allows %s', async (method, where, allow) => {
    const answer = await createPipeline().intake({ method, path: where })
    expect([answer.statusCode, answer.headers?.['allow']]).toEqual([405, allow])
    if (method !== 'HEAD') expect(readProblem(answer).detail).toContain(allow.split(',')[0])
  })

  test.each([
    '/',
    '/v1',
    '/v1/enquiries',
    '/v1/enquiries/',
    '/v1/enquiries/general/x',
    '/v1/kinds/general/x',
    '/health/x',
    '/%00',
  ])('there is nothing at %s', async (where) => {
    expect(readProblem(await createPipeline().intake({ method: 'GET', path: where })).status).toBe(404)
  })
})

describe('when the table does not answer', () => {
  const down = () => Promise.reject(Object.assign(new Error('canary'), { name: 'StoreUnavailable' }))
  const pipelineDown = () => createPipeline({ store: (store) => ({ ...store, create: down }) })

  test('an enquiry gets 503, when to come back, and whom to write to or call', async () => {
    const pipeline = pipelineDown()
    const answer = await pipeline.post('community-mentoring', answers)
    const problem = readProblem(answer)
    expect(problem.status).toBe(503)
    expect(answer.headers?.['retry-after']).toBe('30')
    expect(problem.detail).toContain('help@cambridgeshire.example or call 01223 000 000')
    expect(JSON.stringify(answer)).not.toContain('canary')
    expect(pipeline.enquiries()).toEqual([])
  })

  test('bad answers are still told, and the kinds still described', async () => {
    const pipeline = pipelineDown()
    expect((await pipeline.post('community-mentoring', {})).statusCode).toBe(422)
    expect((await pipeline.intake({ method: 'GET', path: '/v1/kinds' })).statusCode).toBe(200)
    expect((await pipeline.intake({ method: 'GET', path: '/health' })).statusCode).toBe(200)
  })
})

test('when the queue does not answer, the enquiry is accepted all the same', async () => {
  const pipeline = createPipeline({
    queue: (queue) => ({ ...queue, send: () => Promise.reject(new Error('no queue')) }),
  })
  readAcceptance(await pipeline.post('community-mentoring', answers))
  expect(pipeline.enquiries()).toHaveLength(1)
})

test('/health says that all is well, and which version this is', async () => {
  const answer = await createPipeline().intake({ method: 'GET', path: '/health' })
  expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toEqual([200, { status: 'ok', version: 'v1' }])
})

test('every answer carries the safe headers, errors among them', async () => {
  const pipeline = createPipeline()
  const seen = await Promise.all([
    pipeline.post('community-mentoring', answers),
    pipeline.post('community-mentoring', {}),
    pipeline.post('poetry', {}),
    pipeline.intake({ method: 'GET', path: '/health' }),
    pipeline.intake({ method: 'GET', path: '/v1/kinds' }),
    pipeline.intake({ method: 'GET', path: '/nothing' }),
    pipeline.intake({ method: 'PUT', path: '/health' }),
    pipeline.intake({ method: 'POST', path, body: 'x' }),
  ])
  expect(seen.map((answer) => answer.statusCode)).toEqual([202, 422, 404, 200, 200, 404, 405, 415])
  for (const answer of seen) expect(answer.headers).toMatchObject(safeHeaders)
})

/** A sentence that says what to do, or what the answer must be. */
const actionable = /^((Enter|Select|Choose|Tell us|Send) .{5,}|.+ must be (text|a whole number from .+))$/
