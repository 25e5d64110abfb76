import type { AssignedEnquiry, Enquiry, QuarantinedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeDigestMail, type DigestInput } from '../../../lib/core/mails/digest.ts'
import type { HeldEntry } from '../../../lib/core/mails/held-blocks.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { linedEntries } from '../../../lib/core/mails/waiting-blocks.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import type { Instant } from '../../../lib/core/time/instant.ts'
import { digestTime } from '../../../lib/core/waiting/digest-time.ts'
import { type JudgedEntry, judgedEntries, type Unreachable } from '../../../lib/core/waiting/waiting-for.ts'
import { english } from '../../../lib/core/words/english.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { referenceNumber } from '../../support/memory-world/quarantine-setting.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { officerUrl } from './sample-mails.ts'

export const leaveUrl = 'https://enquiries.cambridgeshire.example/officer/leave/token-of-lisa'
export const releaseUrl = 'https://enquiries.cambridgeshire.example/quarantine/token-of-the-desk'
const board = 'https://enquiries.cambridgeshire.example/officer'
export const boards = {
  waiting: `${board}?person=lisa-chambers`,
  everybodys: `${board}?person=everybody`,
  help: `${board}?list=help`,
  later: `${board}?list=later&person=everybody`,
  checking: `${board}?list=needs-checking`,
  held: `${board}?list=quarantined`,
}

/** An enquiry of a kind as it is held back, but for what is given. */
export function heldEnquiry(kind: Kind, change: Partial<QuarantinedEnquiry> = {}): QuarantinedEnquiry {
  const { assignment: _, ...facts } = sampleEnquiry(kind)
  return {
    ...facts,
    stage: 'quarantined',
    quarantine: { at: '2026-04-02T15:10:02.000Z' },
    spam: { score: 9, reasons: ['It is mostly links', 'It reads like a promise of easy money'] },
    ...change,
  }
}

/** What a digest says of one. */
export function sampleEntry(change: Partial<HeldEntry> = {}): HeldEntry {
  return { enquiry: heldEnquiry(general), kind: general, decideUrl: releaseUrl, isNew: true, ...change }
}

/** Something that waits, and why the reader is told. */
export interface WaitingEntry {
  readonly enquiry: AssignedEnquiry
  readonly kind?: Kind
  readonly level: 'owner' | 'deputy' | 'manager' | 'put-off'
  readonly url: string
  readonly isNew?: true
}

interface SampleDigest extends Partial<Omit<DigestInput, 'morning' | 'lines' | 'held'>> {
  readonly held?: readonly HeldEntry[]
  readonly waiting?: readonly WaitingEntry[]
  readonly unreachable?: readonly Unreachable[]
}

/** The digest of the Tuesday after Easter 2026 to the desk, but for what is given. */
export function sampleDigest(change: SampleDigest = {}): MailContent {
  const { held: given = [sampleEntry()], waiting: told = [], unreachable = [], ...rest } = change
  const organisation = rest.organisation ?? sampleOrganisation
  const date = rest.digest?.date ?? '2026-04-07'
  const now = digestTime(date)
  const waiting = told.map((one, n) => ({ ...one, enquiry: renamed(one.enquiry, told.length, n) }))
  const held = given.map((one, n) => ({ ...one, enquiry: renamed(one.enquiry, given.length, 9000 + n) }))
  const ofLevel = (level: WaitingEntry['level']) =>
    waiting.filter((one) => one.level === level).flatMap(({ enquiry }) => judged(enquiry, organisation, now))
  const morning = {
    ...{ theirs: ofLevel('owner'), asDeputy: ofLevel('deputy'), asManager: ofLevel('manager') },
    ...{ putOff: ofLevel('put-off'), unreachable },
    held: held.flatMap(({ enquiry }) => judged(enquiry, organisation, now)),
    fresh: new Set(waiting.flatMap(({ isNew, enquiry }) => (isNew === true ? enquiry.reference : []))),
  }
  const lined = new Set(linedEntries(morning).map(({ reference }) => reference))
  const lines = waiting.flatMap(({ enquiry, kind, url }) =>
    lined.has(enquiry.reference)
      ? [[enquiry.reference, { enquiry, url, ...(kind && { kind, kindTitle: kind.title }) }] as const]
      : [],
  )
  return composeDigestMail({
    digest: { id: 'digest-2026-04-07-enquiries-desk', date: '2026-04-07', to: 'enquiries-desk' },
    ...{ morning, lines: new Map(lines), organisation, boards, now },
    held: held.filter(({ enquiry }) => lined.has(enquiry.reference)),
    to: { id: 'enquiries-desk', role: 'desk', address: 'desk@cambridgeshire.example' },
    mayRepeat: false,
    words: english,
    ...rest,
  })
}

/** The digest of the Tuesday after Easter 2026 to Lisa, of what waits, but for what is given. */
export function sampleReminder(change: SampleDigest = {}): MailContent {
  return sampleDigest({
    digest: { id: 'digest-2026-04-07-lisa-chambers', date: '2026-04-07', to: 'lisa-chambers' },
    to: { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' },
    held: [],
    waiting: [waitingEntry()],
    leaveUrl,
    ...change,
  })
}

/** What a digest says of one that nobody has answered. */
export function waitingEntry(change: Partial<WaitingEntry> = {}): WaitingEntry {
  return { enquiry: sampleEnquiry(general), kind: general, level: 'owner', url: officerUrl, ...change }
}

/** To be answered by that instant on that day. */
export function dueBy(date: string, at = `${date}T16:00:00.000Z`) {
  return { answerBy: { date, at, working: '', basis: {} } }
}

/** A reference of its own, where there are several: a list has each once. */
function renamed<Any extends Enquiry>(enquiry: Any, of: number, n: number): Any {
  const isGiven = of === 1 || enquiry.reference !== 'ABCD-2345'
  return isGiven ? enquiry : { ...enquiry, reference: referenceNumber(n) }
}

function judged(enquiry: Enquiry, organisation: Organisation, now: Instant): readonly JudgedEntry[] {
  const [holder, entry] = [holderOf(enquiry), listEntryOf(enquiry)]
  if (holder === undefined || entry === undefined) return []
  return judgedEntries(new Map([[holder, [entry]]]), { organisation, now })
}
