import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withNextLook } from '../../../lib/core/delivery/mailed-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { closedAtOf, keptUntil, mayErase } from '../../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import type { NextStep } from '../../../lib/core/steps/step.ts'
import { addMonths, later } from '../../../lib/core/time/instant.ts'
import { acknowledged, everyAct, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import {
  afterCommands,
  assigned,
  claimedMail,
  mondayAtTen as now,
  received,
} from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

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
    ['never when somebody deals with it', withActs([recordedAct({ act: 'accept' })]), undefined],
    ['28 days after it was answered', withActs([recordedAct({ act: 'answered' })]), later(now, 28 * day)],
    [
      '28 days after the last that was written of an answered one',
      withActs([recordedAct({ act: 'answered' })], {
        updates: [{ ...withdrawal, type: 'note', at: later(now, day) }],
      }),
      later(now, 29 * day),
    ],
    [
      'never when it was passed on after the answer',
      withActs([recordedAct({ act: 'answered' }), recordedAct({ act: 'pass-on', to: 'omar-hale' })]),
      undefined,
    ],
    [
      '28 days after somebody said that it was not theirs',
      withActs([], { updates: [{ ...withdrawal, type: 'not-me' }] }),
      later(now, 28 * day),
    ],
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
const updates = fc
  .array(fc.tuple(moment, fc.constantFrom('note', 'withdrawal', 'not-me', 'link-request')), { maxLength: 3 })
  .map((all) => all.map(([at, type], n): Update => ({ id: `u${n}`, at, type })))
const mails = fc.subarray([handedOver, acknowledged, { ...claimedMail, claim: 'handover-2' }])
const enquiries: fc.Arbitrary<Enquiry> = fc.oneof(
  fc.record({ updates, mails }).map((change): Enquiry => ({ ...received, ...change })),
  fc.record({ updates, at: moment }).map((change): Enquiry => {
    return { ...received, ...change, stage: 'quarantined', quarantine: { at: change.at } }
  }),
  fc.record({ updates, mails, acts: fc.array(act, { maxLength: 5 }) }).map(({ acts, ...change }): Enquiry => {
    return withActs(
      acts.map((one, n) => ({ ...one, id: `a${n}` })),
      change,
    )
  }),
)

describe('whatever its state and its age', () => {
  it('an enquiry may be erased only when it was at its end for all the months, and nothing is on its way', () => {
    let allowed = 0
    fc.assert(
      fc.property(enquiries, moment, fc.integer({ min: 1, max: 120 }), (enquiry, at, keepMonths) => {
        if (!mayErase(enquiry, { keepMonths }, at)) return
        allowed += 1
        expect(enquiry.mails.some(({ state }) => state === 'claimed')).toBe(false)
        expect(endOf(enquiry)).toBeDefined()
        expect(addMonths(endOf(enquiry) ?? '', keepMonths) <= at).toBe(true)
      }),
      { numRuns: 2500 },
    )
    // Else it was never asked.
    expect(allowed).toBeGreaterThan(100)
  })

  it('everything that is due is done first, and then it is erased exactly when it may be', () => {
    const ends = { erase: 0, wait: 0 }
    fc.assert(
      fc.property(enquiries, moment, (enquiry, at) => {
        const quiet = untilQuiet(enquiry, at)
        const step = nextStep(quiet, organisation, at)
        expect(step.type).toBe(mayErase(quiet, organisation, at) ? 'erase' : 'wait')
        ends[step.type === 'erase' ? 'erase' : 'wait'] += 1
        const until = keptUntil(quiet, organisation)
        const { nextActionAt } = withNextLook(quiet, step, at)
        expect(until === undefined || nextActionAt !== undefined).toBe(true)
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(ends.erase, ends.wait)).toBeGreaterThan(100)
  })

  it('nothing that is anybody’s is ever erased', () => {
    for (const years of [1, 10, 100]) {
      const at = later(now, years * 366 * day)
      for (const enquiry of [received, assigned, withActs([]), withActs([recordedAct({ act: 'accept' })])])
        expect(mayErase(enquiry, { keepMonths: 1 }, at)).toBe(false)
    }
  })
})

/** The enquiry when all steps of that moment are taken and every mail arrives. */
function untilQuiet(enquiry: Enquiry, at: string): Enquiry {
  let quiet = enquiry
  for (let steps = 0; steps < 100; steps++) {
    const step = nextStep(quiet, organisation, at)
    if (step.type === 'wait' || step.type === 'erase') return quiet
    quiet = afterCommands(quiet, commandsFor(step, `c${steps}`, at), at)
  }
  throw new Error('It never came to rest')
}

function commandsFor(step: NextStep, claim: string, at: string): readonly Command[] {
  switch (step.type) {
    case 'assign': {
      const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1' }
      return [{ type: 'assign', assignment }]
    }
    case 'send':
      return [
        { ...step, type: 'claim-mail', claim },
        { type: 'record-mail-event', claim, event: 'delivery', at },
      ]
    case 'settle':
      return [{ type: 'record-mail-event', claim: step.mail.claim, event: 'delivery', at }]
    case 'note-silence':
      return [{ type: 'note-silence', claim: step.mail.claim }]
    case 'note-stranded':
    case 'cover':
    case 'close-itself':
      return [step]
    case 'retarget':
    case 'wait':
    case 'erase':
      return []
  }
}

/** Said again in other words: the test must not ask the code under test. */
function endOf(enquiry: Enquiry): string | undefined {
  if (enquiry.stage === 'received') return undefined
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  const { state, closedAt } = standingOf(enquiry)
  if (state === 'closed' || state === 'spam') return closedAt
  const { updates = [] } = enquiry
  const settling = updates
    .filter(({ type }) => type === 'withdrawal' || type === 'not-me')
    .map(({ at }) => at)
  const answers = (enquiry.acts ?? []).filter(({ act }) => act === 'answered').map(({ at }) => at)
  const [first] = [...settling, ...(state === 'answered' ? answers : [])].sort()
  return first === undefined ? undefined : later(first, 28 * day)
}
