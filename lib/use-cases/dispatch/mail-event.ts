import type { MailEventType } from '../../core/delivery/mail.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Instant } from '../../core/time/instant.ts'

/** What SES says about one of our mails. */
export interface MailEvent {
  /** The item that the mail was sent for. */
  readonly reference: WorkItem
  readonly claim: string
  readonly event: MailEventType
  readonly at: Instant
  /** Of a bounce: SES did not even try, because the address is on a list of those that failed before. */
  readonly suppressed?: true
}
