import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Clock } from '../../ports/clock.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'

/** One delivery: acknowledged by its `receipt`, or delivered again when its visibility timeout is over. */
interface Delivery {
  readonly receipt: number
  readonly item: WorkItem
  /** Which delivery of this message it is; 1 is the first. */
  readonly receiveCount: number
}

/** A queue with its other end. */
interface MemoryWorkQueue extends WorkQueue {
  /** At most `limit` visible messages, oldest first; invisible to others until the visibility timeout is over. */
  receive(limit: number): readonly Delivery[]
  /** Done: never delivered again. Ignored if the message came back and was delivered again meanwhile. */
  acknowledge(receipt: number): void
  /** Not done: visible again at once, as after a failed batch item's timeout. */
  release(receipt: number): void
  /** Messages that used up `maxReceiveCount`, oldest first. */
  deadLetters(): readonly WorkItem[]
  /** When the next invisible message comes back, epoch milliseconds; undefined when none is out. */
  nextVisibleAt(): number | undefined
}

interface Message {
  readonly item: WorkItem
  receipt: number | undefined
  visibleFrom: number
  receiveCount: number
}

/**
 * At least once, oldest first, without timers: what is visible follows from the clock alone, so that a schedule
 * played twice goes the same way twice. Defaults are those of the deployed queue.
 */
export function createMemoryWorkQueue(options: {
  clock: Pick<Clock, 'now'>
  visibilityMilliseconds?: number
  maxReceiveCount?: number
}): MemoryWorkQueue {
  const { clock, visibilityMilliseconds = 180_000, maxReceiveCount = 5 } = options
  let messages: Message[] = []
  const dead: WorkItem[] = []
  let receipts = 0
  const now = () => Date.parse(clock.now())
  const add = (item: WorkItem) => {
    messages.push({ item, receipt: undefined, visibleFrom: now(), receiveCount: 0 })
  }
  const buryExhausted = (at: number) => {
    const exhausted = messages.filter((one) => one.visibleFrom <= at && one.receiveCount >= maxReceiveCount)
    dead.push(...exhausted.map((one) => one.item))
    messages = messages.filter((one) => !exhausted.includes(one))
  }

  return {
    async send(item) {
      add(item)
    },
    async sendAll(items) {
      items.forEach(add)
      return items.length
    },
    async depth() {
      return messages.length
    },
    receive(limit) {
      const at = now()
      buryExhausted(at)
      return messages
        .filter((one) => one.visibleFrom <= at)
        .slice(0, limit)
        .map((message) => {
          message.receipt = ++receipts
          message.visibleFrom = at + visibilityMilliseconds
          message.receiveCount++
          return { receipt: message.receipt, item: message.item, receiveCount: message.receiveCount }
        })
    },
    acknowledge(receipt) {
      messages = messages.filter((one) => one.receipt !== receipt)
    },
    release(receipt) {
      const message = messages.find((one) => one.receipt === receipt)
      if (message) message.visibleFrom = now()
    },
    deadLetters: () => [...dead],
    nextVisibleAt() {
      const at = now()
      const coming = messages.map((one) => one.visibleFrom).filter((visibleFrom) => visibleFrom > at)
      return coming.length === 0 ? undefined : Math.min(...coming)
    },
  }
}
