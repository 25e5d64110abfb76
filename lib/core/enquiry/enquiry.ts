import type { Mail, MailPurpose } from '../delivery/mail.ts'
import type { Answers } from '../kind/answers.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { AnswerBy } from '../time/target-time.ts'
import type { CodeRequest, LinkRequest, OfficerNote, RecordedAct } from './act.ts'
import type { Arrival, Extra } from './arrival.ts'
import type { HistoryLine } from './history.ts'
import type { Reference } from './reference.ts'
import type { Reminder } from './reminder.ts'
import type { Update } from './update.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const ENQUIRY_SCHEMA = 1

/** One enquiry with its whole story: the single item that everything that happens is written to. */
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

/** Somebody has it. */
export interface AssignedEnquiry extends EnquiryFacts {
  readonly stage: 'assigned'
  readonly assignment: Assignment
}

interface EnquiryFacts {
  readonly reference: Reference
  /** Counts the writes of this item; 1 when created. */
  readonly version: number
  readonly kind: string
  readonly answers: Answers
  /** Keyed hashes, hex: of the idempotency key, and of the answers. */
  readonly keyFingerprint: string
  readonly answersFingerprint: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Set at receipt where the kind found that it cannot wait. */
  readonly urgent?: Urgent
  /** What a form sent besides the kind's own fields, at most 20. */
  readonly extras?: readonly Extra[]
  /** How it came in, as far as that says something about it. */
  readonly arrival?: Arrival
  /** Why it looks like spam, where it does. */
  readonly spam?: SpamMark
  /** When the desk let it out of quarantine. */
  readonly releasedAt?: Instant
  /** Its acknowledgement is not sent, because the address has had as many today as one may. */
  readonly acknowledgementWithheld?: true
  /** What the enquirer did after sending it, oldest first, bounded: see `lifecycle.ts`. */
  readonly updates?: readonly Update[]
  /** What officers said of it, oldest first, bounded: see `act-lifecycle.ts`. */
  readonly acts?: readonly RecordedAct[]
  /** The codes of the last day, oldest first. */
  readonly codeRequests?: readonly CodeRequest[]
  /** Fresh links that officers asked for within a day, oldest first. */
  readonly linkRequests?: readonly LinkRequest[]
  /** Private notes of officers, oldest first, bounded. */
  readonly notes?: readonly OfficerNote[]
  /** Whom it was put on the list of that day's digest for, because nobody had answered; oldest first. */
  readonly reminders?: readonly Reminder[]
  /** Oldest first; one entry for each address and purpose, and one more for a repeat. */
  readonly mails: readonly Mail[]
  /** Oldest first, at most 100: `readHistoryLine` says what each means. */
  readonly history: readonly HistoryLine[]
  /** Not looked at before this: set when our own code failed on this enquiry. */
  readonly parkedUntil?: Instant
  /** When every address of the chain was last found to refuse: shown to the admin, looked at again each hour. */
  readonly strandedAt?: Instant
  /** When somebody must look again; absent when nothing is awaited. The agenda's index holds it. */
  readonly nextActionAt?: Instant
}

/** What made us suspect spam. */
export interface SpamMark {
  readonly score: number
  /** For the officer or the desk; quotes nothing that was typed. */
  readonly reasons: readonly string[]
}

export interface Quarantine {
  readonly at: Instant
  /** The last day whose digest to the desk lists it. */
  readonly listedFor?: LocalDate
}

/** Why an enquiry cannot wait: what follows "Urgent: " in its handover. */
export interface Urgent {
  readonly reason: string
}

export interface Assignment {
  readonly officer: string
  /** Why this officer, in words: "route 1 (community-mentoring, asset-transfer)". */
  readonly reason: string
  readonly organisationVersion: string
  readonly at: Instant
}

/** All mails of one purpose, oldest first; of updates, acts and codes, those about one of them. */
export function mailsFor(enquiry: Enquiry, purpose: MailPurpose, about?: string): readonly Mail[] {
  return enquiry.mails.filter((mail) => mail.purpose === purpose && mail.about === about)
}
