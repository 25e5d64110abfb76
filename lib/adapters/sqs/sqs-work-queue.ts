import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import type { Reference } from '../../enquiry/reference.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { readQueueDepth, type SqsQueue } from './queue-depth.ts'
import { QueueUnavailable } from './queue-unavailable.ts'

// SQS takes no more in one SendMessageBatch.
const batchSize = 10

/** The work queue on SQS; a message is `{"reference":"ABCD-2345"}`. Throws `QueueUnavailable`. */
export function createSqsWorkQueue(queue: SqsQueue): WorkQueue {
  return {
    async send(reference) {
      const input = { QueueUrl: queue.queueUrl, MessageBody: toBody(reference) }
      await queue.client.send(new SendMessageCommand(input)).catch((error: unknown) => {
        throw new QueueUnavailable('SendMessage', error)
      })
    },
    async sendAll(references) {
      let taken = 0
      for (let start = 0; start < references.length; start += batchSize) {
        try {
          taken += await sendBatch(queue, references.slice(start, start + batchSize))
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

async function sendBatch({ client, queueUrl }: SqsQueue, references: readonly Reference[]): Promise<number> {
  const Entries = references.map((reference, n) => ({ Id: String(n), MessageBody: toBody(reference) }))
  const { Successful } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
  return Successful?.length ?? 0
}

function toBody(reference: Reference): string {
  return JSON.stringify({ reference })
}
