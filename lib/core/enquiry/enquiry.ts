import type { Mail, MailPurpose } from '../delivery/mail.ts'
import type { MailedItem } from '../delivery/mailed-item.ts'
import type { Answers } from '../kind/answers.ts'
import type { Instant } from '../time/instant.ts'
import type { AnswerBy } from '../time/target-time.ts'
import type { CodeRequest, LinkRequest, OfficerNote, RecordedAct } from './act.ts'
import type { Arrival, Entered, Extra } from './arrival.ts'
import type { WithheldMail } from './form-mail.ts'
import type { HistoryLine } from './history.ts'
import type { NewAddress } from './new-address.ts'
import type { Reference } from './reference.ts'
import type { Progress } from './state.ts'
import type { Update } from './update.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const ENQUIRY_SCHEMA = 1

/** One enquiry with its whole story: one item, which everything that happens is written to. */
export type Enquiry = ReceivedEnquiry | QuarantinedEnquiry | AssignedEnquiry

/** Accepted, and not yet looked at by `dispatch`. */
export interface ReceivedEnquiry extends EnquiryFacts {
  readonly stage: 'received'
}

/** Suspected spam: kept and shown to the desk, sent to nobody until released. */
export interface QuarantinedEnquiry extends EnquiryFacts {
  readonly stage: 'quarantined'
  readonly quarantine: Quarantine
}

/** Given to an officer. */
export interface AssignedEnquiry extends EnquiryFacts {
  readonly stage: 'assigned'
  readonly assignment: Assignment
  /** Assigned when officers had keys of their own: links under the keys of enquirers' links do not open it. */
  readonly officerKeys?: true
}

interface EnquiryFacts extends MailedItem {
  readonly reference: Reference
  readonly kind: string
  readonly answers: Answers
  /** Keyed hashes, hex: of the idempotency key, and of the answers. */
  readonly keyFingerprint: string
  readonly answersFingerprint: string
  /** A keyed hash, hex, of the email address that it was sent with, if any: the index of people has it. */
  readonly personHash?: string
  /** The same of the first telephone number. */
  readonly phoneHash?: string
  /** Marks of the words of name, place and subject, by which a row is found: see `word-marks.ts`. */
  readonly wordMarks?: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Set at receipt where the kind found that it cannot wait. */
  readonly urgent?: Urgent
  /** What a form sent besides the kind's own fields, at most 20. */
  readonly extras?: readonly Extra[]
  readonly arrival?: Arrival
  /** Set where no form sent it: somebody who has signed in entered it, so that nobody judges whether it is spam. */
  readonly entered?: Entered
  /** Why it looks like spam, where it does. */
  readonly spam?: SpamMark
  /** When it was released from quarantine. */
  readonly releasedAt?: Instant
  /** No acknowledgement is sent; `withheldMails` says why, but for what the release before withheld. */
  readonly acknowledgementWithheld?: true
  /** The emails to the enquirer that are not sent, oldest first: at most one for each that would have been. */
  readonly withheldMails?: readonly WithheldMail[]
  /** No email that a form sets off is sent before this, because so many of them came back. */
  readonly formMailsWaitUntil?: Instant
  /** What the enquirer did after sending it, oldest first, bounded by `lifecycle/decide.ts`. */
  readonly updates?: readonly Update[]
  readonly newAddress?: NewAddress
  /** What officers did, oldest first, bounded by `lifecycle/acts.ts`. */
  readonly acts?: readonly RecordedAct[]
  /** Set when it was opened again: `acts` then begins with that, and is of the time since. */
  readonly reopened?: Reopened
  /** What opening it again put away, for as long as nothing else was done: undoing it needs that. */
  readonly beforeReopening?: BeforeReopening
  /** The codes of the last day, oldest first. */
  readonly codeRequests?: readonly CodeRequest[]
  /** Fresh links that officers asked for within a day, oldest first. */
  readonly linkRequests?: readonly LinkRequest[]
  /** Private notes of officers, oldest first, bounded. */
  readonly notes?: readonly OfficerNote[]
  /** Oldest first, at most 100: `readHistoryLine` says what each means. */
  readonly history: readonly HistoryLine[]
  /** It is only kept: see `isRestricted`. A release before 0.6.0 knows nothing of that, and goes on. */
  readonly restricted?: Restriction
  /** When every address of the chain had last refused: the admin is alerted, and it is tried again each hour. */
  readonly strandedAt?: Instant
}

/**
 * That an enquiry is kept, and nothing else is done with it, because whoever sent it asked for that (UK GDPR, Article 18).
 * ICO, "Right to restrict processing": what is restricted may be stored and no more, and those who work with it must see so:
 * https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/individual-rights/right-to-restrict-processing/
 */
export interface Restriction {
  readonly at: Instant
}

/** What made us suspect spam. */
export interface SpamMark {
  readonly score: number
  /** For the officer or the desk; quotes nothing that was typed. */
  readonly reasons: readonly string[]
}

export interface Quarantine {
  readonly at: Instant
  /** When somebody said that it is spam indeed: it stands in no list any more, and can still be released. */
  readonly confirmedAt?: Instant
}

/** Why an enquiry cannot wait: what follows "Urgent: " in its handover. */
export interface Urgent {
  readonly reason: string
}

export interface Assignment {
  readonly officer: string
  /** Why this officer, in words: "“Community mentoring” goes to Lisa Chambers". */
  readonly reason: string
  readonly organisationVersion: string
  readonly at: Instant
}

/** How an enquiry stood when it was last opened again: all that is kept of the acts before, so that there is room anew. */
export interface Reopened {
  /** How often it was opened again. */
  readonly count: number
  readonly from: Progress
  readonly owner: string
  /** The handover by which its owner had it: `standing.ts` says what that is. */
  readonly round: { readonly first: string; readonly about?: string }
  /** What officers had put it under. */
  readonly category?: { readonly kind: string; readonly area: string }
  /** When it was first said to be answered, ever: the figure. */
  readonly answeredAt?: Instant
  /** By when that first answer was due. */
  readonly answerBy: AnswerBy
}

/** What was replaced when an enquiry was opened again. */
export interface BeforeReopening {
  readonly acts: readonly RecordedAct[]
  readonly answerBy: AnswerBy
  readonly reopened?: Reopened
  readonly releasedAt?: Instant
}

/**
 * Whether an enquiry is only kept. Asked by what it is next (`nextStep`), what may be done with it (`decide`), where it
 * stands (`holderOf`), until when it is kept (`mayErase`), and what is shown of it (`veiled`).
 */
export function isRestricted({ restricted }: Pick<Enquiry, 'restricted'>): boolean {
  return restricted !== undefined
}

/** All mails of one purpose, oldest first; of updates, acts and codes, those about one of them. */
export function mailsFor(enquiry: Enquiry, purpose: MailPurpose, about?: string): readonly Mail[] {
  return enquiry.mails.filter((mail) => mail.purpose === purpose && mail.about === about)
}
