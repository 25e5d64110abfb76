import type { MailEventBacklog } from '../../ports/work-queue.ts'

/** A backlog whose size is what `waiting` says. */
export function createMemoryMailEventBacklog(waiting: () => number = () => 0): MailEventBacklog {
  return {
    async waiting() {
      return waiting()
    },
  }
}
