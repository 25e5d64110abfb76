import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { isOver } from '../../lib/core/enquiry/state.ts'
import { findOfficer, type Officer } from '../../lib/core/organisation/organisation.ts'
import { addMonths, earliest, type Instant, later } from '../../lib/core/time/instant.ts'
import type { LocalDate } from '../../lib/core/time/local-date.ts'
import { StoreFailed } from '../../lib/use-cases/item-changes/store-failed.ts'
import { seededRandom } from '../support/given/seeded-random.ts'
import { yearAbsences } from './absences.ts'
import { momentsOfYear, putEnquirersToAnswer, sendEnquiry } from './enquirers.ts'
import { putPeopleToWork } from './people.ts'
import type { Trouble } from './post-office.ts'
import { yearTroubles } from './troubles.ts'
import { momentAt } from './wall-clock.ts'
import type { Life, YearLog } from './year-log.ts'
import { yearOrganisation } from './year-organisation.ts'
import { createYearWorld, markedFor, type YearWorld } from './year-world.ts'

export interface YearPlan {
  readonly from: LocalDate
  /** Nothing more is sent from that day on. */
  readonly until: LocalDate
  readonly count: number
  readonly seed: number
  /** Absent: those of the year. */
  readonly troubles?: readonly Trouble[]
}

/** What was played: everything until five weeks after the last enquiry, and then its end. */
export interface PlayedYear {
  readonly log: YearLog
  /** How everything stood five weeks after the last enquiry, before the manager cleared up. */
  readonly endedAt: Instant
  readonly atEnd: ReadonlyMap<string, Life>
  /** The clock stood then, a month after all must be erased. */
  readonly playedUntil: Instant
  readonly looks: number
}

/**
 * Plays enquiries, people, leave and troubles, going from one due moment to the next; five weeks after the last enquiry the
 * manager closes whatever is still open, and the clock goes on until everything has been kept for its time.
 */
export async function playYear({
  from,
  until,
  count,
  seed,
  troubles = yearTroubles,
}: YearPlan): Promise<PlayedYear> {
  const random = seededRandom(seed)
  const start = momentAt(from, '00:00')
  const world = createYearWorld({ start, random, absences: yearAbsences, troubles })
  putPeopleToWork(world, random)
  putEnquirersToAnswer(world, random)
  setLeave(world, start)
  clearMarks(world, troubles)
  for (const [n, at] of momentsOfYear(
    { from: start, until: momentAt(until, '00:00'), count },
    random,
  ).entries())
    world.happenings.add(at, () => sendEnquiry(world, n, random))

  const endedAt = later(momentAt(until, '00:00'), 35 * 86_400_000)
  let looks = await playUntil(world, endedAt)
  const atEnd = new Map([...world.log.lives].map(([reference, life]) => [reference, { ...life }]))
  await clearUp(world)
  const playedUntil = addMonths(endedAt, yearOrganisation.keepMonths + 2)
  looks += await playUntil(world, playedUntil)
  return { log: world.log, endedAt, atEnd, playedUntil, looks }
}

/** From one thing that is due to the next; the agenda comes at full minutes, each at most once. */
export async function playUntil(world: YearWorld, end: Instant): Promise<number> {
  const { clock, happenings, nextDue } = world
  let lastSweep = clock.now()
  let steps = 0
  for (;;) {
    const due = nextDue()
    const sweepAt = due === undefined ? undefined : fullMinute([due, later(lastSweep, 60_000), clock.now()])
    const next = earliest([happenings.peek()?.at, sweepAt])
    if (next === undefined || next > end) break
    clock.advanceTo(next)
    steps++
    if (next === happenings.peek()?.at) await happenings.take()?.thing()
    else {
      lastSweep = clock.now()
      await world.sweep()
    }
  }
  clock.advanceTo(end)
  return steps
}

export function setLeave(world: YearWorld, start: Instant): void {
  for (const [n, { officer, toldAt, from, until }] of yearAbsences.entries()) {
    if ((until ?? '9') < start.slice(0, 10)) continue
    const at = toldAt < start ? start : toldAt
    // What the file of the organisation says needs no telling.
    if (
      yearOrganisation.officers.some(
        (one) => one.id === officer && one.until !== undefined && until === undefined,
      )
    )
      continue
    world.happenings.add(at, async () => {
      const outcome = await untilTaken<string>(() =>
        until === undefined
          ? world.directory.endEntry(officer, dayBefore(from))
          : world.directory.plan({
              officer: entryOf(officer),
              key: `leave-${n}-of-the-year`,
              what: 'set',
              leave: { id: `leave-${n}`, from, until },
            }),
      )
      if (outcome !== 'done' && outcome !== 'already-so')
        world.log.failures.push(`leave of ${officer} from ${from}: ${outcome}`)
    })
  }
}

/** Somebody notices, an hour after a mailbox is mended. */
export function clearMarks(world: YearWorld, troubles: readonly Trouble[]): void {
  const start = world.clock.now()
  for (const { what, until } of troubles) {
    const officer = typeof what === 'object' ? what.bounces.split('@')[0] : undefined
    if (officer !== undefined && until > start)
      world.happenings.add(later(until, markedFor), () =>
        untilTaken(() => world.directory.clearMark(officer)),
      )
  }
}

/** Who is told that it failed presses again. */
async function untilTaken<Outcome>(press: () => Promise<Outcome>): Promise<Outcome> {
  for (;;) {
    try {
      return await press()
    } catch (error) {
      if (!(error instanceof StoreFailed)) throw error
    }
  }
}

/** What nobody has closed, whoever has it closes, by the link that the manager was given or would be. */
async function clearUp(world: YearWorld): Promise<void> {
  for (const [reference, { last, erasedAt }] of world.log.lives) {
    if (erasedAt !== undefined || last.stage !== 'assigned' || isOver(standingOf(last).state)) continue
    if (standingOf(last).withdrawnAt !== undefined) continue
    const token = await world.links.sign({ reference, officer: yearOrganisation.lastResort.manager })
    const close = {
      act: 'close',
      outcome: 'no-reply',
      tellEnquirer: false,
      id: 'cleared-up-by-manager',
    } as const
    await world.act(token, close)
  }
}

function fullMinute(instants: readonly Instant[]): Instant {
  const latest = [...instants].sort().at(-1) ?? ''
  return new Date(Math.ceil(Date.parse(latest) / 60_000) * 60_000).toISOString()
}

function entryOf(id: string): Officer {
  const officer = findOfficer(yearOrganisation, id)
  if (officer === undefined) throw new TypeError(id)
  return officer
}

function dayBefore(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10)
}
