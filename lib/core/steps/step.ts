import type { MailStep } from '../delivery/mailed-item.ts'
import type { AutomaticCommand } from '../enquiry/lifecycle/automatic.ts'
import type { ReminderLevel } from '../enquiry/reminder.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What is to be done about an enquiry now. */
export type NextStep =
  | { readonly type: 'assign' }
  | MailStep
  /** Suspected spam: put it on the list for that day's digest to the desk, or to whoever gets the desk's mail. */
  | { readonly type: 'list'; readonly to: string; readonly date: LocalDate }
  /** Somebody is to be reminded: put it on the list for that day's digest to them. */
  | { readonly type: 'remind'; readonly level: ReminderLevel; readonly to: string; readonly date: LocalDate }
  /** The owner is away. */
  | Extract<AutomaticCommand, { type: 'cover' }>
  /** Today's calendar gives a later target. */
  | { readonly type: 'retarget' }
  | { readonly type: 'note-stranded' }
  /** It was kept for its time: delete it. */
  | { readonly type: 'erase' }
