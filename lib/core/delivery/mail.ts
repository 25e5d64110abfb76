import type { Instant } from '../time/instant.ts'

/**
 * `update` tells the owner of a note, a withdrawal or a "not me"; `status-link` mails the private link again;
 * `act-notice` tells whoever had the enquiry what an officer did; `code` tells an officer what to type into a new
 * browser; `closing` tells the enquirer how it ended; `nudge` sends the handover to the next in the chain as well,
 * because nothing was heard of the handover's delivery; `officer-link` mails an officer a fresh link; `have-you-heard`
 * asks the enquirer whether they have been answered, because it is late. Four belong to no enquiry: `digest` tells
 * somebody in the morning of what waits, `sign-in`, `leave-notice` and `people-notice` are standalone mails, mostly to
 * one entry of the directory.
 */
export const mailPurposes = [
  'handover',
  'acknowledgement',
  'update',
  'status-link',
  'act-notice',
  'code',
  'closing',
  'nudge',
  'officer-link',
  'have-you-heard',
  'digest',
  'sign-in',
  'leave-notice',
  'people-notice',
] as const

export type MailPurpose = (typeof mailPurposes)[number]

/** Who a mail goes to. `id` is the directory entry, or `enquirer`. */
export interface Addressee {
  readonly id: string
  readonly role: 'officer' | 'deputy' | 'desk' | 'manager' | 'enquirer'
  readonly address: string
}

/** One mail and all that is known of it. */
export interface Mail {
  /** Ours, unique; travels as a tag and comes back with every event. */
  readonly claim: string
  readonly purpose: MailPurpose
  /** The update, act or code that it tells of. */
  readonly about?: string
  readonly to: Addressee
  readonly claimedAt: Instant
  /** Until then its sender may be at work; afterwards nobody is. */
  readonly leaseUntil: Instant
  /**
   * claimed: being sent, or the sender died · accepted: SES answered with an id, or an event proved it ·
   * waiting: SES refused for now, to be tried again · refused: this address does not work ·
   * unknown: neither answer nor proof came.
   */
  readonly state: 'claimed' | 'accepted' | 'waiting' | 'refused' | 'unknown'
  /** How often it was handed to SES, the present claim included. */
  readonly attempts: number
  /** An earlier mail of the same purpose may have arrived: this one says so. */
  readonly mayRepeat: boolean
  /** `waiting`: not to be tried before this. */
  readonly retryAt?: Instant
  /** Without word of delivery by then, the mail is noted as silent. */
  readonly confirmBy?: Instant
  readonly silent?: true
  readonly messageId?: string
  readonly reason?: string
  /** When each kind of SES event was first seen; `send` shows in `state` alone. */
  readonly events: Readonly<Partial<Record<Exclude<MailEventType, 'send'>, Instant>>>
}

export type MailEventType = 'send' | 'delivery' | 'delay' | 'bounce' | 'soft-bounce' | 'complaint' | 'reject'
