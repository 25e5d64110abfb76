import { randomUUID } from 'node:crypto'
import {
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { findDeployment } from '../../lib/admin/deployment.ts'
import { reindexEnquiries } from '../../lib/admin/reindex-enquiries.ts'
import { later } from '../../lib/core/time/instant.ts'
import { itemOfBefore } from '../adapters/dynamodb/item-of-before.ts'
import { sampleEnquiry } from '../contracts/sample-enquiry.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'
import { countCalls } from '../support/running/count-calls.ts'
import { adminCommand } from '../support/running/delivery-stack.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile()

test('npm run enquiries -- reindex puts into the indexes what is not there, once, while the pipeline runs', async () => {
  const answer = await app.post('general', {
    ...{ name: 'Ada Byron', email: 'ada@example.org', phone: '01223 123456', area: 'fenland' },
    message: 'Whom may we ask about the hall?',
  })
  await app.quiet()
  const { connect, output } = await findDeployment({ local: app.url }, '')
  const client = new DynamoDBClient(connect('dynamodb'))
  const Key = { id: { S: `enquiry#${String(answer.body['reference'])}` } }
  const table = { TableName: output('TableName'), Key }
  const before = (await client.send(new GetItemCommand(table))).Item ?? {}
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['receivedMonth', 'row', 'personHash', 'phoneHash']),
  )
  const UpdateExpression = 'REMOVE receivedMonth, #row, personHash, phoneHash'
  await client.send(
    new UpdateItemCommand({ ...table, UpdateExpression, ExpressionAttributeNames: { '#row': 'row' } }),
  )
  expect(await adminCommand({ app, organisation }, ['reindex'])).toBe(
    'Enquiries looked at: 1, written anew: 1. The indexes hold all of them.',
  )
  const {
    version: _,
    writeId: __,
    document: ___,
    ...after
  } = (await client.send(new GetItemCommand(table))).Item ?? {}
  expect(before).toMatchObject(after)
  expect(await adminCommand({ app, organisation }, ['reindex'])).toContain('written anew: 0')
  client.destroy()
})

test('with 10,000 enquiries of before it tells how far it has got; ended in the middle, it goes on from the last line, and nothing old is left', async () => {
  const deployment = await findDeployment({ local: app.url }, '')
  const client = createDynamodbClient(deployment.connect('dynamodb'))
  const TableName = deployment.output('TableName')
  const references = await fillAsBefore(client, TableName, 10_000)
  const lines: string[] = []
  const killed = new Error('somebody closed the window')
  const world = (most: number) => ({
    ...{ createId: randomUUID, pause: async () => undefined, random: () => 0.5 },
    tell(line: string) {
      if (lines.push(line) === most) throw killed
    },
  })

  const begun = performance.now()
  await expect(reindexEnquiries(world(4), deployment)).rejects.toBe(killed)
  for (const line of lines) expect(line).toMatch(progressLine)
  const [, after] = progressLine.exec(lines.at(-1) ?? '') ?? []
  const { lines: ended } = await reindexEnquiries(world(100), deployment, after)
  const [end, ...problems] = ended
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`${[...lines, end].join('\n')}\n10,000 enquiries of before in ${seconds} s\n`)

  // One that was there before is as it should be.
  const both = [...progressed(lines[3]), ...progressed(end)]
  expect(both.map(({ lookedAt }) => lookedAt).reduce(sum)).toBe(references.length + 1)
  expect(both.map(({ written }) => written).reduce(sum)).toBe(references.length)
  expect([end, ...problems]).toEqual([expect.stringMatching(/ The indexes hold all of them\.$/)])
  const store = createDynamodbEnquiryStore({ client, tableName: TableName, createWriteId: randomUUID })
  const calls = countCalls(client)
  expect((await store.open('lisa-chambers')).map(({ reference }) => reference).toSorted()).toEqual(references)
  const rows = await store.rows('2026-03', 20_000)
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual(references)
  // Were one of them old, it would be read.
  expect(Object.keys(calls)).toEqual(['Query'])
  expect(await adminCommand({ app, organisation }, ['reindex'])).toContain('written anew: 0.')
  client.destroy()
}, 300_000)

test('what stops it is told with where to go on', async () => {
  const nothing = { endpoint: 'http://127.0.0.1:9', region: 'eu-west-2' }
  const credentials = { accessKeyId: 'admin', secretAccessKey: 'local' }
  const world = {
    createId: () => 'none',
    pause: async () => undefined,
    random: () => 0.5,
    tell: () => undefined,
  }
  const deployment = {
    ...{ stackName: 'enquiries', now: '2027-03-08T10:00:00.000Z' },
    output: (name: string) => name,
    connect: () => ({ ...nothing, credentials }),
  }
  await expect(reindexEnquiries(world, deployment, 'ABCD-2345')).rejects.toThrow(
    /^It stopped: .*Enquiries looked at: 0, written anew: 0; to go on from here: npm run enquiries -- reindex ABCD-2345$/,
  )
})

const progressLine =
  /^Enquiries looked at: \d+, written anew: \d+; to go on from here: npm run enquiries -- reindex (\S{9})$/

function progressed(line = '') {
  const [, lookedAt, written] = /^Enquiries looked at: (\d+), written anew: (\d+)/.exec(line) ?? []
  return [{ lookedAt: Number(lookedAt), written: Number(written) }]
}

function sum(one: number, other: number): number {
  return one + other
}

/** As a release before 0.2.0 left them, all with one officer; their references, in order. */
async function fillAsBefore(
  client: DynamoDBClient,
  TableName: string,
  count: number,
): Promise<readonly string[]> {
  const at = '2026-03-02T09:01:00.000Z'
  const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1+0', at }
  const references: string[] = []
  for (let start = 0; start < count; start += 25) {
    const items = Array.from({ length: 25 }, (_, n) => {
      // Dynalite mixes up one in thousands of entries that have the same key; in nobody's agenda: only the command is at work on it.
      const receivedAt = later('2026-03-02T09:00:00.000Z', start + n)
      const { stage: __, nextActionAt: ___, answerBy, ...given } = sampleEnquiry({ receivedAt })
      const facts = { ...given, answerBy: { ...answerBy, at: later(answerBy.at, start + n) } }
      references.push(facts.reference)
      return { PutRequest: { Item: itemOfBefore({ ...facts, stage: 'assigned', assignment }) } }
    })
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: items } }))
  }
  return references.toSorted()
}
