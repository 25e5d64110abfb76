import type { MailEventBacklog } from '../../ports/work-queue.ts'
import { readQueueDepth, type SqsQueue } from './queue-depth.ts'

/** The SES events that nobody has recorded yet: the depth of their queue. Throws `QueueUnavailable`. */
export function createSqsMailEventBacklog(queue: SqsQueue): MailEventBacklog {
  return {
    waiting: () => readQueueDepth(queue),
  }
}
