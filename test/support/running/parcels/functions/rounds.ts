import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'

const dynamo = new DynamoDBClient({})

/** Makes a round: counts it, and notes when. */
export async function handler(): Promise<void> {
  await dynamo.send(
    new UpdateItemCommand({
      TableName: process.env['TABLE'],
      Key: { pk: { S: 'rounds' } },
      UpdateExpression: 'SET #s = :now ADD times :one',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':now': { S: new Date().toISOString() }, ':one': { N: '1' } },
    }),
  )
}
