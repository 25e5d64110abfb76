import { type AttributeValue, DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { functionNames } from '../../lib/infrastructure/bundles/bundles.ts'
import { textOf } from '../../lib/local/protocol/service-call.ts'
import { neededIndexes } from '../infrastructure/needed-indexes.ts'
import { createBoardJourney, people } from '../support/browser/board-journey.ts'
import { createCallCounter } from '../support/running/counted-calls.ts'
import { browserForThisFile, stackForThisFile } from '../support/running/for-this-file.ts'

const counter = createCallCounter()
const app = stackForThisFile({ onCall: counter.onCall })
const browser = browserForThisFile()

/** The key of each index with a value that nothing has. */
const keys: Readonly<Record<string, readonly [string, AttributeValue]>> = {
  agenda: ['agendaShard', { N: '99' }],
  holders: ['holder', { S: 'nobody' }],
  rows: ['receivedMonth', { S: '1999-01' }],
  people: ['personHash', { S: 'none' }],
  phones: ['phoneHash', { S: 'none' }],
}

test.each(
  functionNames,
)('on the running stack %s is answered by the indexes that it needs, and refused by others, by the table and for any scan', async (caller) => {
  const client = new DynamoDBClient({
    endpoint: app.stack.proxied.dynamodb,
    region: 'eu-west-2',
    // As the function itself signs.
    credentials: { accessKeyId: caller, secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  const TableName = app.stack.outputs['TableName']
  const answered: string[] = []
  const refused: string[] = []
  const ask = (what: string, answer: Promise<unknown>) =>
    answer.then(
      () => void answered.push(what),
      (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'AccessDeniedException') throw error
        refused.push(what)
      },
    )
  const query = (IndexName: string | undefined, [name, value]: readonly [string, AttributeValue]) =>
    client.send(
      new QueryCommand({
        ...{ TableName, ...(IndexName && { IndexName }) },
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    )
  for (const [index, key] of Object.entries(keys)) {
    await ask(index, query(index, key))
    await ask(`scan of ${index}`, client.send(new ScanCommand({ TableName, IndexName: index })))
  }
  await ask('the table', query(undefined, ['id', { S: 'enquiry#none' }]))
  await ask('scan of the table', client.send(new ScanCommand({ TableName })))
  client.destroy()
  expect(answered.toSorted()).toEqual((neededIndexes[caller] ?? []).toSorted())
  expect(answered.length + refused.length).toBe(12)
})

test('each function does look into every index that it may, and nothing scans', async () => {
  const { enquire, signIn } = createBoardJourney(app, browser)
  const reference = await enquire({ phone: '01354 000 000' })
  const { page, heading, leave } = await signIn(people.lisa)
  await heading('Your enquiries')
  await page.locator(`a[href$="${reference}"]`).first().click()
  await page.getByLabel('Add a note').waitFor()
  await leave()
  // Over a morning.
  await app.advance('P3D')
  const asked = new Map<string, Set<string>>()
  for (const { caller, operation, input } of counter.calls()) {
    expect(operation).not.toBe('Scan')
    if (operation !== 'Query') continue
    asked.set(caller, (asked.get(caller) ?? new Set()).add(textOf(input, 'IndexName') ?? 'the table'))
  }
  // Of `rows` only the manager's email asks, on the first morning of a week on which something needs them.
  const ofEveryDay = (indexes: Iterable<string>) => [...indexes].filter((one) => one !== 'rows').toSorted()
  const expected = Object.entries(neededIndexes).map(([caller, indexes]) => [caller, ofEveryDay(indexes)])
  const found = [...asked].map(([caller, indexes]) => [caller, ofEveryDay(indexes)])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
}, 120_000)
