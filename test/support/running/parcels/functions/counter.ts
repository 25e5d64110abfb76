import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'

const dynamo = new DynamoDBClient({})
const sqs = new SQSClient({})
const secrets = new SecretsManagerClient({})
const TableName = process.env['TABLE']
const key = (id: string) => ({ pk: { S: id } })

/** The parcels' HTTP API, and under /tools/ what a test wants to see of the place it runs in. */
export async function handler(event: APIGatewayProxyEventV2, context: Context): Promise<unknown> {
  const { method, path } = event.requestContext.http
  switch (event.routeKey) {
    case 'POST /parcels':
      return accept(JSON.parse(event.body ?? '{}'))
    case 'ANY /parcels/{id}': {
      if (method !== 'GET') return { statusCode: 405, body: '' }
      const { Item } = await dynamo.send(
        new GetItemCommand({ TableName, Key: key(event.pathParameters?.['id'] ?? ''), ConsistentRead: true }),
      )
      return Item
        ? { id: Item['pk']?.S, state: Item['state']?.S }
        : { statusCode: 404, body: 'No such parcel' }
    }
    default:
      return tool(path.split('/').at(-1) ?? '', { event, context })
  }
}

async function accept({ id, wish = '' }: { id: string; wish?: string }): Promise<unknown> {
  await dynamo.send(
    new PutItemCommand({ TableName, Item: { ...key(id), state: { S: 'accepted' }, wish: { S: wish } } }),
  )
  await sqs.send(
    new SendMessageCommand({ QueueUrl: process.env['QUEUE'], MessageBody: JSON.stringify({ id, wish }) }),
  )
  return { statusCode: 202, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id }) }
}

async function tool(
  name: string,
  given: { event: APIGatewayProxyEventV2; context: Context },
): Promise<unknown> {
  switch (name) {
    case 'echo':
      return given.event
    case 'time':
      return { now: new Date().toISOString(), left: given.context.getRemainingTimeInMillis() }
    case 'secret': {
      const found = await secrets.send(new GetSecretValueCommand({ SecretId: process.env['SECRET'] }))
      return { length: JSON.parse(found.SecretString ?? '{}').key.length }
    }
    case 'forbidden':
      return sqs
        .send(new SendMessageCommand({ QueueUrl: `${process.env['QUEUE']}-dead-letters`, MessageBody: 'no' }))
        .catch((error: Error) => ({ refused: error.name }))
    case 'throw':
      throw new Error('A parcel fell')
    case 'hang':
      return new Promise(() => setInterval(() => undefined, 1000))
    case 'exit':
      return process.exit(3)
    case 'cookies':
      return { statusCode: 200, cookies: ['a=1', 'b=2'], body: 'two' }
    case 'bytes':
      return { statusCode: 200, isBase64Encoded: true, body: Buffer.from([0, 255, 1]).toString('base64') }
    default:
      return { statusCode: 404, body: 'No such tool' }
  }
}
