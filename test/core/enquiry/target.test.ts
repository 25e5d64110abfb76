import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { answerByNow, targetFor } from '../../../lib/core/enquiry/target.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { readTargetTime, type TargetTime } from '../../../lib/core/time/target-time.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { afterCommands, assigned, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { exampleAnswers } from '../mails/sample-enquiry.ts'

const tuesdayClosed = { ...sampleOrganisation, closedDays: [{ date: '2027-03-09', name: 'Stocktaking' }] }
const moved = {
  date: '2027-03-12',
  at: '2027-03-12T17:00:00.000Z',
  working: 'received Monday 8 March at 10:00; 3 working days after that; Stocktaking skipped',
  basis: { days: 3 },
}

describe('a target as people write it', () => {
  it.each<[unknown, TargetTime | undefined]>([
    [5, 5],
    [60, 60],
    ['4 hours', { hours: 4 }],
    ['1 hour', { hours: 1 }],
    ['80 hours', { hours: 80 }],
    ...[
      0,
      61,
      1.5,
      -1,
      '0 hours',
      '81 hours',
      '4 Hours',
      '4 hours ',
      '5',
      '1.5 hours',
      '',
      null,
      undefined,
    ].map((written): [unknown, undefined] => [written, undefined]),
  ])('%j', (written, time) => {
    expect(readTargetTime(written)).toEqual(time)
  })
})

describe('the target at receipt', () => {
  const given = {
    kind: communityMentoring,
    answers: exampleAnswers(communityMentoring),
    at: mondayAtTen,
    words,
  }

  it.each<[string, Partial<typeof sampleOrganisation>, string, string | undefined]>([
    ['the kind’s', {}, '2027-03-11', undefined],
    ['the organisation’s in days', { answerWithin: { 'community-mentoring': 1 } }, '2027-03-09', undefined],
    [
      'the organisation’s in hours',
      { answerWithin: { 'community-mentoring': { hours: 4 } } },
      '2027-03-08',
      '14:00',
    ],
    ['after its cut-off', { cutOff: '09:30' }, '2027-03-12', undefined],
    ['past its closed days', { closedDays: tuesdayClosed.closedDays }, '2027-03-12', undefined],
  ])('is %s', (_, changes, date, time) => {
    const { answerBy } = targetFor(given, { ...sampleOrganisation, ...changes })
    expect([answerBy.date, answerBy.time]).toEqual([date, time])
  })

  it.each<[string, TargetTime, string]>([
    ['sooner than days', 5, '2027-03-09T17:00:00.000Z'],
    ['sooner than many hours', { hours: 20 }, '2027-03-09T17:00:00.000Z'],
    ['not later than few hours', { hours: 2 }, '2027-03-08T12:00:00.000Z'],
  ])('of what cannot wait is %s', (_, within, at) => {
    const answers = { ...exampleAnswers(assetTransfer), stage: 'under-offer' }
    const organisation = { ...sampleOrganisation, answerWithin: { 'asset-transfer': within } }
    expect(targetFor({ kind: assetTransfer, answers, at: mondayAtTen, words }, organisation)).toMatchObject({
      answerBy: { at },
      urgent: { reason: expect.any(String) },
    })
  })
})

describe('the target now', () => {
  const said = (act: OfficerAct): Enquiry => withActs([recordedAct(act)])
  const withdrawn = afterCommands(assigned, [{ type: 'update', id: 'w', update: 'withdrawal' }])

  it.each<[string, Enquiry]>([
    ['received', received],
    ['quarantined', { ...received, stage: 'quarantined', quarantine: { at: mondayAtTen } }],
    ['assigned', assigned],
    ['accepted', said({ act: 'accept' })],
  ])('of one that is %s moves when a day is closed', (_, enquiry) => {
    expect(answerByNow(enquiry, { organisation: tuesdayClosed, words })).toEqual(moved)
  })

  it.each<[string, Enquiry]>([
    ['answered', said({ act: 'answered' })],
    ['closed', said({ act: 'close', outcome: 'answered', tellEnquirer: false })],
    ['spam', said({ act: 'spam' })],
    ['withdrawn', withdrawn],
    [
      'kept with nothing to calculate from',
      { ...assigned, answerBy: { date: '2027-03-11', at: assigned.answerBy.at, working: '', basis: {} } },
    ],
  ])('of one that is %s stays', (_, enquiry) => {
    expect(answerByNow(enquiry, { organisation: tuesdayClosed, words })).toBe(enquiry.answerBy)
  })

  it.each<[string, Partial<typeof sampleOrganisation>]>([
    ['the organisation takes more time', { answerWithin: { 'community-mentoring': 20 } }],
    ['it takes less', { answerWithin: { 'community-mentoring': { hours: 1 } } }],
    ['it has a cut-off now', { cutOff: '09:30' }],
    ['a day after it is closed', { closedDays: [{ date: '2027-03-12', name: 'Stocktaking' }] }],
    ['a weekend is closed', { closedDays: [{ date: '2027-03-13', name: 'Stocktaking' }] }],
  ])('stays when %s', (_, changes) => {
    expect(answerByNow(assigned, { organisation: { ...sampleOrganisation, ...changes }, words })).toBe(
      assigned.answerBy,
    )
  })

  it('stays when a day that was closed is worked after all', () => {
    const enquiry: AssignedEnquiry = { ...assigned, answerBy: moved }
    expect(answerByNow(enquiry, { organisation: sampleOrganisation, words })).toBe(moved)
  })

  it('keeps the cut-off of its day', () => {
    const answerBy = answerByFor(
      { receivedAt: mondayAtTen, within: { hours: 4 }, cutOff: '09:30' },
      { words },
    )
    expect(answerByNow({ ...assigned, answerBy }, { organisation: tuesdayClosed, words })).toMatchObject({
      ...{ date: '2027-03-10', time: '13:00' },
      basis: { hours: 4, cutOff: '09:30' },
    })
  })

  it('is never sooner than it was, and there is nothing to move a second time', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 10 }), (before, later, within) => {
        const [first, second] = [organisationClosing(before), organisationClosing(later)]
        const enquiry = {
          ...assigned,
          answerBy: answerByFor({ receivedAt: mondayAtTen, within }, { calendar: first, words }),
        }
        const present = answerByNow(enquiry, { organisation: second, words })
        expect(present.at >= enquiry.answerBy.at).toBe(true)
        expect(answerByNow({ ...enquiry, answerBy: present }, { organisation: second, words })).toEqual(
          present,
        )
      }),
    )
  })
})

describe('moving a target', () => {
  it('comes before what is to be sent, once, with a line of why', () => {
    expect(nextStep(assigned, tuesdayClosed, mondayAtTen)).toEqual({ type: 'retarget' })
    const later = afterCommands(assigned, [{ type: 'retarget', answerBy: moved }])
    expect(later.answerBy).toEqual(moved)
    expect(later.history).toEqual([
      { at: mondayAtTen, what: 'retargeted', detail: '2027-03-12', why: moved.working },
    ])
    expect(nextStep(later, tuesdayClosed, mondayAtTen)).toMatchObject({ type: 'send', purpose: 'handover' })
  })

  it('is refused to an earlier day, and to the same', () => {
    const later = afterCommands(assigned, [{ type: 'retarget', answerBy: moved }])
    for (const answerBy of [assigned.answerBy, moved])
      expect(afterCommands(later, [{ type: 'retarget', answerBy }])).toBe(later)
  })

  it('moves on where the second of two days has the name of the first', () => {
    const both = ['2027-03-09', '2027-03-10'].map((date) => ({ date, name: 'Stocktaking' }))
    const later = afterCommands(assigned, [{ type: 'retarget', answerBy: moved }])
    const organisation = { ...sampleOrganisation, closedDays: both }
    expect(nextStep(later, organisation, mondayAtTen)).toEqual({ type: 'retarget' })
    const answerBy = answerByNow(later, { organisation, words })
    expect(answerBy).toMatchObject({ date: '2027-03-15', working: moved.working })
    expect(afterCommands(later, [{ type: 'retarget', answerBy }]).answerBy.date).toBe('2027-03-15')
  })
})

function organisationClosing(days: readonly number[]): typeof sampleOrganisation {
  const closedDays = days.map((day) => ({
    date: new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10),
    name: 'Closed',
  }))
  return { ...sampleOrganisation, closedDays }
}
