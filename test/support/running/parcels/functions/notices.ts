import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { SQSEvent } from 'aws-lambda'

const dynamo = new DynamoDBClient({})

/** Counts what the mail service tells about each parcel's mail, by the parcel's tag. */
export async function handler(event: SQSEvent): Promise<void> {
  for (const { body } of event.Records) {
    const { eventType, mail } = JSON.parse(body)
    await dynamo.send(
      new UpdateItemCommand({
        TableName: process.env['TABLE'],
        Key: { pk: { S: `notices-of-${mail.tags.parcel[0]}` } },
        UpdateExpression: 'SET #s = :s ADD #e :one',
        ExpressionAttributeNames: { '#s': 'state', '#e': eventType },
        ExpressionAttributeValues: { ':s': { S: eventType }, ':one': { N: '1' } },
      }),
    )
  }
}
