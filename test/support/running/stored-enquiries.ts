import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { enquiryPrefix } from '../../../lib/adapters/dynamodb/agenda-item.ts'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { RunningStack } from './running-stack.ts'

/** Every enquiry in the table of a running stack, read past its functions. */
export async function storedEnquiries({ stack }: RunningStack): Promise<readonly Enquiry[]> {
  const client = createDynamodbClient({
    endpoint: stack.engines.dynamodb,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const enquiries: Enquiry[] = []
  let from: Record<string, { S: string }> | undefined
  do {
    const { Items = [], LastEvaluatedKey: last } = await client.send(
      new ScanCommand({
        TableName: stack.outputs['TableName'],
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    )
    for (const item of Items) {
      const id = item['id']?.S ?? ''
      if (id.startsWith(enquiryPrefix))
        enquiries.push(enquiryItem.fromItem(item, id.slice(enquiryPrefix.length)))
    }
    from = last?.['id']?.S === undefined ? undefined : { id: { S: last['id'].S } }
  } while (from !== undefined)
  client.destroy()
  return enquiries
}
