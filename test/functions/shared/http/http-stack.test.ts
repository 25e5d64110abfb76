import { expect, test } from 'vitest'
import type { HttpResponse } from '../../../../functions/shared/http/http-messages.ts'
import { createHttpHandler, safeHeaders } from '../../../../functions/shared/http/http-stack.ts'
import { createProblemResponse, Problem } from '../../../../functions/shared/http/problem.ts'
import { createLog } from '../../../../functions/shared/lambda/log.ts'
import { english } from '../../../../lib/core/words/english.ts'
import { httpEvent, lambdaContext } from '../../../support/given/lambda-events.ts'
import { readProblem } from '../../read-answer.ts'

const showProblem = createProblemResponse(english)
const canary = 'canary-ada@example.org'
const thrown: [string, unknown][] = [
  ['an error', new Error(canary)],
  ['an error with a cause', new Error(canary, { cause: new Error(canary) })],
  ['a text', canary],
  ['nothing', undefined],
  ['an object', { message: canary }],
]

test.each(
  thrown,
)('%s that is thrown becomes a 500 with a reference and nothing else, and its words are not logged', async (_name, error) => {
  const { handle, lines } = createHandler(() => Promise.reject(error))
  const answer = await handle('GET')
  expect(readProblem(answer)).toEqual({
    type: 'about:blank',
    title: 'Something went wrong',
    status: 500,
    detail: 'This is our fault, not yours. If it happens again, tell us this reference: request-1',
  })
  expect(answer.headers).toEqual({ ...safeHeaders, 'content-type': 'application/problem+json' })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ what: 'unexpected-error', requestId: 'request-1' })
  expect(lines.join()).not.toContain(canary)
})

test('a problem that is thrown becomes its document, with its own headers and no line in the log; a 503 says when to try again', async () => {
  const problem = new Problem({
    status: 503,
    say: () => ({ title: 'Later', detail: 'Come again' }),
    headers: { allow: 'GET' },
  })
  const { handle, lines } = createHandler(() => Promise.reject(problem))
  const answer = await handle('GET')
  expect(readProblem(answer)).toEqual({
    type: 'about:blank',
    title: 'Later',
    status: 503,
    detail: 'Come again',
  })
  expect(answer.headers).toEqual({
    ...safeHeaders,
    allow: 'GET',
    'content-type': 'application/problem+json',
    'retry-after': '30',
  })
  expect(lines).toEqual([])
})

test('an answer keeps its own headers over the safe ones', async () => {
  const { handle } = createHandler(async () => ({
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
  }))
  expect((await handle('GET')).headers).toEqual({ ...safeHeaders, 'cache-control': 'public, max-age=300' })
})

test.each([
  ['an answer', async () => ({ status: 200, body: 'hello' }), 200],
  ['a problem', () => Promise.reject(new Problem({ status: 404, say: (words) => words.notFound('/') })), 404],
  ['an error', () => Promise.reject(new Error('no')), 500],
] as const)('%s to HEAD has no body', async (_name, respond, status) => {
  const answer = await createHandler(respond).handle('HEAD')
  expect(answer.statusCode).toBe(status)
  expect(answer).not.toHaveProperty('body')
})

test.each([
  [undefined],
  [null],
  ['text'],
  [{}],
  [{ requestContext: { http: {} } }],
])('an event that is none of an HTTP API, %j, is answered 500', async (event) => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), Date.now)
  const handler = createHttpHandler({ respond: async () => ({ status: 200 }), showProblem, log })
  expect((await handler(event, lambdaContext())).statusCode).toBe(500)
  expect(lines.join()).toContain('NotAnHttpEvent')
})

test('header names reach the work in lower case, and one called __proto__ changes nothing', async () => {
  let seen: Readonly<Record<string, string>> = {}
  const handler = createHttpHandler({
    respond: async ({ headers }) => {
      seen = headers
      return { status: 204 }
    },
    showProblem,
    log: () => undefined,
  })
  const headers: Record<string, string> = JSON.parse('{"Content-Type":"x","__proto__":"y"}')
  await handler(httpEvent({ method: 'GET', path: '/', headers }), lambdaContext())
  expect(seen['content-type']).toBe('x')
  expect(Object.keys(seen)).toEqual(['content-type', '__proto__'])
})

test('cookies come in and go out beside the headers', async () => {
  let seen: readonly string[] | undefined
  const handler = createHttpHandler({
    respond: async ({ cookies }) => {
      seen = cookies
      return { status: 204, cookies: ['b=2; Path=/', 'c=3'] }
    },
    showProblem,
    log: () => undefined,
  })
  const event = httpEvent({ method: 'GET', path: '/', cookies: ['a=1'] })
  expect((await handler(event, lambdaContext())).cookies).toEqual(['b=2; Path=/', 'c=3'])
  expect(seen).toEqual(['a=1'])
  const { handle } = createHandler(async () => ({ status: 204 }))
  expect(await handle('GET')).not.toHaveProperty('cookies')
})

function createHandler(respond: () => Promise<HttpResponse>) {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), Date.now)
  const handler = createHttpHandler({ respond, showProblem, log })
  return { lines, handle: (method: string) => handler(httpEvent({ method, path: '/' }), lambdaContext()) }
}
