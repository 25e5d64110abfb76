import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { toWorkMessage, type WorkItem } from '../../core/steps/work-item.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { readQueueDepth, type SqsQueue } from './queue-depth.ts'
import { QueueUnavailable } from './queue-unavailable.ts'

// SQS takes no more in one SendMessageBatch.
const batchSize = 10

/**
 * The work queue on SQS; a message is `{"reference":"ABCD-2345"}` or `{"digest":"digest-2026-11-23-enquiries-desk"}`. Throws
 * `QueueUnavailable`.
 */
export function createSqsWorkQueue(queue: SqsQueue): WorkQueue {
  return {
    async send(item) {
      const input = { QueueUrl: queue.queueUrl, MessageBody: toBody(item) }
      await queue.client.send(new SendMessageCommand(input)).catch((error: unknown) => {
        throw new QueueUnavailable('SendMessage', error)
      })
    },
    async sendAll(items) {
      let taken = 0
      for (let start = 0; start < items.length; start += batchSize) {
        try {
          taken += await sendBatch(queue, items.slice(start, start + batchSize))
        } catch (error) {
          // The rest would wait out the same time-outs, a hundred times over; what was not taken is still due.
          if (taken === 0) throw new QueueUnavailable('SendMessageBatch', error)
          break
        }
      }
      return taken
    },
    depth: () => readQueueDepth(queue),
  }
}

async function sendBatch({ client, queueUrl }: SqsQueue, items: readonly WorkItem[]): Promise<number> {
  const Entries = items.map((item, n) => ({ Id: String(n), MessageBody: toBody(item) }))
  const { Successful } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
  return Successful?.length ?? 0
}

function toBody(item: WorkItem): string {
  return JSON.stringify(toWorkMessage(item))
}
