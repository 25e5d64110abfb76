import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { QueueUnavailable } from './queue-unavailable.ts'

/** One queue and the way to it. */
export interface SqsQueue {
  readonly client: SQSClient
  readonly queueUrl: string
}

/** Messages visible, in flight and delayed, added up; SQS itself calls each of the three approximate. */
export async function readQueueDepth({ client, queueUrl }: SqsQueue): Promise<number> {
  const { Attributes } = await client
    .send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...counts] }))
    .catch((error: unknown) => {
      throw new QueueUnavailable('GetQueueAttributes', error)
    })
  return counts.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0)
}

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const
