import { decideOnMails } from '../../delivery/mail-lifecycle.ts'
import type { MailedItemCommand } from '../../delivery/mailed-item.ts'
import { type Instant, later } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import type { Assignment, Enquiry, SpamMark } from '../enquiry.ts'
import { isRestricted } from '../enquiry.ts'
import type { WithheldReason } from '../form-mail.ts'
import { standingOf } from '../standing.ts'
import type { NoteChoice, Update, UpdateType } from '../update.ts'
import { type ActCommand, decideOnActs } from './acts.ts'
import { type AddressCommand, decideOnAddress } from './address.ts'
import { type AutomaticCommand, decideAutomatic } from './automatic.ts'
import type { LifecycleEvent } from './evolve.ts'
import { decideOnFormMail, type FormMailCommand, mayRequestLink } from './form-mails.ts'
import { heardOutcome } from './heard.ts'
import { mayReopenByNote, reopeningByNote } from './reopening.ts'
import { decideOnRequest, type RequestCommand } from './requests.ts'
import { decideOnRights, type RightsCommand } from './rights.ts'

/** Everything that can be asked of an enquiry. Commands that report a fact are safe to repeat. */
export type Command =
  | {
      readonly type: 'assign'
      readonly assignment: Omit<Assignment, 'at'>
      readonly spam?: SpamMark
      /** Why it gets no acknowledgement, if that is known already. */
      readonly withhold?: WithheldReason
    }
  | { readonly type: 'quarantine'; readonly spam: SpamMark }
  /** The desk, or `by`, an entry that has signed in, says that this is not spam, at any time; or that it is, for good. */
  | { readonly type: 'release'; readonly by?: string }
  | { readonly type: 'confirm-spam'; readonly by?: string }
  | {
      readonly type: 'update'
      readonly id: string
      readonly update: UpdateType
      readonly text?: string
      /** What a note on an answered or closed enquiry is sent for. */
      readonly choice?: NoteChoice
      /** The target if such a note opens the enquiry again. */
      readonly answerBy?: AnswerBy
    }
  | { readonly type: 'note-stranded' }
  | AddressCommand
  | FormMailCommand
  | ActCommand
  | RequestCommand
  | RightsCommand
  | AutomaticCommand
  | MailedItemCommand

/** How many notes an enquirer may add: so that an item stays small. */
export const maxNotes = 20

/** Maximum lengths of a note, in characters as people count them, and of all of them together, in UTF-16 units. */
export const maxNoteLength = 1000
export const maxNoteText = 7000

/** The events that follow from a command. An empty list: there is nothing to write. */
export function decide(enquiry: Enquiry, command: Command, now: Instant): readonly LifecycleEvent[] {
  if (isRestricted(enquiry) && !standsRestricted(command)) return []
  switch (command.type) {
    case 'assign':
      return enquiry.stage === 'received' ? assigned(enquiry, command, now) : []
    case 'quarantine':
      return enquiry.stage === 'received' && enquiry.releasedAt === undefined
        ? [{ type: 'quarantined', spam: command.spam }]
        : []
    case 'release':
      return enquiry.stage === 'quarantined' && standingOf(enquiry).withdrawnAt === undefined
        ? [{ ...command, type: 'released' }]
        : []
    case 'confirm-spam':
      return standingOf(enquiry).state === 'quarantined' ? [{ ...command, type: 'spam-confirmed' }] : []
    case 'update':
      return mayUpdate(enquiry, command, now) ? updated(enquiry, command, now) : []
    case 'correct-address':
      return decideOnAddress(enquiry, command, now)
    case 'restrict':
    case 'lift-restriction':
    case 'rectify':
      return decideOnRights(enquiry, command, now)
    case 'withhold-mail':
    case 'hold-form-mails':
      return decideOnFormMail(enquiry, command, now)
    case 'act':
    case 'undo':
    case 'request-code':
      return decideOnActs(enquiry, command, now)
    case 'request-link':
    case 'add-note':
      return decideOnRequest(enquiry, command, now)
    case 'cover':
    case 'retarget':
    case 'close-itself':
      return decideAutomatic(enquiry, command, now)
    case 'note-stranded':
      return [{ type: 'stranded' }]
    case 'park':
      return [{ type: 'parked', until: command.until, reason: command.reason }]
    default:
      return decideOnMails(enquiry.mails, command, now)
  }
}

/** Whether there is room for one more note. */
export function mayAddNote(enquiry: Enquiry): boolean {
  const { updates = [] } = enquiry
  const written = updates.reduce((sum, { text = '' }) => sum + text.length, 0)
  const hasRoom = countOf(enquiry, 'note') < maxNotes && written + maxNoteLength <= maxNoteText
  return standingOf(enquiry).withdrawnAt === undefined && hasRoom
}

const leaseCommands: ReadonlySet<string> = new Set(['extend-lease', 'give-up-waiting', 'note-silence'])

/** Whether a command is of what is only kept, too: the end of that, and facts of emails that went out before. */
function standsRestricted({ type }: Command): boolean {
  return (
    type === 'lift-restriction' || type === 'park' || type.startsWith('record-') || leaseCommands.has(type)
  )
}

function assigned(
  enquiry: Enquiry,
  { assignment, spam, withhold }: Extract<Command, { type: 'assign' }>,
  now: Instant,
): readonly LifecycleEvent[] {
  const event = {
    type: 'assigned',
    assignment: { ...assignment, at: now },
    ...(spam === undefined ? {} : { spam }),
  } as const
  if (withhold === undefined) return [event]
  const withheld = { type: 'withhold-mail', purpose: 'acknowledgement', because: withhold } as const
  return [event, ...decideOnFormMail(enquiry, withheld, now)]
}

/**
 * Each update once; a withdrawal once, and again after the enquiry was opened again; a "not me" once for an address; nothing
 * but the link after a withdrawal.
 */
function mayUpdate(enquiry: Enquiry, command: Extract<Command, { type: 'update' }>, now: Instant): boolean {
  if (command.update === 'withdrawal') return standingOf(enquiry).withdrawnAt === undefined
  if ((enquiry.updates ?? []).some((update) => update.id === command.id)) return false
  switch (command.update) {
    case 'note':
      return mayAddNote(enquiry)
    case 'link-request':
      return mayRequestLink(enquiry, now)
    case 'not-me':
      return standingOf(enquiry).disownedAt === undefined
    case 'heard':
    case 'not-heard':
      return heardOutcome(enquiry, command.update, now) === 'done'
  }
}

/** What the enquirer did, and that a note opened the enquiry again. */
function updated(
  enquiry: Enquiry,
  command: Extract<Command, { type: 'update' }>,
  now: Instant,
): readonly LifecycleEvent[] {
  const update = updateOf(command, sinceReopening(enquiry, now))
  const { choice, answerBy } = command
  const isReopening = choice === 'still-need-help' && answerBy !== undefined && mayReopenByNote(enquiry, now)
  return isReopening
    ? [
        { type: 'updated', update: { ...update, reopened: true } },
        { type: 'acted', act: reopeningByNote(enquiry, update), answerBy },
      ]
    : [{ type: 'updated', update }]
}

/**
 * What is said of an enquiry that was opened again was said after that, though the clock of whoever opened it may be ahead by
 * some milliseconds: else it would count as said before, and be of no effect.
 */
function sinceReopening(enquiry: Enquiry, now: Instant): Instant {
  const { reopenedAt } = standingOf(enquiry)
  return reopenedAt === undefined || now > reopenedAt ? now : later(reopenedAt, 1)
}

function countOf({ updates = [] }: Enquiry, type: UpdateType): number {
  return updates.filter((update) => update.type === type).length
}

function updateOf(command: Extract<Command, { type: 'update' }>, now: Instant): Update {
  const { id, update, text, choice } = command
  return {
    id,
    at: now,
    type: update,
    ...(choice === undefined ? {} : { choice }),
    ...(text === undefined ? {} : { text: text.slice(0, 2 * maxNoteLength) }),
  }
}
