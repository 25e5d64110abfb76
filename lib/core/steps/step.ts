import type { Addressee, Mail, MailPurpose } from '../delivery/mail.ts'
import type { AutomaticCommand } from '../enquiry/lifecycle/automatic.ts'
import type { ReminderLevel } from '../enquiry/reminder.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What is to be done about an enquiry now. */
export type NextStep =
  | { readonly type: 'assign' }
  | SendStep
  /** Suspected spam: put it on the list for that day's digest to the desk, or to whoever gets the desk's mail. */
  | { readonly type: 'list'; readonly to: string; readonly date: LocalDate }
  /** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
  | { readonly type: 'settle'; readonly mail: Mail }
  | { readonly type: 'note-silence'; readonly mail: Mail }
  /** Somebody is to be reminded: put it on the list for that day's digest to them. */
  | { readonly type: 'remind'; readonly level: ReminderLevel; readonly to: string; readonly date: LocalDate }
  /** The owner is away. */
  | Extract<AutomaticCommand, { type: 'cover' }>
  /** Today's calendar gives a later target. */
  | { readonly type: 'retarget' }
  | { readonly type: 'note-stranded' }
  /** It was kept for its time: delete it. */
  | { readonly type: 'erase' }
  | WaitStep

export interface SendStep {
  readonly type: 'send'
  readonly purpose: MailPurpose
  /** The update, act or code that it tells of. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
}

/** Nothing now; look again then, or never. */
interface WaitStep {
  readonly type: 'wait'
  readonly until: Instant | undefined
}

/** Nothing more, as far as this is concerned. */
export const nothingMore: WaitStep = { type: 'wait', until: undefined }
