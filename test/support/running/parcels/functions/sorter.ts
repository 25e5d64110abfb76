import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

const dynamo = new DynamoDBClient({})
const ses = new SESClient({})

/** Sorts parcels and writes to their receivers; a parcel may wish to fail, to kill, or to hang. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
  for (const { body, messageId } of event.Records) {
    const { id, wish } = JSON.parse(body)
    if (wish === 'fail') {
      process.stdout.write(`${metric()}\n`)
      batchItemFailures.push({ itemIdentifier: messageId })
      continue
    }
    if (wish === 'hang') await new Promise(() => setInterval(() => undefined, 1000))
    await dynamo.send(
      new UpdateItemCommand({
        TableName: process.env['TABLE'],
        Key: { pk: { S: id } },
        UpdateExpression: 'SET #s = :s ADD times :one',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':s': { S: 'sorted' }, ':one': { N: '1' } },
      }),
    )
    const From = process.env['FROM'] ?? ''
    const raw = `From: ${From}\r\nTo: ${id}@home.example\r\nSubject: Parcel ${id}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt is on its way.\r\n`
    await ses.send(
      new SendRawEmailCommand({
        Source: From,
        Destinations: [`${id}@home.example`],
        RawMessage: { Data: Buffer.from(raw) },
        ConfigurationSetName: process.env['SET'],
        Tags: [{ Name: 'parcel', Value: id }],
      }),
    )
  }
  return { batchItemFailures }
}

function metric(): string {
  return JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: 'Parcels', Dimensions: [[]], Metrics: [{ Name: 'Refused', Unit: 'Count' }] },
      ],
    },
    Refused: 1,
  })
}
