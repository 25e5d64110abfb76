import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { enquiryPrefix } from '../../../lib/adapters/dynamodb/agenda-item.ts'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { RunningStack } from './running-stack.ts'

/** Every enquiry in the table of a running stack, read past its functions. */
export async function storedEnquiries(running: RunningStack): Promise<readonly Enquiry[]> {
  return (await scannedItems(running)).flatMap((item) => {
    const id = item['id']?.S ?? ''
    return id.startsWith(enquiryPrefix) ? [enquiryItem.fromItem(item, id.slice(enquiryPrefix.length))] : []
  })
}

/**
 * Everything that a running stack keeps, by the table's key: enquiries, digests, standalone mails with whether they were
 * used, and what was changed in the directory; read past its functions.
 */
export async function storedItems(running: RunningStack): Promise<Readonly<Record<string, string>>> {
  const entries = (await scannedItems(running)).map((item) => [
    item['id']?.S ?? '',
    JSON.stringify(item['document']?.S ?? item),
  ])
  return Object.fromEntries(entries)
}

/** Every item as it is, also of sorts that are none of ours. */
export async function scannedItems({ stack }: RunningStack): Promise<Record<string, AttributeValue>[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = createDynamodbClient({ endpoint: stack.engines.dynamodb, region: 'eu-west-2', credentials })
  const items: Record<string, AttributeValue>[] = []
  let start: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: stack.outputs['TableName'],
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  client.destroy()
  return items
}
