import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseOf } from '../../lib/enquiry/case.ts'
import { type Enquiry, type Update, withdrawnAt } from '../../lib/enquiry/enquiry.ts'
import { addMonths, later } from '../../lib/enquiry/local-date.ts'
import { nextStep, scheduleNextAction } from '../../lib/enquiry/next-step.ts'
import { closedAtOf, keptUntil, mayErase } from '../../lib/enquiry/retention.ts'
import { acknowledged, everyAct, handedOver, recordedAct, withActs } from '../support/given-acts.ts'
import { assigned, claimedMail, mondayAtTen as now, received } from '../support/given-enquiry.ts'
import { sampleOrganisation as organisation } from '../support/sample-organisation.ts'

const day = 86_400_000
const withdrawal: Update = { id: 'w', at: now, type: 'withdrawal' }
const spam = recordedAct({ act: 'spam' })

it.each([
  ['2027-01-31T10:00:00.000Z', 1, '2027-02-28T10:00:00.000Z'],
  ['2027-01-31T10:00:00.000Z', 13, '2028-02-29T10:00:00.000Z'],
  ['2028-02-29T23:59:59.999Z', 12, '2029-02-28T23:59:59.999Z'],
  ['2027-11-30T00:00:00.000Z', 3, '2028-02-29T00:00:00.000Z'],
  ['2027-03-08T10:00:00.000Z', 24, '2029-03-08T10:00:00.000Z'],
  ['2027-12-31T10:00:00.000Z', 120, '2037-12-31T10:00:00.000Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

describe('an enquiry is at its end', () => {
  it.each<[string, Enquiry, string | undefined]>([
    ['never while it is only received', received, undefined],
    ['never while somebody has it', withActs([]), undefined],
    ['never when it is answered', withActs([recordedAct({ act: 'answered' })]), undefined],
    ['never when the end was undone', withActs([{ ...spam, undoneAt: now }]), undefined],
    ['when it is said to be spam', withActs([spam]), now],
    [
      'when it was held back and nobody let it out',
      { ...received, stage: 'quarantined', quarantine: { at: now } },
      now,
    ],
    ['28 days after it was withdrawn', withActs([], { updates: [withdrawal] }), later(now, 28 * day)],
    [
      '28 days after the last that was said of a withdrawn one',
      withActs([recordedAct({ act: 'answered' }, { at: later(now, 3 * day) })], { updates: [withdrawal] }),
      later(now, 31 * day),
    ],
    [
      'when a withdrawn one is closed',
      withActs([recordedAct({ act: 'spam' }, { at: later(now, day) })], { updates: [withdrawal] }),
      later(now, day),
    ],
    ['never by a withdrawal that nobody has looked at', { ...received, updates: [withdrawal] }, undefined],
  ])('%s', (_, enquiry, at) => {
    expect(closedAtOf(enquiry)).toBe(at)
  })
})

const moment = fc.integer({ min: -3000, max: 3000 }).map((days) => later(now, days * day))
const act = fc
  .record({
    what: fc.constantFrom(...everyAct),
    at: moment,
    by: fc.constantFrom('lisa-chambers', 'omar-hale'),
    undoneAt: fc.option(moment, { nil: undefined }),
  })
  .map(({ what, at, by, undoneAt }) =>
    recordedAct(what, { at, by, ...(undoneAt === undefined ? {} : { undoneAt }) }),
  )
const updates = fc.array(
  fc.record({
    id: fc.string(),
    at: moment,
    type: fc.constantFrom('note', 'withdrawal', 'not-me', 'link-request'),
  }),
  { maxLength: 3 },
)
const mails = fc.subarray([handedOver, acknowledged, claimedMail])
const enquiries: fc.Arbitrary<Enquiry> = fc.oneof(
  fc.record({ updates, mails }).map((change): Enquiry => ({ ...received, ...change })),
  fc.record({ updates, at: moment }).map((change): Enquiry => {
    return { ...received, ...change, stage: 'quarantined', quarantine: { at: change.at } }
  }),
  fc
    .record({ updates, mails, acts: fc.array(act, { maxLength: 5 }) })
    .map(({ acts, ...change }): Enquiry => withActs(acts, change)),
)

describe('whatever its state and its age', () => {
  it('an enquiry is erased only when it was at its end for all the months, and nothing is on its way', () => {
    let [allowed, done] = [0, 0]
    fc.assert(
      fc.property(enquiries, moment, fc.integer({ min: 1, max: 120 }), (enquiry, at, keepMonths) => {
        const isAllowed = mayErase(enquiry, { keepMonths }, at)
        const isDone = nextStep(enquiry, { ...organisation, keepMonths }, at).type === 'erase'
        expect(isAllowed || !isDone).toBe(true)
        if (!isAllowed) return
        allowed += 1
        done += isDone ? 1 : 0
        expect(enquiry.mails.some(({ state }) => state === 'claimed')).toBe(false)
        expect(endOf(enquiry)).toBeDefined()
        expect(addMonths(endOf(enquiry) ?? '', keepMonths) <= at).toBe(true)
      }),
      { numRuns: 5000 },
    )
    // Else it was never asked.
    expect(Math.min(allowed, done)).toBeGreaterThan(100)
  })

  it('what is at its end has a moment at which it is looked at again, and then goes', () => {
    fc.assert(
      fc.property(enquiries, moment, (enquiry, at) => {
        const until = keptUntil(enquiry, organisation)
        if (until === undefined) return
        const { nextActionAt } = scheduleNextAction(enquiry, organisation, at)
        expect(nextActionAt).toBeDefined()
        const step = nextStep(enquiry, organisation, later(until, 4000 * day))
        expect(step.type === 'wait' && step.until === undefined).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('nothing that is anybody’s is ever erased', () => {
    for (const years of [1, 10, 100]) {
      const at = later(now, years * 366 * day)
      for (const enquiry of [received, assigned, withActs([]), withActs([recordedAct({ act: 'accept' })])])
        expect(mayErase(enquiry, { keepMonths: 1 }, at)).toBe(false)
    }
  })
})

/** Said again in other words: the test must not ask the code under test. */
function endOf(enquiry: Enquiry): string | undefined {
  if (enquiry.stage === 'received') return undefined
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  const { state, closedAt } = caseOf(enquiry)
  if (state === 'closed' || state === 'spam') return closedAt
  const withdrawn = withdrawnAt(enquiry)
  return withdrawn === undefined ? undefined : later(withdrawn, 28 * day)
}
