import type { Reference } from '../enquiry/reference.ts'

/** "Look at this enquiry": carries references and nothing else; delivers each at least once, in any order. */
export interface WorkQueue {
  /** Throws when the queue did not take it. */
  send(reference: Reference): Promise<void>
  /** Sends many, in batches; answers how many the queue took. Throws only when it took none for want of a connection. */
  sendAll(references: readonly Reference[]): Promise<number>
  /** Messages waiting or being worked on, approximately. */
  depth(): Promise<number>
}

/** The queue of SES events, as far as the sender of mails needs to know it. */
export interface MailEventBacklog {
  /** Events not yet recorded, approximately. */
  waiting(): Promise<number>
}
