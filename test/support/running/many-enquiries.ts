import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { type Instant, later } from '../../../lib/core/time/instant.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import type { RunningStack } from './running-stack.ts'

/**
 * Puts many open enquiries of Lisa's into the table of a running stack, past its functions: each received a second after the last
 * and due a week later, none in the agenda. `change` says what else is so of the nth.
 */
export async function manyEnquiries(
  { stack }: RunningStack,
  { count, from }: { readonly count: number; readonly from: Instant },
  change: (n: number) => Partial<AssignedEnquiry> = () => ({}),
): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = createDynamodbClient({ endpoint: stack.engines.dynamodb, region: 'eu-west-2', credentials })
  for (let start = 0; start < count; start += 25) {
    const items = Array.from({ length: Math.min(25, count - start) }, (_, n) => ({
      PutRequest: { Item: enquiryItem.toItem({ ...nth(start + n, from), ...change(start + n) }, 'w') },
    }))
    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [stack.outputs['TableName'] ?? '']: items } }),
    )
  }
  client.destroy()
}

function nth(n: number, from: Instant): AssignedEnquiry {
  const receivedAt = later(from, n * 1000)
  const {
    stage: _,
    nextActionAt: __,
    ...facts
  } = sampleEnquiry({ receivedAt, kind: communityMentoring.name })
  const at = later(receivedAt, 60_000)
  return {
    ...facts,
    stage: 'assigned',
    answers: { ...communityMentoring.example, name: `Ada ${n}`, hall: `Hall ${n}`, area: 'fenland' },
    answerBy: { ...facts.answerBy, date: later(receivedAt, week).slice(0, 10), at: later(receivedAt, week) },
    assignment: { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1+0', at },
  }
}

const week = 7 * 86_400_000
