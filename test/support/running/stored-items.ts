import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import type { RunningStack } from './running-stack.ts'

/**
 * Everything that a running stack keeps, by the table's key: enquiries, digests, standalone mails with whether they were used, and
 * what was changed in the directory; read past its functions.
 */
export async function storedItems({ stack }: RunningStack): Promise<Readonly<Record<string, string>>> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = createDynamodbClient({ endpoint: stack.engines.dynamodb, region: 'eu-west-2', credentials })
  const kept: Record<string, string> = {}
  let from: Record<string, { S: string }> | undefined
  do {
    const { Items = [], LastEvaluatedKey: last } = await client.send(
      new ScanCommand({
        TableName: stack.outputs['TableName'],
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    )
    for (const item of Items) kept[item['id']?.S ?? ''] = JSON.stringify(item['document']?.S ?? item)
    from = last?.['id']?.S === undefined ? undefined : { id: { S: last['id'].S } }
  } while (from !== undefined)
  client.destroy()
  return kept
}
