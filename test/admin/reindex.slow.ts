import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { findDeployment } from '../../lib/admin/deployment.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'
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
