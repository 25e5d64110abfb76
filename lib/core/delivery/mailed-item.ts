import { earliest, type Instant, later } from '../time/instant.ts'
import type { Addressee, Mail, MailPurpose } from './mail.ts'
import { changeMails, decideOnMails, type MailCommand } from './mail-lifecycle.ts'

/** What mails are sent for, one item of the table: an enquiry, a digest or a standalone mail. */
export interface MailedItem {
  /** Counts the writes of this item; 1 when created. */
  readonly version: number
  /** Oldest first; one for each address and purpose, and one more for a repeat. */
  readonly mails: readonly Mail[]
  /** Not looked at before this: set when our own code failed on this item. */
  readonly parkedUntil?: Instant
  /** When somebody must look again; absent when nothing is awaited. The agenda's index holds it. */
  readonly nextActionAt?: Instant
}

/** What can be asked of any of them. */
export type MailedItemCommand =
  | MailCommand
  | { readonly type: 'park'; readonly until: Instant; readonly reason: string }

/** What is to be done about the mails of any of them. */
export type MailStep = SendStep | SettleStep | SilenceStep | WaitStep

export interface SendStep {
  readonly type: 'send'
  readonly purpose: MailPurpose
  /** The update, act or code that it tells of. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
}

/** The lease of an unclear mail is over: give up waiting for proof, unless the events are behind. */
interface SettleStep {
  readonly type: 'settle'
  readonly mail: Mail
}

/** There has been no word of a mail's delivery for four working hours. */
interface SilenceStep {
  readonly type: 'note-silence'
  readonly mail: Mail
}

/** Nothing now; look again then, or never. */
export interface WaitStep {
  readonly type: 'wait'
  readonly until: Instant | undefined
}

/** Nothing more, as far as this is concerned. */
export const nothingMore: WaitStep = { type: 'wait', until: undefined }

/** How long the agenda leaves a fresh write to its writer before it has the item looked at, in milliseconds. */
const graceMilliseconds = 60_000

/** The item after a command; the very same object when it is already so. The version is the store's affair. */
export function changeMailedItem<Item extends MailedItem>(
  item: Item,
  command: MailedItemCommand,
  now: Instant,
): Item {
  if (command.type === 'park') return { ...item, parkedUntil: command.until }
  const changes = decideOnMails(item.mails, command, now)
  return changes.length === 0 ? item : { ...item, mails: changes.reduce(changeMails, item.mails) }
}

/** What keeps an item from everything else: it is parked, or a mail of it may be on its way. Undefined: nothing does. */
export function stepBefore(
  { parkedUntil, mails }: Pick<MailedItem, 'parkedUntil' | 'mails'>,
  now: Instant,
): SettleStep | WaitStep | undefined {
  if (parkedUntil !== undefined && now < parkedUntil) return { type: 'wait', until: parkedUntil }
  const mail = mails.find(({ state }) => state === 'claimed')
  if (mail === undefined) return undefined
  return now < mail.leaseUntil ? { type: 'wait', until: mail.leaseUntil } : { type: 'settle', mail }
}

/** Mails that SES took, and of whose delivery it has said nothing: waited for, then noted, each once. */
export function silenceStep(mails: readonly Mail[], now: Instant): SilenceStep | WaitStep {
  const awaited = mails.filter(
    (mail) => mail.state === 'accepted' && mail.events.delivery === undefined && mail.silent !== true,
  )
  const silent = awaited.find(({ confirmBy }) => confirmBy !== undefined && confirmBy <= now)
  if (silent !== undefined) return { type: 'note-silence', mail: silent }
  return { type: 'wait', until: earliest(awaited.map(({ confirmBy }) => confirmBy)) }
}

/** The item with the moment of its next look: what its step waits for, or soon. Part of every write. */
export function withNextLook<Item extends { nextActionAt?: Instant }>(
  item: Item,
  step: WaitStep | { readonly type: string },
  now: Instant,
): Item {
  const nextActionAt = isWait(step) ? step.until : soonAfter(now)
  const rest = { ...item }
  delete rest.nextActionAt
  return nextActionAt === undefined ? rest : { ...rest, nextActionAt }
}

/** When the agenda sends somebody to look at what was written now, if whoever wrote it does not. */
export function soonAfter(now: Instant): Instant {
  return later(now, graceMilliseconds)
}

function isWait(step: { readonly type: string }): step is WaitStep {
  return step.type === 'wait'
}
