import type { WorkItem } from '../core/steps/work-item.ts'

/** Which items to look at: only references and names of digests and mails; delivers each at least once, in any order. */
export interface WorkQueue {
  /** Throws when the queue did not take it. */
  send(item: WorkItem): Promise<void>
  /** Sends many, in batches; answers how many the queue took. Throws only when it took none because there was no connection. */
  sendAll(items: readonly WorkItem[]): Promise<number>
  /** Messages waiting or being worked on, approximately. */
  depth(): Promise<number>
}

/** The queue of SES events, as far as the sender of mails needs to know it. */
export interface MailEventBacklog {
  /** Events not yet recorded, approximately. */
  waiting(): Promise<number>
}
