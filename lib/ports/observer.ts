import type { MailEventType, MailPurpose } from '../core/delivery/mail.ts'
import type { DigestId } from '../core/digest/digest.ts'
import type { OfficerAct } from '../core/enquiry/act.ts'
import type { WithheldReason } from '../core/enquiry/form-mail.ts'
import type { Reference } from '../core/enquiry/reference.ts'
import type { UpdateType } from '../core/enquiry/update.ts'
import type { NeedsChecking } from '../core/organisation/organisation.ts'
import type { StandaloneMailId } from '../core/standalone-mail/standalone-mail.ts'
import type { WorkItem } from '../core/steps/work-item.ts'

/**
 * What an operator may want to count or be woken by. Carries references (of mails also the names of digests and standalone mails),
 * never answers, names or addresses.
 */
export type Observation =
  | { readonly type: 'enquiry-received'; readonly reference: Reference; readonly kind: string }
  | { readonly type: 'enquiry-repeated'; readonly reference: Reference; readonly kind: string }
  | { readonly type: 'queue-send-failed'; readonly reference: Reference; readonly reason: string }
  | { readonly type: 'store-unavailable'; readonly reason: string }
  | { readonly type: 'enquiry-assigned'; readonly reference: Reference }
  | { readonly type: 'enquiry-quarantined'; readonly reference: Reference; readonly score: number }
  | { readonly type: 'enquiry-released'; readonly reference: Reference }
  | { readonly type: 'spam-confirmed'; readonly reference: Reference }
  /** An acknowledgement, the private link that was asked for again, or the question whether they have heard. */
  | {
      readonly type: 'acknowledgement-withheld'
      readonly reference: Reference
      readonly reason: WithheldReason
    }
  | {
      readonly type: 'enquiry-updated'
      readonly reference: Reference
      readonly update: UpdateType | 'new-address'
    }
  | {
      readonly type: 'officer-acted'
      readonly reference: Reference
      readonly act:
        | OfficerAct['act']
        | 'undo'
        | 'request-code'
        | 'add-note'
        | 'request-link'
        | 'correct-address'
    }
  | { readonly type: 'enquiry-covered'; readonly reference: Reference }
  | { readonly type: 'enquiry-erased'; readonly reference: Reference }
  | {
      readonly type: 'mail-accepted'
      readonly reference: WorkItem
      readonly purpose: MailPurpose
      readonly claim: string
    }
  | {
      readonly type: 'mail-refused'
      readonly reference: WorkItem
      readonly purpose: MailPurpose
      readonly claim: string
      readonly fault: 'address' | 'ours' | 'later'
      readonly reason: string
    }
  | {
      readonly type: 'mail-unclear'
      readonly reference: WorkItem
      readonly purpose: MailPurpose
      readonly claim: string
    }
  | {
      readonly type: 'mail-unknown'
      readonly reference: WorkItem
      readonly purpose: MailPurpose
      readonly claim: string
    }
  | {
      readonly type: 'mail-silent'
      readonly reference: WorkItem
      readonly purpose: MailPurpose
      readonly claim: string
    }
  | {
      readonly type: 'mail-event'
      readonly reference: WorkItem
      readonly claim: string
      readonly event: MailEventType
    }
  | { readonly type: 'mail-event-unmatched'; readonly reference: WorkItem; readonly claim: string }
  | { readonly type: 'enquiry-stranded'; readonly reference: Reference }
  | { readonly type: 'enquiry-parked'; readonly reference: Reference; readonly reason: string }
  | { readonly type: 'digest-stranded'; readonly reference: DigestId }
  | { readonly type: 'digest-parked'; readonly reference: DigestId; readonly reason: string }
  | { readonly type: 'letter-parked'; readonly reference: StandaloneMailId; readonly reason: string }
  | { readonly type: 'signed-in'; readonly reference: StandaloneMailId }
  /** About the directory: the officer is the entry's name in the organisation file. */
  | {
      readonly type: 'address-needs-checking'
      readonly entry: string
      readonly reason: NeedsChecking['reason']
    }
  /** Somebody may be trying something: an alarm rings when it happens often. */
  | {
      readonly type: 'security-event'
      readonly event: SecurityEvent
      readonly reference?: Reference
    }
  /** So many emails to enquirers bounced in the last hour that acknowledgements wait. */
  | { readonly type: 'acknowledgements-paused' }
  | { readonly type: 'agenda-swept'; readonly due: number; readonly queued: number }
  /** A deployment changed or removed this entry of the directory, and so much of what it holds was asked a look for. */
  | { readonly type: 'changed-entry-looked-at'; readonly entry: string; readonly queued: number }

/**
 * A code was tried more often than it may be; unknown browsers have used up their room in an enquiry; a page of another
 * origin posted to an officer's page; a mailbox or a network has had all the emails that forms may cause.
 */
type SecurityEvent = 'codes-tried-out' | 'strangers-full' | 'foreign-post' | 'mail-flood'

/** Records an observation; never throws, never waits. */
export type Observe = (observation: Observation) => void
