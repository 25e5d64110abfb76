import type { ListEntry } from '../enquiry/list-entry.ts'
import { quarantinedHolder, unassignedHolder } from '../organisation/reserved-names.ts'
import { type Instant, later } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { londonDate, workingDaysBetween } from '../time/working-calendar.ts'
import { digestEntryFor } from './digest-time.ts'
import { isUnreachable, type Moment, type Readers, readersAt } from './reader.ts'

/** What the index has, by the name it stands under. A name without entries may be missing. */
export type HolderLists = ReadonlyMap<string, readonly ListEntry[]>

/** How an entry stands at a moment. `back`: the day has come until which what is answered was put off. */
type EntryState = 'late' | 'today' | 'coming' | 'back' | 'later' | 'answered' | 'unassigned' | 'held'

/** An entry of the index, as it stands at a moment. */
export interface JudgedEntry extends ListEntry {
  /** The name it stands under. */
  readonly holder: string
  readonly state: EntryState
  /** Working days since its target passed: 0 on the day itself, and where it has not. */
  readonly lateBy: number
}

/** What somebody's morning is about. No entry is in two of the lists. */
export interface Waiting {
  /** What waits for their answer: what they have, and what they read for those who are away or cannot be reached. */
  readonly theirs: readonly JudgedEntry[]
  /** What is late with somebody whose deputy they are. */
  readonly asDeputy: readonly JudgedEntry[]
  /** The manager's: what is so late that nobody else has helped, and what was put off without an answer. */
  readonly asManager: readonly JudgedEntry[]
  readonly putOff: readonly JudgedEntry[]
  /** The manager's: whose emails come back, since when, and who reads theirs. */
  readonly unreachable: readonly Unreachable[]
  /** The desk's: suspected spam, the newest first. */
  readonly held: readonly JudgedEntry[]
}

/** Somebody of the directory who cannot be told anything. */
export interface Unreachable {
  readonly officer: string
  readonly since: Instant
  /** How many of what they have wait for an answer. */
  readonly count: number
  /** The entry that reads them; absent: nobody can. */
  readonly reader?: string
}

/**
 * The one answer to what waits for somebody: the morning's email, the board's lists and counts and the manager's view are
 * made of it. `person` is an entry of the directory under which emails are sent (`digestEntryFor`).
 */
export function waitingFor(person: string, lists: HolderLists, moment: Moment): Waiting {
  const { organisation } = moment
  const readers = readersAt(organisation, moment.now)
  const judged = judgedEntries(lists, moment)
  const waiting = judged.filter(isWaiting)
  const isTheirs = readBy(person, moment, readers)
  const isForDeputy = (entry: JudgedEntry) =>
    needsDeputy(entry) && !isTheirs(entry) && readers.deputyOf(entry.holder) === person
  const isManager = readers.readerOf(organisation.lastResort.manager) === person
  const isDesk = readers.readerOf(quarantinedHolder) === person
  return {
    theirs: waiting.filter(isTheirs),
    asDeputy: waiting.filter(isForDeputy),
    asManager: isManager
      ? waiting.filter((entry) => needsManager(entry) && !isTheirs(entry) && !isForDeputy(entry))
      : [],
    putOff: isManager ? judged.filter((entry) => entry.state === 'later' && !entry.answered) : [],
    unreachable: isManager ? unreachableIn(waiting, readers, moment) : [],
    held: isDesk ? heldIn(judged) : [],
  }
}

/** Every entry as it stands at a moment, what is due first first. */
export function judgedEntries(lists: HolderLists, moment: Moment): readonly JudgedEntry[] {
  const known = lastJudged.get(lists)
  if (known?.now === moment.now && known.organisation === moment.organisation) return known.judged
  const daysLate = new Map<LocalDate, number>()
  const judged = [...lists]
    .flatMap(([holder, entries]) => entries.map((entry) => judge(entry, { holder, daysLate }, moment)))
    .sort(byTarget)
  lastJudged.set(lists, { ...moment, judged })
  return judged
}

/** One page of the board asks some eight times about the same lists: with 10,000 entries that was most of its work. */
const lastJudged = new WeakMap<HolderLists, Moment & { readonly judged: readonly JudgedEntry[] }>()

/** Whether somebody reads an entry: what stands under their name, and under those whose email they get meanwhile. */
export function readBy(
  person: string,
  { organisation, now }: Moment,
  readers: Readers = readersAt(organisation, now),
): (entry: JudgedEntry) => boolean {
  // What has just come is given to somebody within a minute or two: nobody need be told that nobody has it yet.
  const graceEnd = later(now, -graceMilliseconds)
  return ({ holder, state, since }) =>
    (state !== 'unassigned' || since <= graceEnd) &&
    (holder === person || readers.readerOf(holder) === person)
}

/** Suspected spam, the newest first. */
export function heldIn(judged: readonly JudgedEntry[]): readonly JudgedEntry[] {
  return judged.filter(({ state }) => state === 'held').sort(byNewest)
}

/** Whether an answer is awaited, or a day that was named has come: what the counts of *waiting* count. */
export function isWaiting({ state }: Pick<JudgedEntry, 'state'>): boolean {
  return state !== 'later' && state !== 'answered' && state !== 'held'
}

/** The deputy looks at what is a working day late; at what was urgent on receipt, on the morning it is due. */
function needsDeputy({ urgent, state, lateBy }: JudgedEntry): boolean {
  return lateBy >= 1 || (urgent && (state === 'late' || state === 'today'))
}

/** The manager is told of what is three working days late; of what was urgent on receipt, after one. */
function needsManager({ urgent, lateBy }: Pick<JudgedEntry, 'urgent' | 'lateBy'>): boolean {
  return lateBy >= (urgent ? 1 : 3)
}

const graceMilliseconds = 3_600_000

function judge(
  entry: ListEntry,
  { holder, daysLate }: { readonly holder: string; readonly daysLate: Map<LocalDate, number> },
  { organisation, now }: Moment,
): JudgedEntry {
  const state = stateOf(entry, holder, now)
  if (state !== 'late' && state !== 'unassigned') return { ...entry, holder, state, lateBy: 0 }
  const day = londonDate(entry.answerBy)
  const lateBy = daysLate.get(day) ?? workingDaysBetween(day, londonDate(now), organisation)
  daysLate.set(day, lateBy)
  return { ...entry, holder, state, lateBy }
}

function stateOf({ list, answerBy, answered, until }: ListEntry, holder: string, now: Instant): EntryState {
  if (holder === quarantinedHolder) return 'held'
  const isPutOff = list === 'later' && until !== undefined
  if (isPutOff && until > now) return 'later'
  if (answered || list === 'answered') return isPutOff ? 'back' : 'answered'
  if (answerBy <= now) return 'late'
  if (holder === unassignedHolder) return 'unassigned'
  return londonDate(answerBy) === londonDate(now) ? 'today' : 'coming'
}

function unreachableIn(
  waiting: readonly JudgedEntry[],
  readers: Readers,
  { organisation, now }: Moment,
): readonly Unreachable[] {
  return organisation.officers.flatMap((officer) => {
    const { id, needsChecking } = officer
    const isOwn = digestEntryFor(organisation, id)?.id === id
    if (needsChecking === undefined || !isOwn || !isUnreachable(officer, now)) return []
    const reader = readers.readerOf(id)
    return {
      ...{ officer: id, since: needsChecking.since },
      count: waiting.filter(({ holder }) => holder === id).length,
      ...(reader === undefined ? {} : { reader }),
    }
  })
}

/** What is due first comes first; a day that was named counts as due on it. */
function byTarget(one: JudgedEntry, other: JudgedEntry): number {
  return compare(placeOf(one), placeOf(other))
}

function placeOf({ state, answerBy, until, reference }: JudgedEntry): string {
  return `${state === 'back' || state === 'later' ? (until ?? answerBy) : answerBy} ${reference}`
}

function byNewest(one: JudgedEntry, other: JudgedEntry): number {
  return compare(other.since, one.since) || compare(one.reference, other.reference)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
