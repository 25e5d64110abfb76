import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocalStack } from '../../lib/local/local-stack.ts'
import { closeServer, listenOnFreePort } from '../../lib/local/server/listen.ts'
import { startLocalStack } from '../../lib/local/start-local-stack.ts'
import { parseObject } from '../../lib/local/template/json.ts'
import { synthesiseParcels } from '../support/running/parcels/synthesise-parcels.ts'

let parcels: Awaited<ReturnType<typeof synthesiseParcels>>
let stack: LocalStack
const notes: string[] = []

beforeAll(async () => {
  parcels = await synthesiseParcels()
  const { assemblyDirectory } = parcels
  stack = await startLocalStack({ assemblyDirectory, onNote: (note) => notes.push(note) })
})
afterAll(async () => {
  await stack?.stop()
  parcels?.remove()
})

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${stack.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function read(path: string): Promise<unknown> {
  return (await fetch(`${stack.url}${path}`)).json()
}

async function depth(name: string): Promise<unknown> {
  const queues = await read('/_local/queues')
  return Array.isArray(queues) ? queues.find((queue) => queue.name === name) : undefined
}

test('a request goes through table, queue, mail, topic and queue again, by the bundles of the template', async () => {
  expect((await post('/parcels', { id: 'p1' })).status).toBe(202)
  await stack.untilQuiet()
  expect(await read('/parcels/p1')).toEqual({ id: 'p1', state: 'sorted' })
  // The later of two notices, and a queue keeps no order.
  expect(await read('/parcels/notices-of-p1')).toMatchObject({
    state: expect.stringMatching(/^(Send|Delivery)$/),
  })
  expect(await read('/_local/mail')).toMatchObject([{ to: ['p1@home.example'], subject: 'Parcel p1' }])
  expect(await depth('sorting')).toEqual({ name: 'sorting', visible: 0, inFlight: 0, delayed: 0 })
})

test('outputs and variables are plain values, and a generated secret is read through the service', async () => {
  expect(stack.outputs).toEqual({ Url: stack.url })
  expect(stack.environments['counter']).toMatchObject({ TABLE: 'parcels' })
  expect(await read('/tools/secret')).toEqual({ length: 32 })
})

test('a call that the function has no permission for is refused and told', async () => {
  expect(await read('/tools/forbidden')).toMatchObject({ refused: expect.stringContaining('AccessDenied') })
  expect(notes.join('\n')).toContain('sqs:SendMessage')
})

test.each([
  ['throws', '/tools/throw'],
  ['ends its process', '/tools/exit'],
])('the caller of a function that %s gets the plain 500 of API Gateway', async (_name, path) => {
  const response = await fetch(`${stack.url}${path}`)
  expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }])
})

test('a kill in the middle of a request is a 500 for its caller', async () => {
  let status = 0
  const hanging = fetch(`${stack.url}/tools/hang`).then((response) => {
    status = response.status
  })
  const kill = () => fetch(`${stack.url}/_local/functions/counter/kill`, { method: 'POST' })
  await expect.poll(() => kill().then(() => status), { timeout: 4_000 }).toBe(500)
  await hanging
})

test('a message that fails comes back after its visibility timeout, is dead after three times, and sounds an alarm', async () => {
  await post('/parcels', { id: 'bad', wish: 'fail' })
  await post('/parcels', { id: 'good' })
  await stack.untilQuiet()
  expect(await read('/parcels/good')).toMatchObject({ state: 'sorted' })
  expect(await depth('sorting')).toMatchObject({ visible: 0, inFlight: 1 })
  await stack.advance(31_000)
  expect(await depth('sorting')).toMatchObject({ inFlight: 1 })
  await stack.advance(90_000)
  expect(await depth('sorting')).toMatchObject({ visible: 0, inFlight: 0 })
  expect(await depth('sorting-dead-letters')).toMatchObject({ visible: 1 })
  expect(await read('/_local/alarms')).toMatchObject([{ name: 'undeliverable', state: 'ALARM' }])
})

test('a jump moves the clock of functions and runs schedules at most once in 15 minutes, and at its end', async () => {
  const runs = async () => {
    const functions = await read('/_local/functions')
    return Array.isArray(functions) ? functions.find(({ name }) => name === 'rounds').invocations : undefined
  }
  const before = Number(await runs())
  const response = await post('/_local/clock', { advance: 'PT6H' })
  expect(response.status).toBe(200)
  expect(Number(await runs()) - before).toBe(25)
  const { now } = parseObject(await (await fetch(`${stack.url}/tools/time`)).text(), 'The time')
  expect(Date.parse(String(now)) - Date.now()).toBeGreaterThan(6 * 3_600_000)
  expect(Math.abs(Date.parse(String(now)) - stack.now())).toBeLessThan(5_000)
  expect((await post('/_local/clock', { advance: 'soon' })).status).toBe(400)
})

test('a fault strikes the functions and not the tools', async () => {
  await post('/_local/faults', { service: 'ses', operation: '*', kind: 'throttle', times: 1 })
  await post('/parcels', { id: 'slow' })
  await stack.untilQuiet()
  await stack.advance(31_000)
  expect(await read('/parcels/slow')).toMatchObject({ state: 'sorted' })
  expect(await read('/_local/faults')).toEqual([])
})

test('the gateway answers by itself what reaches no function', async () => {
  const missing = await fetch(`${stack.url}/nowhere`)
  expect([missing.status, await missing.json()]).toEqual([404, { message: 'Not Found' }])
  const huge = await post('/parcels', 'x'.repeat(10 * 1024 * 1024))
  expect([huge.status, await huge.json()]).toEqual([413, { message: 'Request Entity Too Large' }])
})

test('an event is what an HTTP API sends', async () => {
  const response = await fetch(`${stack.url}/tools/echo?a=1&a=2&b=%20`, {
    method: 'POST',
    headers: { cookie: 'x=1; y=2', 'X-Mixed': 'Case', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=Ada',
  })
  const event = parseObject(await response.text(), 'The event')
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /tools/{proxy+}',
    rawPath: '/tools/echo',
    rawQueryString: 'a=1&a=2&b=%20',
    queryStringParameters: { a: '1,2', b: ' ' },
    pathParameters: { proxy: 'echo' },
    cookies: ['x=1', 'y=2'],
    headers: { 'x-mixed': 'Case', 'content-length': '8' },
    requestContext: { http: { method: 'POST', path: '/tools/echo' }, stage: '$default' },
    body: Buffer.from('name=Ada').toString('base64'),
    isBase64Encoded: true,
  })
  expect(event['headers']).not.toHaveProperty('cookie')
})

test('cross-origin requests are answered by the settings of the API', async () => {
  const preflight = (origin: string) =>
    fetch(`${stack.url}/parcels`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const allowed = await preflight('https://shop.example')
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(allowed.headers.get('access-control-allow-methods')).toBe('GET,POST')
  expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull()
})

test('a taken port, and a template with something unknown, are refused', async () => {
  const { assemblyDirectory } = parcels
  const port = Number(new URL(stack.url).port)
  await expect(startLocalStack({ assemblyDirectory, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })

  const file = join(assemblyDirectory, 'Parcels.template.json')
  const before = readFileSync(file, 'utf8')
  const template = JSON.parse(before)
  template.Resources.Edge = { Type: 'AWS::CloudFront::Distribution', Properties: {} }
  writeFileSync(file, JSON.stringify(template))
  await expect(startLocalStack({ assemblyDirectory })).rejects.toThrow('AWS::CloudFront::Distribution')
  writeFileSync(file, before)
})

test('a request that comes while the stack is still starting waits for its answer', async () => {
  const free = createServer()
  const port = await listenOnFreePort(free)
  await closeServer(free)
  const starting = startLocalStack({ assemblyDirectory: parcels.assemblyDirectory, port })
  const answer = await untilConnected(() => fetch(`http://localhost:${port}/parcels/p1`))
  expect(answer.status).toBeLessThan(500)
  await (await starting).stop()
})

/** The port opens in the middle of the start; before that, nobody listens. */
async function untilConnected(call: () => Promise<Response>): Promise<Response> {
  for (;;) {
    try {
      return await call()
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
