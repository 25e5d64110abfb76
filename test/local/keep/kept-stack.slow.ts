import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { LocalStack } from '../../../lib/local/local-stack.ts'
import { startLocalStack } from '../../../lib/local/start-local-stack.ts'
import { forThisFile } from '../../support/running/for-this-file.ts'
import { synthesiseParcels } from '../../support/running/parcels/synthesise-parcels.ts'

const parcels = forThisFile(synthesiseParcels, async ({ remove }) => remove())
const home = mkdtempSync(join(tmpdir(), 'kept-stack-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function withStack<T>(use: (stack: LocalStack) => Promise<T>): Promise<T> {
  const keep = { folder: join(home, 'kept'), release: '1.0.0' }
  const stack = await startLocalStack({ assemblyDirectory: parcels.assemblyDirectory, keep })
  try {
    return await use(stack)
  } finally {
    await stack.stop()
  }
}

async function read(stack: LocalStack, path: string): Promise<unknown> {
  return (await fetch(`${stack.url}${path}`)).json()
}

async function dynamodb(stack: LocalStack, operation: string, input: object): Promise<unknown> {
  const response = await fetch(stack.engines.dynamodb, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=a/20000101/b/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-date': '20000101T000000Z',
    },
    body: JSON.stringify(input),
  })
  return response.json()
}

function post(stack: LocalStack, path: string, body: unknown): Promise<Response> {
  return fetch(`${stack.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('items, emails, clock, secrets and messages are there at the next start, and what was deleted is not', async () => {
  const before = await withStack(async (stack) => {
    expect(stack.isNew).toBe(true)
    for (const id of ['p1', 'p2']) await post(stack, '/parcels', { id })
    await post(stack, '/parcels', { id: 'bad', wish: 'fail' })
    await stack.untilQuiet()
    await stack.advance(121_000)
    await dynamodb(stack, 'DeleteItem', { TableName: 'parcels', Key: { pk: { S: 'p2' } } })
    return {
      mails: await read(stack, '/_local/mail'),
      queues: await read(stack, '/_local/queues'),
      now: stack.now(),
    }
  })
  expect(before.queues).toContainEqual(expect.objectContaining({ name: 'sorting-dead-letters', visible: 1 }))
  await withStack(async (stack) => {
    expect(stack.isNew).toBe(false)
    expect(stack.now()).toBeGreaterThan(before.now)
    expect(await read(stack, '/parcels/p1')).toEqual({ id: 'p1', state: 'sorted' })
    expect((await fetch(`${stack.url}/parcels/p2`)).status).toBe(404)
    expect(await read(stack, '/_local/mail')).toEqual(before.mails)
    expect(await read(stack, '/_local/queues')).toEqual(before.queues)
    await fetch(`${stack.url}/_local/queues/sorting-dead-letters/redrive`, { method: 'POST' })
    await stack.untilQuiet()
    await stack.advance(121_000)
    expect(await read(stack, '/_local/queues')).toEqual(before.queues)
    await fetch(`${stack.url}/_local/mail`, { method: 'DELETE' })
  })
  await withStack(async (stack) => expect(await read(stack, '/_local/mail')).toEqual([]))
})

test('a secret keeps its value, also the one before', async () => {
  const secretOf = async (stack: LocalStack, stage: string) => {
    const response = await fetch(stack.engines.secretsmanager, {
      method: 'POST',
      headers: { 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: stack.environments['counter']?.['SECRET'], VersionStage: stage }),
    })
    return Object(await response.json()).SecretString
  }
  const first = await withStack(async (stack) => {
    const value = await secretOf(stack, 'AWSCURRENT')
    await fetch(stack.engines.secretsmanager, {
      method: 'POST',
      headers: { 'x-amz-target': 'secretsmanager.PutSecretValue' },
      body: JSON.stringify({ SecretId: stack.environments['counter']?.['SECRET'], SecretString: 'another' }),
    })
    return value
  })
  expect(first).toMatch(/"key":"\w{32}"/)
  await withStack(async (stack) =>
    expect([await secretOf(stack, 'AWSCURRENT'), await secretOf(stack, 'AWSPREVIOUS')]).toEqual([
      'another',
      first,
    ]),
  )
})

test('an index that is new in the template finds what was kept', async () => {
  const file = join(parcels.assemblyDirectory, 'Parcels.template.json')
  const former = readFileSync(file, 'utf8')
  const added = former.replace(
    /"GlobalSecondaryIndexes": \[/,
    '$& { "IndexName": "states", "KeySchema": [{ "AttributeName": "state", "KeyType": "HASH" }], "Projection": { "ProjectionType": "ALL" } },',
  )
  expect(added).not.toBe(former)
  writeFileSync(file, added)
  await withStack(async (stack) => {
    const found = await dynamodb(stack, 'Query', {
      TableName: 'parcels',
      IndexName: 'states',
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':s': { S: 'sorted' } },
    })
    expect(found).toMatchObject({ Items: [{ pk: { S: 'p1' } }] })
  })
  writeFileSync(file, former)
})
