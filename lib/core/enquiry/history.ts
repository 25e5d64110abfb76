import { type MailPurpose, mailPurposes } from '../delivery/mail.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Cover, OfficerAct } from './act.ts'
import { type WithheldReason, withheldReasons } from './form-mail.ts'
import type { UpdateType } from './update.ts'

/** One line of an enquiry's history as it is kept: what `detail` and `why` hold depends on `what`. */
export interface HistoryLine {
  readonly at: Instant
  readonly what: string
  readonly detail?: string
  readonly by?: string
  readonly to?: string
  readonly why?: string
}

/**
 * One thing that happened to an enquiry. Quotes no answer, and names no person but officers; `by`, `for`, `to` and
 * `officer` are entries of the directory, `name` is what somebody at a desk typed.
 */
export type HistoryEntry =
  | Entry<'received', { as: { readonly kind: string; readonly schema: number } }>
  | Entry<'stranded' | 'restricted' | 'restriction-lifted' | 'rectified' | UpdateType>
  | Entry<'parked' | 'quarantined', { reason: string }>
  | Entry<'released', { by: string }>
  | Entry<'assigned', { to: string; reason: string }>
  /** An address that was corrected; without `by`, by the enquirer. */
  | Entry<'answered' | 'accept' | 'spam' | 'reopen' | 'new-address', By>
  /** Put off until the day `on`. */
  | Entry<'called' | 'remind', By & { on: LocalDate }>
  | Entry<'close', By & { outcome: string }>
  | Entry<'pass-on', By & { to: string; reason: string }>
  /** Without `to`, whoever had it keeps it. */
  | (Entry<'recategorise', By & { to: string }> & { readonly kind: string; readonly area: string })
  | Entry<'undone', { act: OfficerAct['act'] }>
  | Entry<'cover', Pick<Cover, 'for' | 'to' | 'because'>>
  /** Releases before 0.2.0 told each of them once that nobody had answered. */
  | Entry<'reminded', { to: string; level: 'owner' | 'deputy' | 'manager' }>
  | Entry<'retargeted', { date: LocalDate; working: string }>
  | Entry<'code-requested' | 'link-requested', { officer: string }>
  /** An email that a form set off was not sent. */
  | Entry<'withheld', { mail: MailPurpose; because: WithheldReason }>
  | MailEntry

/** What became of a mail. That it was claimed, sent or delayed is not kept. */
export type MailEntry = Entry<
  (typeof mailWhats)[number],
  { purpose: MailPurpose; to: string; reason: string }
>

/** A part is undefined where there is none, and where another release wrote a word that this one does not know. */
type Entry<What, Parts = object> = { readonly what: What } & {
  readonly [Part in keyof Parts]: Parts[Part] | undefined
}

interface By {
  by: string
  name: string
}

const mailWhats = [
  'mail-accepted',
  'mail-refused',
  'mail-held',
  'mail-given-up',
  'mail-silent',
  'mail-delivery',
  'mail-bounce',
  'mail-soft-bounce',
  'mail-complaint',
  'mail-reject',
] as const

const undoable = [
  'answered',
  'accept',
  'pass-on',
  'close',
  'spam',
  'recategorise',
  'reopen',
  'called',
  'remind',
] as const satisfies readonly OfficerAct['act'][]

/** The line that is kept of an entry. */
export function toHistoryLine(entry: HistoryEntry, at: Instant): HistoryLine {
  const { detail, by, to, why } = slotsOf(entry)
  return {
    at,
    what: entry.what,
    ...(detail === undefined ? {} : { detail }),
    ...(by === undefined ? {} : { by }),
    ...(to === undefined ? {} : { to }),
    ...(why === undefined ? {} : { why }),
  }
}

/** What a kept line says; undefined for one that this release does not know. */
export function readHistoryLine({ what, detail, by, to, why }: HistoryLine): HistoryEntry | undefined {
  switch (what) {
    case 'received': {
      const [, kind, schema] = /^as (.+), shape (\d+)$/.exec(detail ?? '') ?? []
      return { what, as: kind === undefined ? undefined : { kind, schema: Number(schema) } }
    }
    case 'stranded':
    case 'note':
    case 'withdrawal':
    case 'not-me':
    case 'link-request':
    case 'heard':
    case 'not-heard':
    case 'restricted':
    case 'restriction-lifted':
    case 'rectified':
      return { what }
    case 'parked':
    case 'quarantined':
      return { what, reason: why }
    case 'released':
      return { what, by }
    case 'assigned':
      return { what, to, reason: why }
    case 'answered':
    case 'accept':
    case 'spam':
    case 'new-address':
    case 'reopen':
      return { what, by, name: detail }
    case 'called':
    case 'remind':
      return { what, by, name: detail, on: why }
    case 'close':
      return { what, by, name: detail, outcome: why }
    case 'pass-on':
      return { what, by, name: detail, to, reason: why }
    case 'recategorise': {
      const [kind = '', area = ''] = why?.split(' ') ?? []
      return { what, by, name: detail, to, kind, area }
    }
    case 'undone':
      return { what, act: undoable.find((act) => act === detail) }
    case 'cover':
      return { what, for: by, to, because: why === 'leave' || why === 'left' ? why : undefined }
    case 'reminded':
      return { what, to, level: why === 'owner' || why === 'deputy' || why === 'manager' ? why : undefined }
    case 'retargeted':
      return { what, date: detail, working: why }
    case 'code-requested':
    case 'link-requested':
      return { what, officer: to }
    case 'withheld':
      return {
        what,
        mail: mailPurposes.find((one) => one === detail),
        because: withheldReasons.find((one) => one === why),
      }
    default: {
      const mailed = mailWhats.find((one) => one === what)
      const purpose = mailPurposes.find((one) => one === detail)
      return mailed === undefined ? undefined : { what: mailed, purpose, to, reason: why }
    }
  }
}

type Slots = { readonly [Slot in 'detail' | 'by' | 'to' | 'why']?: string | undefined }

function slotsOf(entry: HistoryEntry): Slots {
  switch (entry.what) {
    case 'received':
      return entry.as === undefined ? {} : { detail: `as ${entry.as.kind}, shape ${entry.as.schema}` }
    case 'stranded':
    case 'note':
    case 'withdrawal':
    case 'not-me':
    case 'link-request':
    case 'heard':
    case 'not-heard':
    case 'restricted':
    case 'restriction-lifted':
    case 'rectified':
      return {}
    case 'parked':
    case 'quarantined':
      return { why: entry.reason }
    case 'released':
      return { by: entry.by }
    case 'assigned':
      return { to: entry.to, why: entry.reason }
    case 'answered':
    case 'accept':
    case 'spam':
    case 'new-address':
    case 'reopen':
      return { by: entry.by, detail: entry.name }
    case 'called':
    case 'remind':
      return { by: entry.by, detail: entry.name, why: entry.on }
    case 'close':
      return { by: entry.by, detail: entry.name, why: entry.outcome }
    case 'pass-on':
      return { by: entry.by, detail: entry.name, to: entry.to, why: entry.reason }
    case 'recategorise':
      return { by: entry.by, detail: entry.name, to: entry.to, why: `${entry.kind} ${entry.area}` }
    case 'undone':
      return { detail: entry.act }
    case 'cover':
      return { by: entry.for, to: entry.to, why: entry.because }
    case 'reminded':
      return { to: entry.to, why: entry.level }
    case 'retargeted':
      return { detail: entry.date, why: entry.working }
    case 'code-requested':
    case 'link-requested':
      return { to: entry.officer }
    case 'withheld':
      return { detail: entry.mail, why: entry.because }
    default:
      return { detail: entry.purpose, to: entry.to, why: entry.reason }
  }
}
