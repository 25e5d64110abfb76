import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { atInit } from '../../../../functions/shared/lambda/at-init.ts'
import { warmUp } from '../../../../functions/shared/lambda/warm-up.ts'
import { lambdaContext } from '../../../support/given/lambda-events.ts'

let server: Server
let asked: string[] = []
const sockets = new Set<Socket>()

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    sockets.add(request.socket)
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close().closeAllConnections())
beforeEach(() => {
  asked = []
  sockets.clear()
})

function clientOf(port: number) {
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' }
  return new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-2',
    credentials,
    maxAttempts: 3,
  })
}

const command = () => new GetItemCommand({ TableName: 'table', Key: { id: { S: 'warm' } } })

test('warming up asks whether the service is there, once, and leaves a connection for the first real call', async () => {
  const client = clientOf((server.address() as AddressInfo).port)
  await warmUp(command(), (one) => client.send(one))
  expect(asked).toEqual(['GET /ping'])
  await client.send(command())
  expect(asked).toEqual(['GET /ping', 'POST /'])
  expect(sockets.size).toBe(1)
  client.destroy()
})

test('warming up is nobody’s trouble when the service is down', async () => {
  const client = clientOf(1)
  await expect(warmUp(command(), (one) => client.send(one))).resolves.toBeUndefined()
})

test('a module made at INIT is waited for by whoever imports it, and its handler then answers', async () => {
  const making = Promise.withResolvers<(event: unknown) => Promise<unknown>>()
  let loaded:
    | { handler: (event: unknown, context: ReturnType<typeof lambdaContext>) => Promise<unknown> }
    | undefined
  const loading = Promise.resolve(atInit(making.promise)).then((module) => {
    loaded = module
  })
  await Promise.resolve()
  expect(loaded).toBeUndefined()
  making.resolve(async (event) => ({ event }))
  await loading
  expect(await loaded?.handler('one', lambdaContext())).toEqual({ event: 'one' })
})

test('a handler that nobody waited for waits by itself', async () => {
  const { handler } = atInit(Promise.resolve(async (event: unknown) => ({ event })))
  expect(await handler('one', lambdaContext())).toEqual({ event: 'one' })
})

test('a making that fails fails the loading, and every event', async () => {
  const module = atInit(Promise.reject(new Error('no secret')))
  await expect(Promise.resolve(module)).rejects.toThrow('no secret')
  await expect(module.handler('one', lambdaContext())).rejects.toThrow('no secret')
})
