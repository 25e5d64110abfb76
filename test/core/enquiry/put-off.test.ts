import { describe, expect, test } from 'vitest'
import { type OfficerAct, pipelineActor } from '../../../lib/core/enquiry/act.ts'
import { undoOutcome } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { calledBackOn, daysToRemind, lastDayToRemind } from '../../../lib/core/enquiry/put-off.ts'
import { closedAtOf, closesItselfAt } from '../../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const friday = { act: 'remind', on: '2027-03-12' } as const
const days = (n: number) => later(mondayAtTen, n * 86_400_000)

describe('what is put off', () => {
  test.each<OfficerAct>([
    friday,
    { act: 'called', on: '2027-03-12' },
  ])('by %j stands as it did, and is put off until eight that morning', (act) => {
    const enquiry = withActs([recordedAct(act)])
    expect(standingOf(enquiry)).toMatchObject({
      ...{ state: 'open', owner: 'lisa-chambers', putOffUntil: '2027-03-12T08:00:00.000Z' },
      date: { name: act.act, on: '2027-03-12' },
    })
  })

  test('keeps its target', () => {
    expect(withActs([recordedAct(friday)]).answerBy).toEqual(withActs([]).answerBy)
  })

  test('by a day that the pipeline names stands as by an officer’s, and nobody is told or can undo it', () => {
    const act = recordedAct({ act: 'remind', on: '2027-09-01' }, { by: pipelineActor })
    const enquiry = withActs([recordedAct({ act: 'answered' }, { known: true }), act])
    const until = '2027-09-01T07:00:00.000Z'
    expect(standingOf(enquiry)).toMatchObject({ state: 'answered', putOffUntil: until })
    expect(listEntryOf(enquiry)).toMatchObject({ list: 'later', answered: true, until })
    expect(closesItselfAt(enquiry)).toBe(later(until, 28 * 86_400_000))
    expect(undoOutcome(enquiry, { id: 'remind', known: true }, mondayAtTen)).toBe('unknown')
    expect(nextStep(enquiry, organisation, days(1)).type).toBe('wait')
  })

  test('is not put off any more once something else was done with it', () => {
    for (const act of [{ act: 'answered' }, { act: 'pass-on', to: 'omar-hale' }] as const) {
      const { date, putOffUntil } = standingOf(withActs([recordedAct(friday), recordedAct(act)]))
      expect([date, putOffUntil]).toEqual([undefined, undefined])
    }
  })

  test('is not put off any more once its enquirer says that they have heard; if not, it still is', () => {
    const told = (type: 'heard' | 'not-heard') =>
      withActs([recordedAct(friday)], { updates: [{ id: 'word-1', at: days(1), type }] })
    expect(standingOf(told('heard'))).toMatchObject({ state: 'answered' })
    expect(listEntryOf(told('heard'))).toMatchObject({ list: 'answered' })
    expect(listEntryOf(told('not-heard'))).toMatchObject({ list: 'later', notHeard: true })
  })
})

test('a call in vain is back in two working days', () => {
  expect(calledBackOn('2027-03-11', organisation)).toBe('2027-03-15')
})

test('what waits can be put off by five working days, what is answered by twelve months', () => {
  expect(daysToRemind('2027-03-24', organisation)).toEqual([
    ...['2027-03-25', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'],
  ])
  expect(lastDayToRemind('open', '2027-03-24', organisation)).toBe('2027-04-02')
  expect(lastDayToRemind('answered', '2027-03-24', organisation)).toBe('2028-03-24')
})

describe('what is answered', () => {
  const answered = withActs([recordedAct({ act: 'answered' }, { known: true })])

  test('closes itself after 28 quiet days: the state that board, retention and report go by', () => {
    expect(closesItselfAt(answered)).toBe(days(28))
    expect(nextStep(answered, organisation, later(days(28), -1))).not.toMatchObject({ type: 'close-itself' })
    expect(nextStep(answered, organisation, days(28))).toEqual({ type: 'close-itself' })
    const closed = applyCommand(answered, { type: 'close-itself' }, days(28))
    expect(standingOf(closed)).toMatchObject({ state: 'closed', outcome: 'answered', closedAt: days(28) })
    expect(closedAtOf(closed)).toBe(days(28))
    expect(nextStep(closed, organisation, days(28))).toMatchObject({ type: 'wait' })
  })

  test.each([
    ['a note of its enquirer', { updates: [{ id: 'n', at: days(20), type: 'note', text: 'Thanks' }] }],
    ['another address', { newAddress: { at: days(20), email: 'ada@example.net' } }],
    ['a private note', { notes: [{ id: 'n', at: days(20), by: 'lisa-chambers', text: 'Rang' }] }],
  ] as const)('waits 28 days after %s', (_what, said) => {
    expect(closesItselfAt({ ...answered, ...said })).toBe(days(48))
  })

  test('does not wait for what was undone', () => {
    const undone = recordedAct({ act: 'remind', on: '2027-09-01' }, { at: days(20), undoneAt: days(20) })
    expect(closesItselfAt(withActs([recordedAct({ act: 'answered' }), undone]))).toBe(days(28))
  })

  test('closes itself no sooner, whoever asks, and never twice', () => {
    const early = later(days(28), -1)
    expect(applyCommand(answered, { type: 'close-itself' }, early)).toBe(answered)
    const closed = applyCommand(answered, { type: 'close-itself' }, days(28))
    expect(applyCommand(closed, { type: 'close-itself' }, days(60))).toBe(closed)
  })

  test('does not close itself while a day is still to come, and 28 days after', () => {
    const remind = recordedAct({ act: 'remind', on: '2027-09-01' })
    const enquiry = withActs([recordedAct({ act: 'answered' }), remind])
    expect(closesItselfAt(enquiry)).toBe(later('2027-09-01T07:00:00.000Z', 28 * 86_400_000))
  })

  test('closes itself without an email to anybody', () => {
    const closed = applyCommand(answered, { type: 'close-itself' }, days(28))
    const { mails } = answered
    expect(closed.mails).toEqual(mails)
    expect(nextStep(closed, organisation, later(days(28), 3_600_000))).toMatchObject({ type: 'wait' })
  })
})
