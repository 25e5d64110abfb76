import { setTimeout } from 'node:timers/promises'
import type { FunctionPool } from '../lambda/function-pool.ts'
import { failuresOf } from './batch-failures.ts'
import type { LocalQueue, ReceivedMessage } from './local-queue.ts'
import type { EventSourceModel } from './read-queues.ts'

/** A queue's way into a function. */
interface EventSource {
  /** Looks for messages now. */
  poll(): void
  quiet(): boolean
  close(): void
}

// SQS gives no more to one receive.
const maxAtOnce = 10

// A window is real time, and shortened: it makes batches fuller as on AWS, without making people and tests wait.
const maxWindowMs = 100

/**
 * Feeds a function from a queue: batches as soon as anything is visible, up to the mapping's concurrency at once. What
 * succeeded is deleted; what failed stays hidden until the queue's visibility timeout is over.
 */
export function createEventSource(options: {
  model: EventSourceModel
  queue: LocalQueue
  pool: FunctionPool
  region: string
}): EventSource {
  const { model, queue, pool, region } = options
  let active = 0
  let receiving = false
  let closed = false

  // One receive at a time, so that several pollers do not wait for the same message.
  function poll(): void {
    if (closed || receiving || active >= model.concurrency || queue.counts().visible === 0) return
    receiving = true
    active += 1
    void next()
  }

  async function next(): Promise<void> {
    try {
      await gather()
      const messages = await take()
      if (messages.length > 0 && !closed) await handle(messages)
    } finally {
      active -= 1
      poll()
    }
  }

  async function gather(): Promise<void> {
    if (model.windowMs === 0 || queue.counts().visible >= model.batchSize) return
    await setTimeout(Math.min(model.windowMs, maxWindowMs))
  }

  async function take(): Promise<readonly ReceivedMessage[]> {
    const messages: ReceivedMessage[] = []
    try {
      while (messages.length < model.batchSize) {
        const more = await queue.receive(Math.min(maxAtOnce, model.batchSize - messages.length))
        messages.push(...more)
        if (more.length === 0) break
      }
    } finally {
      receiving = false
      poll()
    }
    return messages
  }

  async function handle(messages: readonly ReceivedMessage[]): Promise<void> {
    const event = { Records: messages.map((message) => toRecord(message, queue.arn, region)) }
    const result = await pool.invoke(JSON.stringify(event))
    if (!result.ok) return
    const ids = messages.map((message) => message.MessageId)
    const failed = model.reportsFailures ? failuresOf(result.payload, ids) : new Set<string>()
    for (const message of messages) {
      if (!failed.has(message.MessageId)) queue.delete(message.ReceiptHandle)
    }
  }

  return {
    poll,
    quiet: () => active === 0 && queue.counts().visible === 0,
    close() {
      closed = true
    },
  }
}

function toRecord(message: ReceivedMessage, arn: string, region: string): Record<string, unknown> {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      ...(value['StringValue'] === undefined ? {} : { stringValue: value['StringValue'] }),
      ...(value['BinaryValue'] === undefined ? {} : { binaryValue: value['BinaryValue'] }),
      stringListValues: [],
      binaryListValues: [],
      dataType: value['DataType'],
    },
  ])
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.MessageBody,
    attributes: message.attributes,
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfMessageBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  }
}
