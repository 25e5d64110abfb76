import { later } from '../../lib/core/time/instant.ts'
import type { LocalDate } from '../../lib/core/time/local-date.ts'
import { seededRandom } from '../support/given/seeded-random.ts'
import { yearAbsences } from './absences.ts'
import { momentsOfYear, sendEnquiry } from './enquirers.ts'
import { clearMarks, type PlayedYear, playUntil, setLeave } from './play-year.ts'
import type { Trouble } from './post-office.ts'
import { dateAfter, momentAt } from './wall-clock.ts'
import { createYearWorld } from './year-world.ts'

/** Mailboxes that bounce for some days: a person's, the manager's, the desk's; and an afternoon on which SES takes nothing. */
function troublesFrom(from: LocalDate): readonly Trouble[] {
  const on = (days: number, time: string) => momentAt(dateAfter(from, days), time)
  const bounces = (name: string) => ({ bounces: `${name}@cambridgeshire.example` })
  return [
    { from: on(16, '08:00'), until: on(30, '12:00'), what: bounces('lisa-chambers') },
    { from: on(43, '08:00'), until: on(50, '12:00'), what: bounces('enquiries-desk') },
    { from: on(57, '08:00'), until: on(66, '12:00'), what: bounces('priya-nair') },
    { from: on(30, '07:00'), until: on(30, '18:00'), what: 'throttled' },
  ]
}

/**
 * Plays ninety days in which enquiries come for two thirds of the time and nobody touches any of them: leave, bounces and
 * holidays go on all the same.
 */
export async function playNinetyDays(from: LocalDate, count: number): Promise<PlayedYear> {
  const random = seededRandom(13)
  const start = momentAt(from, '00:00')
  const troubles = troublesFrom(from)
  const world = createYearWorld({ start, random, absences: yearAbsences, troubles })
  setLeave(world, start)
  clearMarks(world, troubles)
  const until = later(start, 60 * 86_400_000)
  for (const [n, at] of momentsOfYear({ from: start, until, count }, random).entries())
    world.happenings.add(at, () => sendEnquiry(world, n, random))
  const endedAt = later(start, 90 * 86_400_000)
  const looks = await playUntil(world, endedAt)
  const atEnd = new Map([...world.log.lives].map(([reference, life]) => [reference, { ...life }]))
  return { log: world.log, endedAt, atEnd, playedUntil: endedAt, looks }
}
