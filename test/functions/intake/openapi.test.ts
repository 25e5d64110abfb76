import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { createOpenApi } from '../../../functions/intake/openapi.ts'
import { documentedProblems } from '../../../functions/intake/openapi-problems.ts'
import { organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import { organisationNames } from '../../../lib/infrastructure/organisation-file/which-organisation.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { organisationForTests, organisationsForTests } from '../../organisations/organisation-for-tests.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { type Came, type Operation, readOpenApi } from '../../support/source/open-api.ts'
import { readmeOf } from '../../support/source/readmes.ts'

const answered = await createPipeline().intake({ method: 'GET', path: '/openapi.json' })
const api = readOpenApi(JSON.parse(answered.body ?? ''))

describe('GET /openapi.json', () => {
  test('is answered as JSON that may be kept for a while', () => {
    expect([
      answered.statusCode,
      answered.headers?.['content-type'],
      answered.headers?.['cache-control'],
    ]).toEqual([200, 'application/json; charset=utf-8', 'public, max-age=300'])
    expect(api.read.openapi).toBe('3.1.1')
  })

  test.each(
    organisationNames(organisationsForTests),
  )('passes every rule of an independent linter for %s', async (name) => {
    const source = (change: object) =>
      JSON.stringify({
        ...createOpenApi({ kinds, organisation, words: english, publicUrl, version: organisation.version }),
        ...change,
      })
    const organisation = organisationIn(english, organisationForTests(name))
    const publicUrl = 'https://api.charity.org.uk'
    const config = await createConfig({ extends: ['recommended-strict'] })
    const findingsIn = async (text: string) =>
      (await lintFromString({ source: text, config })).map(
        ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`,
      )
    expect(await findingsIn(source({}))).toEqual([])
    // That it looks at all: the same without its addresses is found wanting.
    expect(await findingsIn(source({ servers: [] }))).not.toEqual([])
  })

  test('has a way to send each kind, by the schema that the kind has of its own', () => {
    expect(api.operations.filter(({ method }) => method === 'post').map(({ path }) => path)).toEqual(
      kinds.map(({ name }) => `/v1/enquiries/${name}`),
    )
    expect(new Set(api.operations.map(({ id }) => id)).size).toBe(api.operations.length)
  })
})

describe.each(api.operations.filter(({ method }) => method === 'post'))('$id', (operation) => {
  test.each(operation.requests)('is answered as documented when sent as in the example "$name"', async ({
    value,
  }) => {
    const name = operation.path.split('/').at(-1) ?? ''
    const came = cameAs(await createPipeline().post(name, value))
    expect([came.status, api.undocumented(operation, came)]).toEqual([202, ''])
    const example = operation.responses['202']?.content['application/json']?.example
    expect(Object.keys(Object(came.body))).toEqual(Object.keys(Object(example)))
    expect(came.body).toMatchObject({ kind: name, receivedAt: Object(example).receivedAt })
    for (const told of ['answerBy', 'answerByAt', 'answerByWords'])
      expect(Object(came.body)[told]).toBe(Object(example)[told])
  })
})

describe('every path that reads', () => {
  const parts: Readonly<Record<string, string>> = { kind: 'general', token: 'nobody' }
  test.each(
    api.operations.filter(({ method }) => method !== 'post'),
  )('is answered as documented: $id', async (operation) => {
    const path = operation.path.replace(/\{(\w+)\}/, (_, part) => parts[part] ?? '')
    const method = operation.method.toUpperCase()
    const pipeline = createPipeline()
    const page = operation.path.startsWith('/status')
    const came = cameAs(page ? await pipeline.forms(path, method) : await pipeline.intake({ method, path }))
    expect([came.status, api.undocumented(operation, came)]).toEqual([page ? 404 : 200, ''])
    const headers = Object.keys(operation.responses['200']?.headers ?? {})
    if (came.status === 200) expect(headers).toEqual(came.cached ? ['Cache-Control'] : [])
  })
})

describe('every problem', () => {
  const post = operationOf('postCommunityMentoring')
  const down = {
    store: () => ({
      create: fail,
      read: fail,
      replace: fail,
      erase: fail,
      due: fail,
      open: fail,
      rows: fail,
      ofPerson: fail,
      ofPhone: fail,
    }),
  }
  const broken = { statusLinks: () => ({ sign: fail, read: fail }) }
  const send = (body: string | undefined, headers: Readonly<Record<string, string>> = {}) =>
    createPipeline().intake({
      method: 'POST',
      path: post.path,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    })
  const example = JSON.stringify(communityMentoring.example)
  const ways: Readonly<Record<string, [Operation, () => Promise<APIGatewayProxyStructuredResultV2>]>> = {
    MalformedJson: [post, () => send('{')],
    UnusableKey: [post, () => send(example, { 'idempotency-key': 'a b' })],
    UnknownKind: [
      operationOf('getKindSchema'),
      () => createPipeline().intake({ method: 'GET', path: '/v1/kinds/poetry' }),
    ],
    MethodNotAllowed: [post, () => createPipeline().intake({ method: 'DELETE', path: post.path })],
    TooLarge: [post, () => send(' '.repeat(256 * 1024 + 1))],
    UnsupportedMediaType: [post, () => send(example, { 'content-type': 'text/plain' })],
    InvalidAnswers: [post, () => send('{"email":"x"}')],
    KeyReused: [post, reuse],
    Unexpected: [post, () => createPipeline(broken).post('community-mentoring', communityMentoring.example)],
    Unavailable: [post, () => createPipeline(down).post('community-mentoring', communityMentoring.example)],
  }

  test('that has a schema can be caused, and the other way round', () => {
    const problems = Object.entries(api.read.components.schemas).filter(([, schema]) => isProblem(schema))
    expect(problems.map(([name]) => name)).toEqual(Object.keys(ways))
  })

  test.each(Object.entries(ways))('is answered as documented: %s', async (name, [operation, cause]) => {
    const answer = await cause()
    const came = cameAs(answer)
    expect([api.undocumented(operation, came), api.schemaFindings(name, came.body)]).toEqual(['', ''])
    const documented = operation.responses[String(came.status)]
    const shown = documented?.content['application/problem+json']?.examples?.[name]?.value
    expect(Object.keys(Object(came.body))).toEqual(Object.keys(Object(shown)))
    expect(api.schemaFindings(name, shown)).toBe('')
    for (const header of Object.keys(documented?.headers ?? {}))
      expect(answer.headers).toHaveProperty(header.toLowerCase())
  })

  test('stands in the README of functions, with what to do about it', () => {
    const rows = [...readmeOf('functions').matchAll(/^\| (\d{3}) \| `([^`]+)` \| (.+) \|$/gm)].map((row) =>
      row.slice(1),
    )
    const problems = documentedProblems({ kinds, organisation: sampleOrganisation, words: english })
    expect(rows).toEqual(
      problems.map(({ example, advice }) => [String(example['status']), example['type'], advice]),
    )
  })

  async function reuse() {
    const pipeline = createPipeline()
    const key = { 'idempotency-key': 'k'.repeat(16) }
    await pipeline.post('community-mentoring', communityMentoring.example, key)
    return pipeline.post('community-mentoring', { ...communityMentoring.example, message: 'Other' }, key)
  }
})

function operationOf(id: string): Operation {
  const found = api.operations.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not documented`)
  return found
}

function isProblem(schema: unknown): boolean {
  const { properties } = Object(schema)
  return Object.keys(Object(properties)).slice(0, 4).join() === 'type,title,status,detail'
}

function cameAs(answer: APIGatewayProxyStructuredResultV2): Came & { cached: boolean } {
  const contentType = String(answer.headers?.['content-type'])
  const text = answer.body ?? ''
  return {
    status: answer.statusCode ?? 0,
    contentType,
    body: contentType.startsWith('text/') || text === '' ? text : JSON.parse(text),
    cached: answer.headers?.['cache-control'] !== 'no-store',
  }
}

async function fail(): Promise<never> {
  throw new Error('down')
}
