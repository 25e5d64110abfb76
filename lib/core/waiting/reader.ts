import { handoverChain } from '../directory/handover-chain.ts'
import { isAwayOn, isWithinReach, nextWorkingDayOf, worksOn } from '../directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { quarantinedHolder, unassignedHolder } from '../organisation/reserved-names.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { isWorkingDay, londonDate } from '../time/working-calendar.ts'
import { digestEntryFor, digestTime, lastWorkedBefore, workingWeekOf } from './digest-time.ts'

/** Who reads on a day what stands under a name of the index; each name is worked out once. */
export interface Readers {
  /**
   * The directory entry whose email tells of what that name has: its own, or, while it is away, has left, or its address
   * fails, that of the first in line who is there, or will be in time. Undefined: nobody can be told.
   */
  readerOf(holder: string): string | undefined
  /** The deputy who is asked to look when something of that name is late. Undefined: nobody is named, or none is there. */
  deputyOf(holder: string): string | undefined
}

/** When it is, and who is there. */
export interface Moment {
  readonly organisation: Organisation
  readonly now: Instant
}

/** The readers as they are at a moment. What nobody has yet, and suspected spam, is the desk's to read. */
export function readersAt(organisation: Organisation, now: Instant): Readers {
  const { desk } = organisation.lastResort
  const nameOf = (holder: string) =>
    holder === unassignedHolder || holder === quarantinedHolder ? desk : holder
  return {
    readerOf: once((holder) => readerOf(nameOf(holder), organisation, now)),
    deputyOf: once((holder) => deputyOf(nameOf(holder), organisation, now)),
  }
}

/** Whether emails to an entry come back, as far as that was known at a moment. */
export function isUnreachable({ needsChecking }: Officer, now: Instant): boolean {
  return needsChecking !== undefined && needsChecking.since <= now
}

function readerOf(holder: string, organisation: Organisation, now: Instant): string | undefined {
  const own = digestEntryFor(organisation, holder)
  if (own !== undefined && isThere(own, organisation, now)) return own.id
  const others = standIns(holder, organisation, now)
  return (own === undefined ? others[0] : inTurn(others, own, { organisation, now }))?.id
}

/**
 * Whoever reads for an entry that is not there: the first in line who begins within a week of the first day of its last
 * week, since what waits may have been told on that day alone; or who has begun meanwhile. Until then, whoever begins first.
 */
function inTurn(others: readonly Officer[], own: Officer, moment: Moment): Officer | undefined {
  const { organisation, now } = moment
  const gone = goneSince(own, moment)
  const last = gone && lastWorkedBefore(own, gone, organisation)
  if (gone === undefined || last === undefined) return others[0]
  const { leave: _, ...usually } = own
  const horizon = addDays(workingWeekOf(usually, last, organisation)[0] ?? last, 7)
  const today = londonDate(now)
  const limit = horizon > today ? horizon : today
  const beginning = others.flatMap((one) => {
    const day = nextWorkingDayOf(one, gone, organisation)
    return day === undefined ? [] : [{ one, day }]
  })
  const inTime = beginning.find(({ day }) => day <= limit)
  // The sort is stable: of several who begin on one day, the first in line.
  return (inTime ?? beginning.toSorted((one, other) => (one.day < other.day ? -1 : 1))[0])?.one
}

/** The first day whose morning an entry that is not there did not read; undefined: longer ago than is looked back. */
function goneSince(own: Officer, { organisation, now }: Moment): LocalDate | undefined {
  const { needsChecking } = own
  if (needsChecking === undefined || !isUnreachable(own, now)) {
    const last = lastWorkedBefore(own, londonDate(now), organisation)
    return last && addDays(last, 1)
  }
  const day = londonDate(needsChecking.since)
  return needsChecking.since <= digestTime(day) ? day : addDays(day, 1)
}

function deputyOf(holder: string, organisation: Organisation, now: Instant): string | undefined {
  const { manager } = organisation.lastResort
  const deputies = deputiesOf(organisation, holder).map((id) => digestEntryFor(organisation, id)?.id)
  return standIns(holder, organisation, now).find(({ id }) => id !== manager && deputies.includes(id))?.id
}

/**
 * Whoever is there in place of an entry, the first in line first; where nobody of that line is, anybody: silence would be
 * worse. Their own address is no place to turn to.
 */
function standIns(holder: string, organisation: Organisation, now: Instant): readonly Officer[] {
  const own = findOfficer(organisation, holder)
  const date = londonDate(now)
  const anybody = organisation.officers.filter((officer) => isWithinReach(officer, date, organisation))
  return [...handoverChain(organisation, holder, date), ...anybody]
    .map(({ id }) => digestEntryFor(organisation, id))
    .filter((one) => one !== undefined)
    .filter(
      (one) =>
        one.id !== holder && !(own && sameAddress(one.email, own.email)) && isThere(one, organisation, now),
    )
}

function isThere(officer: Officer, organisation: Organisation, now: Instant): boolean {
  const isAway = isAwayOn(officer, londonDate(now)) || missesAWeek(officer, organisation, now)
  return !isAway && !isUnreachable(officer, now)
}

/**
 * Whether somebody's next day of work comes more than a week after their last: who works on Fridays alone is not there on
 * Christmas Day, and nothing may wait for a fortnight.
 */
function missesAWeek(officer: Officer, organisation: Organisation, now: Instant): boolean {
  const date = londonDate(now)
  if (worksOn(officer, date, organisation) || !isWorkingDay(date, organisation)) return false
  const last = lastWorkedBefore(officer, date, organisation)
  const next = nextWorkingDayOf(officer, date, organisation)
  return last === undefined || next === undefined || next > addDays(last, 7)
}

/** Deputy after deputy, without the one it begins with. */
function deputiesOf(organisation: Organisation, id: string): readonly string[] {
  const deputies: string[] = []
  for (let next = findOfficer(organisation, id)?.deputy; next !== undefined; ) {
    if (next === id || deputies.includes(next)) break
    deputies.push(next)
    next = findOfficer(organisation, next)?.deputy
  }
  return deputies
}

function once<Answer>(work: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (key) => {
    const found = known.get(key) ?? { answer: work(key) }
    known.set(key, found)
    return found.answer
  }
}
