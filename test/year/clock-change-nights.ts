import { beforeAll, describe, expect, it } from 'vitest'
import type { Kind } from '../../lib/core/kind/kind.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { type Instant, later } from '../../lib/core/time/instant.ts'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { vcfseSupport } from '../../lib/kinds/vcfse-support.ts'
import { playUntil } from './play-year.ts'
import { isOfficeDay, isOfficeTime, momentAt, officeDayAfter, wallClock } from './wall-clock.ts'
import type { YearLog } from './year-log.ts'
import { closedDates, yearOrganisation } from './year-organisation.ts'
import { createYearWorld, type YearWorld } from './year-world.ts'

/** Which nights: the eve, and the moment of the change in UTC. */
export const changes = {
  'forward, on Easter Sunday 2027': { eve: '2027-03-27', at: '2027-03-28T01:00:00.000Z' },
  'back, in October 2027': { eve: '2027-10-30', at: '2027-10-31T01:00:00.000Z' },
  'forward, in an ordinary week of 2028': { eve: '2028-03-25', at: '2028-03-26T01:00:00.000Z' },
} as const

/** What must hold of an enquiry received at any moment of such a night; one is sent every so many minutes, of two kinds. */
export function describeNight(name: keyof typeof changes, minutes: number): void {
  const { eve, at: change } = changes[name]
  describe(`each ${minutes} minutes of the night in which the clocks go ${name}`, () => {
    let log: YearLog
    let nights: ReadonlyMap<Instant, { readonly days: string; readonly hours: string }>

    // From six in the evening until noon: 18 hours by any clock.
    beforeAll(async () => {
      const world = createYearWorld({
        start: momentAt(eve, '17:00'),
        random: () => 0.5,
        absences: [],
        troubles: [],
      })
      const from = momentAt(eve, '18:00')
      const moments = Array.from({ length: (18 * 60) / minutes + 1 }, (_, n) =>
        later(from, n * minutes * 60_000),
      )
      const received = new Map<Instant, { days: string; hours: string }>()
      for (const at of moments)
        world.happenings.add(at, async () => {
          const [days, hours] = [
            await send(world, communityMentoring, at),
            await send(world, vcfseSupport, at),
          ]
          received.set(at, { days, hours })
        })
      await playUntil(world, later(from, 8 * 86_400_000))
      log = world.log
      nights = received
    }, 120_000)

    it('stands in the night that the platform knows', () => {
      const before = wallClock(later(change, -60_000)).time
      const after = wallClock(change).time
      expect([before, after]).toEqual(eve.includes('-10-') ? ['01:59', '01:00'] : ['00:59', '02:00'])
    })

    it('is given the right day and hour to be answered by', () => {
      for (const [at, { days, hours }] of nights) {
        expect(log.lives.get(days)?.last.answerBy, at).toMatchObject({ date: workingDays(at, 3) })
        expect(wallClock(log.lives.get(days)?.last.answerBy.at ?? '').time, at).toBe('17:00')
        // Six working hours from nine of the next working day: nobody works in any of these hours.
        const due = officeDayAfter(wallClock(at).date, closedDates)
        expect(wallClock(log.lives.get(hours)?.last.answerBy.at ?? ''), at).toMatchObject({
          date: due,
          time: '15:00',
        })
      }
    })

    it('is reminded of at nine in London, on working days alone', () => {
      const digests = log.mails.filter(({ purpose }) => purpose === 'digest')
      expect(digests.length).toBeGreaterThan(3)
      for (const { at } of digests) {
        expect(isOfficeTime(at, closedDates), at).toBe(true)
        expect(['09:00', '09:01'], at).toContain(wallClock(at).time)
      }
      const listed = new Set(digests.flatMap((digest) => digest.listed.map(({ reference }) => reference)))
      expect(
        [...nights.values()].flatMap(({ days, hours }) => [days, hours]).filter((one) => !listed.has(one)),
      ).toEqual([])
    })

    it('is handed over at once, once, and acknowledged', () => {
      for (const [at, { days, hours }] of nights)
        for (const reference of [days, hours]) {
          const mails = log.mails.filter(
            ({ item, purpose }) => item === reference && purpose !== 'have-you-heard',
          )
          expect(mails.map(({ purpose }) => purpose).sort(), at).toEqual(['acknowledgement', 'handover'])
          expect(
            mails.every((mail) => mail.at < later(at, 60_000)),
            at,
          ).toBe(true)
        }
    })
  })
}

async function send(world: YearWorld, kind: Kind, at: Instant): Promise<string> {
  const email = `night-${at.replace(/\D/g, '')}@example.org`
  const message = `A question that came to us at ${at}, when everybody was asleep.`
  const reading = readSubmission(kind, { ...kind.example, email, message }, yearOrganisation)
  if (!reading.ok) throw new TypeError('The example is not valid')
  const outcome = await world.submit({ kind, answers: reading.answers, idempotencyKey: `${kind.name} ${at}` })
  if (outcome.type !== 'accepted') throw new TypeError(outcome.type)
  return outcome.enquiry.reference
}

/** So many working days after the day that it counts as received on: with the cut-off, the next one that is worked. */
function workingDays(at: Instant, count: number): string {
  const { date } = wallClock(at)
  let day = isOfficeDay(date, closedDates) ? date : officeDayAfter(date, closedDates)
  for (let n = 0; n < count; n++) day = officeDayAfter(day, closedDates)
  return day
}
