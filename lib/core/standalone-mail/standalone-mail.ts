import { type MailedItem, soonAfter } from '../delivery/mailed-item.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { Leave } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const STANDALONE_MAIL_SCHEMA = 1

/**
 * What a standalone mail is called in the table, on the queue and in the tags of its mails: `letter-` and 16 to 64 letters, digits
 * or hyphens, because SES takes nothing else in a tag.
 */
export type StandaloneMailId = string

/** A mail to one entry of the directory that belongs to no enquiry and no digest: one item, which only it changes. */
export interface StandaloneMail extends MailedItem {
  readonly id: StandaloneMailId
  readonly what: StandaloneMailSubject
  /** The directory entry; empty where whoever asked is in no directory: then nothing is sent, with the same work. */
  readonly to: string
  readonly at: Instant
  /** Of a notice: the leave it is about. */
  readonly leave?: NoticedLeave
  /** No mail at all, but a private link that is sought: a sign-in to nobody, so that the release before closes it. */
  readonly sought?: SoughtLink
  /** A notice of a change of people: a sign-in to nobody, for the same reason. */
  readonly people?: PeopleNotice
  /** When its link was pressed: it signs in once. */
  readonly usedAt?: Instant
  /** When there was nobody to send it to, or it was too late to. */
  readonly closedAt?: Instant
}

/** The link that signs in to the board; a note to somebody whose leave was set. */
type StandaloneMailSubject = 'sign-in' | 'leave-notice'

/** A leave that a notice tells of, with its dates, since the directory forgets what was ended. */
export interface NoticedLeave extends Leave {
  /** What is asked for happens only when the link of the mail was pressed. */
  readonly news: 'set' | 'ended' | 'ask-set' | 'ask-end'
  /** The directory entry of whoever set or ended it, if that is somebody else. */
  readonly by?: string
}

/** What somebody is told of a change of people, as it was when it was made. */
export interface PeopleNotice {
  /**
   * `code`: to an address that is to be confirmed · `asked`: to the one before, that another was entered · `moved`: to both,
   * that the new one counts · `told`: to each manager, what was changed.
   */
  readonly news: 'code' | 'asked' | 'moved' | 'told'
  /** The entry that it goes to, at its address in the directory; absent: to `address`. */
  readonly to?: string
  readonly address?: string
  /** The entry that it is about, and its name. */
  readonly officer: string
  readonly name: string
  /** The entry of whoever did it; absent: an admin by a command. */
  readonly by?: string
  /** Of `told`: what was done. Another release may know other words than these of `toldChanges`. */
  readonly change?: string
  /** Which lines were changed: names of `entryFields`. */
  readonly fields?: readonly string[]
  /** The last day of whoever leaves. */
  readonly until?: LocalDate
  /** The name of whoever takes over. */
  readonly successor?: string
  /** The new address, masked where its reader may not be the one who has it. */
  readonly shown?: string
  /** What the code is made of, and the name of its key. */
  readonly request?: string
  readonly key?: string
}

/** What managers are told of. */
export const toldChanges = ['added', 'edited', 'asked', 'confirmed', 'replaced', 'ended', 'kept'] as const
export type ToldChange = (typeof toldChanges)[number]

/** The private link of an enquiry that there may or may not be, as somebody asked for it. */
export interface SoughtLink {
  /** As it was read; empty if it was none. */
  readonly reference: Reference
  /** A keyed hash of the address that was typed. */
  readonly address: string
  /** The same of the network that it was typed in. */
  readonly network?: string
}

/** For how many hours a leave that was asked for can be confirmed. */
export const confirmHours = 24

/** For how many minutes after the request a link signs in. */
export const signInMinutes = 15

/** The name of a standalone mail: `key` is 16 to 64 letters, digits or hyphens, never used before. */
export function standaloneMailIdFor(key: string): StandaloneMailId {
  return PREFIX + key
}

/** The name of a standalone mail, exactly as we write it; undefined for everything else. */
export function readStandaloneMailId(text: string): StandaloneMailId | undefined {
  return /^letter-[A-Za-z0-9-]{16,64}$/.test(text) ? text : undefined
}

/**
 * The number below 2^64 that stands in links of a mail. Undefined for a name that is not of sixteen hex digits: those of
 * the releases before had thirty-two.
 */
export function standaloneMailNumber(id: StandaloneMailId): bigint | undefined {
  return /^letter-[0-9a-f]{16}$/.test(id) ? BigInt(`0x${id.slice(PREFIX.length)}`) : undefined
}

/** The name of the standalone mail with that number. */
export function numberedStandaloneMail(number: bigint): StandaloneMailId {
  return PREFIX + number.toString(16).padStart(16, '0')
}

/** A standalone mail to be sent at once. */
export function startStandaloneMail(
  about: Pick<StandaloneMail, 'id' | 'what' | 'to' | 'at' | 'leave' | 'sought' | 'people'>,
): StandaloneMail {
  return { ...about, version: 1, mails: [], nextActionAt: soonAfter(about.at) }
}

/** When it is too late to send it; undefined: never. */
export function sendUntil({ what, at, leave, people }: StandaloneMail): Instant | undefined {
  if (people !== undefined) return people.news === 'code' ? later(at, confirmHours * 3_600_000) : undefined
  if (what === 'sign-in') return later(at, signInMinutes * 60_000)
  const asks = leave?.news === 'ask-set' || leave?.news === 'ask-end'
  return asks ? later(at, confirmHours * 3_600_000) : undefined
}

/** When the table may forget it: a link to sign in a day later, a notice when the events of its mail are long over. */
export function forgottenAt({ what, at, people }: StandaloneMail): Instant {
  return later(at, (what === 'sign-in' && people === undefined ? 1 : 30) * 86_400_000)
}

const PREFIX = 'letter-'
