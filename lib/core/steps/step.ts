import type { MailStep } from '../delivery/mailed-item.ts'
import type { AutomaticCommand } from '../enquiry/lifecycle/automatic.ts'

/** What is to be done about an enquiry now. */
export type NextStep =
  | { readonly type: 'assign' }
  | MailStep
  /** The owner is away; or it was answered, and nothing has happened since. */
  | Extract<AutomaticCommand, { type: 'cover' | 'close-itself' }>
  /** Today's calendar gives a later target. */
  | { readonly type: 'retarget' }
  | { readonly type: 'note-stranded' }
  /** It was kept for its time: delete it. */
  | { readonly type: 'erase' }
