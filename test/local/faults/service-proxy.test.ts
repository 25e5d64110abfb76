import { createServer } from 'node:http'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFaults, type Faults } from '../../../lib/local/faults/faults.ts'
import { type ServiceProxy, startServiceProxy } from '../../../lib/local/faults/service-proxy.ts'
import { createAuthorise, type Statement } from '../../../lib/local/permissions/authorise.ts'
import type { ProxiedService } from '../../../lib/local/protocol/service-call.ts'

const everything: Statement = { effect: 'Allow', actions: ['*'], resources: ['*'], conditions: {} }
const md5OfHello = '5d41402abc4b2a76b9719d911017c592'
const raw = { RawMessage: { Data: Buffer.from('From: a@example.org\r\nTo: b@example.org\r\n\r\nHi') } }

let engine: { url: string; calls: string[]; close(): void }
let faults: Faults
let proxy: ServiceProxy
let denied: string[]

beforeEach(async () => {
  engine = await startEngine()
  faults = createFaults()
  denied = []
})

afterEach(async () => {
  await proxy.close()
  engine.close()
})

async function start(service: ProxiedService, statements: readonly Statement[] = [everything]) {
  proxy = await startServiceProxy({
    service,
    target: engine.url,
    region: 'eu-west-2',
    accountId: '000000000000',
    faults,
    authorise: createAuthorise(new Map([['dispatch', statements]])),
    identities: ['example.org'],
    onDenied: (text) => denied.push(text),
  })
  const settings = {
    endpoint: proxy.url,
    region: 'eu-west-2',
    maxAttempts: 1,
    credentials: { accessKeyId: 'dispatch', secretAccessKey: 'local' },
  }
  const queue = { QueueUrl: `${proxy.url}/000000000000/work`, MessageBody: 'hello' }
  const item = { TableName: 'enquiries', Item: { pk: { S: 'a' } } }
  const calls: Record<ProxiedService, () => Promise<unknown>> = {
    dynamodb: () => new DynamoDBClient(settings).send(new PutItemCommand(item)),
    sqs: () => new SQSClient(settings).send(new SendMessageCommand(queue)),
    ses: () => new SESClient(settings).send(new SendRawEmailCommand(raw)),
    secretsmanager: () =>
      new SecretsManagerClient(settings).send(new GetSecretValueCommand({ SecretId: 'keys' })),
  }
  return { settings, call: calls[service] }
}

describe('without a fault', () => {
  it('an answer of the engine passes unchanged', async () => {
    const { settings } = await start('dynamodb')
    const read = new GetItemCommand({ TableName: 'enquiries', Key: { pk: { S: 'a' } } })
    expect((await new DynamoDBClient(settings).send(read)).Item).toEqual({ pk: { S: 'from the engine' } })
    expect(engine.calls).toEqual(['DynamoDB_20120810.GetItem'])
  })
})

describe('faults in the service’s own words', () => {
  it.each([
    ['dynamodb', 'throttle', 'ProvisionedThroughputExceededException', 400],
    ['dynamodb', 'error', 'InternalServerError', 500],
    ['sqs', 'throttle', 'RequestThrottled', 400],
    ['sqs', 'error', 'InternalFailure', 500],
    ['ses', 'throttle', 'Throttling', 400],
    ['ses', 'error', 'InternalFailure', 500],
  ] as const)('%s %s is %s', async (service, kind, name, httpStatusCode) => {
    const { call } = await start(service)
    faults.add({ service, operation: '*', kind })
    await expect(call()).rejects.toMatchObject({ name, $metadata: { httpStatusCode } })
    expect(engine.calls).toEqual([])
  })

  it('strike the named operation only', async () => {
    const { settings, call } = await start('dynamodb')
    faults.add({ service: 'dynamodb', operation: 'GetItem', kind: 'error' })
    await call()
    const read = new GetItemCommand({ TableName: 'enquiries', Key: { pk: { S: 'a' } } })
    await expect(new DynamoDBClient(settings).send(read)).rejects.toThrow()
  })
})

describe('faults of the connection', () => {
  it.each([
    ['reset', 0],
    ['lost-request', 0],
    ['lost-reply', 1],
  ] as const)('%s cuts it, and the engine saw %i calls', async (kind, seen) => {
    const { call } = await start('ses')
    faults.add({ service: 'ses', operation: 'SendRawEmail', kind, times: 1 })
    await expect(call()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(engine.calls).toHaveLength(seen)
    await call()
    expect(engine.calls).toHaveLength(seen + 1)
  })

  it('delay lets the call pass, later', async () => {
    const { call } = await start('sqs')
    faults.add({ service: 'sqs', operation: '*', kind: 'delay', ms: 80 })
    const began = performance.now()
    await call()
    expect(performance.now() - began).toBeGreaterThanOrEqual(79)
    expect(engine.calls).toEqual(['AmazonSQS.SendMessage'])
  })

  it('an engine that is gone looks like a cut connection', async () => {
    const { call } = await start('ses')
    engine.close()
    await expect(call()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})

describe('permissions', () => {
  it.each([
    [
      'dynamodb',
      'AccessDeniedException',
      'lacks dynamodb:PutItem on arn:aws:dynamodb:eu-west-2:000000000000:table/enquiries',
    ],
    ['sqs', 'AccessDenied', 'lacks sqs:SendMessage on arn:aws:sqs:eu-west-2:000000000000:work'],
    [
      'ses',
      'AccessDenied',
      'lacks ses:SendRawEmail on arn:aws:ses:eu-west-2:000000000000:identity/example.org',
    ],
    [
      'secretsmanager',
      'AccessDeniedException',
      'lacks secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-2:000000000000:secret:keys',
    ],
  ] as const)('a call to %s that is not granted is %s', async (service, name, missing) => {
    const { call } = await start(service, [])
    await expect(call()).rejects.toMatchObject({ name, message: expect.stringContaining(missing) })
    expect(denied.join()).toContain(`"dispatch" ${missing}`)
    expect(engine.calls).toEqual([])
  })

  it('the queue’s own address leads through the proxy', async () => {
    const allowed = { ...everything, actions: ['sqs:SendMessage'] }
    const { settings, call } = await start('sqs', [allowed])
    await call()
    const receive = new ReceiveMessageCommand({ QueueUrl: `${proxy.url}/000000000000/work` })
    await expect(new SQSClient(settings).send(receive)).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})

async function startEngine(): Promise<typeof engine> {
  const calls: string[] = []
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const target = String(request.headers['x-amz-target'] ?? 'form')
      calls.push(target)
      if (target === 'form') {
        const result = '<SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult>'
        response.writeHead(200, { 'content-type': 'text/xml' })
        response.end(`<SendRawEmailResponse>${result}</SendRawEmailResponse>`)
      } else {
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
        response.end(JSON.stringify({ Item: { pk: { S: 'from the engine' } }, MD5OfMessageBody: md5OfHello }))
      }
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
