import type { KeptValues } from '../keep/kept-values.ts'
import type { EmulatedQueue } from './load-sqs.ts'

/** Which queue a message is in, and since when: epoch milliseconds on the local clock. */
export interface Sent {
  readonly queue: string
  readonly at: number
}

type Message = Parameters<EmulatedQueue['newRecord']>[0]

interface KeptMessage extends Sent {
  readonly body: string
  readonly attributes: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
}

const area = 'message'

/** Keeps the messages of one queue: each until it is deleted, also while somebody has it. */
export function keepMessages(queue: EmulatedQueue, kept: KeptValues) {
  return {
    /** A message that comes from another queue is in this one from now on. */
    keep(message: Message, sent: Sent): void {
      const keeping = { ...sent, body: message['MessageBody'], attributes: message['MessageAttributes'] }
      kept.put(area, String(message['MessageId']), JSON.stringify(keeping))
    },
    forget: (id: string): void => kept.remove(area, id),
    /** Sends again what this queue held and would still hold at `now`; answers when each was first sent, by its id. */
    restore(now: number): ReadonlyMap<string, Sent> {
      const restored = new Map<string, Sent>()
      for (const { key, value } of kept.all(area)) {
        const { body, attributes, ...sent }: KeptMessage = JSON.parse(value)
        if (sent.queue !== queue.QueueName) continue
        if (sent.at + queue.MessageRetentionPeriod * 1000 < now) {
          kept.remove(area, key)
          continue
        }
        queue.setRecord({ MessageBody: body, ...(attributes ? { MessageAttributes: attributes } : {}) }, key)
        restored.set(key, sent)
      }
      return restored
    },
  }
}
