import type { LocalClock } from '../clock/clock.ts'
import type { KeptValues } from '../keep/kept-values.ts'
import { keepMessages, type Sent } from './keep-messages.ts'
import type { EmulatedQueue } from './load-sqs.ts'

/** A message as it was received. */
export interface ReceivedMessage {
  MessageId: string
  ReceiptHandle: string
  MessageBody: string
  attributes: Readonly<Record<string, string>>
  MessageAttributes?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  MD5OfMessageBody: string
}

/** One queue at hand, without going over HTTP. */
export interface LocalQueue {
  name: string
  arn: string
  counts(): { visible: number; inFlight: number; delayed: number }
  /** Takes up to `most` visible messages; a message is given to one caller only. */
  receive(most: number): Promise<readonly ReceivedMessage[]>
  delete(receiptHandle: string): void
  send(body: string): void
  /** Local seconds since the oldest message here was sent; 0 for an empty queue. */
  oldestAge(): number
  /** Moves every message back to where it came from; throws while such a move is under way. */
  redrive(): void
  moving(): boolean
}

const countedAttributes = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
]

/**
 * Wraps a queue of the emulator. `sent` is shared by all queues of a stack: when each message was sent, and to which. The
 * messages that were kept are in it again, to be had at once and with all their tries before them.
 */
export function createLocalQueue(options: {
  queue: EmulatedQueue
  sent: Map<string, Sent>
  clock: LocalClock
  kept: KeptValues
  changed(): void
}): LocalQueue {
  const { queue, sent, clock } = options
  let receiving: Promise<unknown> = Promise.resolve()

  const messages = keepMessages(queue, options.kept)
  const newRecord = queue.newRecord
  queue.newRecord = (message, delay) => {
    const record = newRecord.call(queue, message, delay)
    const known = { queue: queue.QueueName, at: clock.now() }
    sent.set(String(message['MessageId']), known)
    messages.keep(message, known)
    options.changed()
    return record
  }
  const remove = queue.delete
  queue.delete = (receiptHandle) => {
    const id = /"MessageId":"([^"]+)"/.exec(Buffer.from(receiptHandle, 'base64').toString('utf8'))?.[1]
    if (id !== undefined && sent.get(id)?.queue === queue.QueueName) {
      sent.delete(id)
      messages.forget(id)
    }
    return remove.call(queue, receiptHandle)
  }
  for (const [id, { at }] of messages.restore(clock.now())) sent.set(id, { queue: queue.QueueName, at })

  function counts() {
    const found = queue.getAttributes(countedAttributes)
    const inFlight = Number(found?.ApproximateNumberOfMessagesNotVisible ?? 0)
    // The emulator counts messages in flight among those that can be had.
    const visible = Number(found?.ApproximateNumberOfMessages ?? 0) - inFlight
    return { visible, inFlight, delayed: Number(found?.ApproximateNumberOfMessagesDelayed ?? 0) }
  }

  async function receive(most: number): Promise<readonly ReceivedMessage[]> {
    // To ask for more than there are would wait in vain.
    const wanted = Math.min(most, counts().visible)
    if (wanted <= 0) return []
    return queue.receive({ MaxNumberOfMessages: wanted, WaitTimeSeconds: 0 })
  }

  return {
    name: queue.QueueName,
    arn: `arn:aws:sqs:${queue.service.REGION}:${queue.service.ACCOUNT_ID}:${queue.QueueName}`,
    counts,
    receive(most) {
      const next = receiving.then(() => receive(most))
      receiving = next.catch(() => undefined)
      return next
    },
    delete: (receiptHandle) => void queue.delete(receiptHandle),
    send: (body) => void queue.setRecord({ MessageBody: body }),
    oldestAge() {
      const { visible, inFlight, delayed } = counts()
      if (visible + inFlight + delayed === 0) return 0
      let oldest = clock.now()
      for (const one of sent.values()) if (one.queue === queue.QueueName) oldest = Math.min(oldest, one.at)
      return (clock.now() - oldest) / 1000
    },
    redrive: () =>
      void queue.startMessageMoveTask({
        SourceArn: `arn:aws:sqs:${queue.service.REGION}:${queue.service.ACCOUNT_ID}:${queue.QueueName}`,
      }),
    moving: () => queue.listMessageMoveTasks(1)[0]?.Status === 'RUNNING',
  }
}
