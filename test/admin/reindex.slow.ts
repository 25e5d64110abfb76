import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { findDeployment } from '../../lib/admin/deployment.ts'
import { reindexEnquiries } from '../../lib/admin/reindex-enquiries.ts'
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
