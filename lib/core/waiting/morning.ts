import type { Reference } from '../enquiry/reference.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { addDays, isWeekend, type LocalDate } from '../time/local-date.ts'
import { isWorkingDay } from '../time/working-calendar.ts'
import { digestTime, lastWorkedBefore, workingWeekOf } from './digest-time.ts'
import { type HolderLists, type JudgedEntry, type Waiting, waitingFor } from './waiting-for.ts'

/** What an email of a morning tells somebody. */
export interface Morning extends Waiting {
  /** What they were not told of on their last morning. */
  readonly fresh: ReadonlySet<Reference>
}

interface Asked {
  /** The directory entry under which the email is sent. */
  readonly person: string
  /** A day on which they work. */
  readonly date: LocalDate
  /** Their last morning that was told; absent: nine o'clock on the day they last worked. */
  readonly since?: Instant
  readonly organisation: Organisation
  readonly now: Instant
}

/**
 * What somebody is told on a morning; undefined: nothing goes out. They are told when something is new to them, due that
 * day or newly late; on the first day of their week of whatever waits; once more in the middle of it while anything is
 * late. So nothing waits for seven days, and the closed ones among them, without an email about it. Nothing is kept of
 * what was told: what is new follows from what they would have been told then.
 */
export function morningOf(lists: HolderLists, asked: Asked): Morning | undefined {
  const { person, date, organisation, now } = asked
  const officer = findOfficer(organisation, person)
  if (officer === undefined) return undefined
  const waiting = waitingFor(person, lists, { organisation, now })
  const since = toldBefore({ date, to: person, since: asked.since }, organisation)
  const before = waitingFor(person, asTheyWere(lists, since), { organisation, now: since })
  const fresh = freshIn(waiting, before)
  const isDue =
    fresh.size > 0 ||
    newTo(waiting.theirs.filter(isLate), before.theirs.filter(isLate)).length > 0 ||
    waiting.theirs.some(({ state }) => state === 'today') ||
    waiting.unreachable.some(({ officer: id }) => !before.unreachable.some((one) => one.officer === id)) ||
    (isWeekly(officer, date, organisation) && tellsOfAnything(waiting, now)) ||
    (isMidweek(officer, date, organisation) && waiting.theirs.some(isLate))
  return isDue ? { ...waiting, fresh } : undefined
}

/** The last morning before that of a digest which told somebody what waits: as it says, or the day they last worked. */
export function toldBefore(
  {
    date,
    to,
    since,
  }: { readonly date: LocalDate; readonly to: string; readonly since?: Instant | undefined },
  organisation: Organisation,
): Instant {
  const officer = findOfficer(organisation, to)
  const last = officer && lastWorkedBefore(officer, date, organisation)
  return since ?? digestTime(last ?? addDays(date, -7))
}

/** For how many days the desk is told again of suspected spam; what it has left alone so long, it has judged. */
const heldDays = 30

/** Without what came, or was given to somebody, since. */
function asTheyWere(lists: HolderLists, at: Instant): HolderLists {
  return new Map([...lists].map(([holder, entries]) => [holder, entries.filter(({ since }) => since < at)]))
}

/**
 * The first day of somebody's week; and the last, where a closed day would make it more than seven days, and the closed
 * ones among them, to the first of the next. A leave would not: somebody else reads theirs then.
 */
function isWeekly(officer: Officer, date: LocalDate, organisation: Organisation): boolean {
  if (date === workingWeekOf(officer, date, organisation)[0]) return true
  const { leave: _, ...usually } = officer
  const week = workingWeekOf(usually, date, organisation)
  const [first = date] = week
  const [next] = workingWeekOf(usually, addDays(date, 7), organisation)
  const isLast = next !== undefined && date === week.at(-1)
  return isLast && next > addDays(first, 7 + closedBetween(first, next, organisation))
}

/** The middle of somebody's week, if it has two days. */
function isMidweek(officer: Officer, date: LocalDate, organisation: Organisation): boolean {
  const week = workingWeekOf(officer, date, organisation)
  return week.length > 1 && date === week[Math.floor(week.length / 2)]
}

/** Bank holidays and closed days after one date and before another. */
function closedBetween(after: LocalDate, before: LocalDate, organisation: Organisation): number {
  let count = 0
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
    if (!isWeekend(day) && !isWorkingDay(day, organisation)) count++
  return count
}

function freshIn(now: Waiting, before: Waiting): ReadonlySet<Reference> {
  const { theirs, asDeputy, asManager, held } = now
  return new Set([
    ...newTo(theirs, before.theirs),
    ...newTo(asDeputy, before.asDeputy),
    ...newTo(asManager, before.asManager),
    ...newTo(held, before.held),
  ])
}

/** What is in a list, and was not in it before. */
function newTo(list: readonly JudgedEntry[], before: readonly JudgedEntry[]): readonly Reference[] {
  const known = new Set(before.map(({ reference }) => reference))
  return list.flatMap(({ reference }) => (known.has(reference) ? [] : [reference]))
}

function isLate({ state }: JudgedEntry): boolean {
  return state === 'late'
}

function tellsOfAnything(
  { theirs, asDeputy, asManager, putOff, unreachable, held }: Waiting,
  now: Instant,
): boolean {
  const isFresh = held.some(({ since }) => since > later(now, -heldDays * 86_400_000))
  return isFresh || [theirs, asDeputy, asManager, putOff, unreachable].some((list) => list.length > 0)
}
