import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { addDays, weekdayOf } from '../../../lib/core/time/local-date.ts'
import { isWorkingDay, londonTime } from '../../../lib/core/time/working-calendar.ts'
import { digestTime, followingDigestDate, nextDigestDate } from '../../../lib/core/waiting/digest-time.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { createQuarantineSetting, referenceNumber } from '../../support/memory-world/quarantine-setting.ts'

const minute = 60_000
const { desk } = organisation.lastResort
const next = (at: string) => nextDigestDate(at, organisation, desk)
const days = 17

/** Each begins on a Friday afternoon; the days after it hold what is named. */
const starts = {
  'nothing but weekends': '2027-02-05T15:00:00.000Z',
  'Easter and the clocks going forward': '2027-03-19T15:00:00.000Z',
  'Christmas and New Year': '2026-12-18T15:00:00.000Z',
  'the clocks going back': '2027-10-22T15:00:00.000Z',
  'two bank holidays in May': '2027-04-30T15:00:00.000Z',
}

/** When an enquiry is held back, and how long after that it is released, if ever; in minutes. */
const held = fc.record({
  at: fc.integer({ min: 0, max: 8 * 24 * 60 }),
  releasedAfter: fc.option(fc.integer({ min: 1, max: 6 * 24 * 60 }), { nil: undefined }),
})

describe.each(Object.entries(starts))('over %s', (_name, start) => {
  it('what is held back is told on the next working day’s morning, and on the first of each week until it is released, and is then handed over once and acknowledged once, its date to answer by unmoved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(held, { minLength: 1, maxLength: 6 }), async (enquiries) => {
        const { digests, expected, sent, kept } = await play(start, enquiries)
        const told = digests.map(({ at, tags, text }) => ({
          at,
          id: tags.reference,
          listed: enquiries.map((_, n) => referenceNumber(n)).filter((reference) => text.includes(reference)),
        }))
        expect(told).toEqual(expected)
        expect(told.every(({ at }) => londonTime(at) === '09:00' && isWorkingDay(at.slice(0, 10)))).toBe(true)
        for (const [n, { releasedAfter }] of enquiries.entries()) {
          const claims = sent
            .filter(({ tags }) => tags.reference === referenceNumber(n))
            .map(({ tags }) => tags.claim)
          const purposes = claims.map((claim) => claim.split('-')[0])
          // Nobody answers here, nor says that a mail was delivered: of that, and of who asks then, tell other tests.
          expect(purposes.filter((purpose) => purpose !== 'nudge' && purpose !== 'have')).toEqual(
            releasedAfter === undefined ? [] : ['handover', 'acknowledgement'],
          )
        }
        for (const { answerBy, receivedAt } of kept)
          expect(answerBy).toEqual(answerByFor({ receivedAt, within: 3 }, { words }))
      }),
      {
        numRuns: 8,
        examples: [[[{ at: 66 * 60, releasedAfter: undefined }]], [[{ at: 65 * 60 + 59, releasedAfter: 1 }]]],
      },
    )
  })
})

/** Plays the days, everything looked at when it is due, and says which digests there should have been. */
async function play(
  start: string,
  enquiries: readonly { readonly at: number; readonly releasedAfter: number | undefined }[],
) {
  const setting = createQuarantineSetting(start)
  const plan = enquiries.map(({ at, releasedAfter }, n) => ({
    n,
    reference: referenceNumber(n),
    heldAt: later(start, at * minute),
    releasedAt: releasedAfter === undefined ? undefined : later(start, (at + releasedAfter) * minute),
  }))
  const acts = plan.flatMap(({ n, reference, heldAt, releasedAt }) => [
    { at: heldAt, run: () => setting.hold(reference, { email: `visitor-${n}@example.org` }) },
    ...(releasedAt === undefined ? [] : [{ at: releasedAt, run: () => release(reference) }]),
  ])
  for (const act of acts.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    await setting.until(act.at)
    await act.run()
  }
  const end = later(start, days * 24 * 60 * minute)
  await setting.until(end)
  const kept = await Promise.all(plan.map(({ reference }) => setting.store.read(reference)))
  return {
    sent: setting.sent,
    digests: setting.digests().filter(({ tags }) => tags.reference.endsWith(desk)),
    kept: kept.filter((one) => one !== undefined),
    expected: expectedDigests(plan, start, end),
  }

  async function release(reference: string) {
    await setting.release.release(await setting.releaseLinks.sign(reference))
  }
}

function expectedDigests(
  plan: readonly { reference: string; heldAt: string; releasedAt: string | undefined }[],
  start: string,
  end: string,
) {
  const expected = []
  let before = ''
  for (
    let date = next(start);
    digestTime(date) <= end;
    date = followingDigestDate(date, organisation, desk)
  ) {
    const at = digestTime(date)
    const isFirstOfWeek = before === '' || mondayOf(before) < mondayOf(date)
    const listed = plan.filter(
      ({ heldAt, releasedAt }) => next(heldAt) <= date && (releasedAt === undefined || releasedAt >= at),
    )
    const isTold = isFirstOfWeek || listed.some(({ heldAt }) => next(heldAt) === date)
    if (listed.length > 0 && isTold)
      expected.push({
        ...{ at, id: `digest-${date}-${desk}` },
        listed: listed.map(({ reference }) => reference),
      })
    before = date
  }
  return expected
}

function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % 7))
}
