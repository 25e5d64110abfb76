import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import { heardSteps } from '../../../lib/core/steps/heard-steps.ts'
import { acknowledged, handedOver, recordedAct, reopening, withActs } from '../../support/given/acts.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** The target is Thursday 11 March at five: one working day late is Friday. */
const fridayAtOne = '2027-03-12T13:00:00.000Z'
const thursdayEvening = '2027-03-11T18:00:00.000Z'
const ask = {
  type: 'send',
  purpose: 'have-you-heard',
  about: 'target-1',
  to: { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' },
  mayRepeat: false,
}

function stepsAt(now: string, enquiry: AssignedEnquiry, organisation = sampleOrganisation) {
  return [...heardSteps(enquiry, organisation, now)]
}

const said = (type: Update['type'], at = thursdayEvening): Update => ({ id: type, at, type })

describe('an enquiry that nobody has answered', () => {
  const late = withActs([])
  it.each([
    { at: 'on the day it is due', now: '2027-03-11T12:00:00.000Z', is: { type: 'wait', until: fridayAtOne } },
    { at: 'the morning after', now: '2027-03-12T12:59:59.999Z', is: { type: 'wait', until: fridayAtOne } },
    { at: 'when half the next working day is over', now: fridayAtOne, is: ask },
    {
      at: 'that night',
      now: '2027-03-12T20:00:00.000Z',
      is: { type: 'wait', until: '2027-03-15T09:00:00.000Z' },
    },
    {
      at: 'on a Saturday',
      now: '2027-03-13T13:00:00.000Z',
      is: { type: 'wait', until: '2027-03-15T09:00:00.000Z' },
    },
    { at: 'months later, in working hours', now: '2027-06-15T10:00:00.000Z', is: ask },
  ])('is asked about after it is one working day late, in working hours: $at', ({ now, is }) => {
    expect(stepsAt(now, late)).toEqual([is])
  })

  it('is asked about on the next day that is worked', () => {
    const closedDays = [{ date: '2027-03-12', name: 'Training' }]
    const steps = stepsAt('2027-03-12T14:00:00.000Z', late, { ...sampleOrganisation, closedDays })
    expect(steps).toEqual([{ type: 'wait', until: '2027-03-15T13:00:00.000Z' }])
  })

  it('is not asked about on the day it is acknowledged, however late that is', () => {
    const released = { ...acknowledged, claimedAt: '2027-03-15T10:00:00.000Z' }
    const held = withActs([], { mails: [handedOver, released] })
    expect(stepsAt('2027-03-15T14:00:00.000Z', held)).toEqual([
      { type: 'wait', until: '2027-03-16T13:00:00.000Z' },
    ])
    expect(stepsAt('2027-03-16T13:00:00.000Z', held)).toEqual([ask])
  })

  it('is asked about also where somebody deals with it', () => {
    expect(stepsAt(fridayAtOne, withActs([recordedAct({ act: 'accept' })]))).toEqual([ask])
  })

  it('is asked about once', () => {
    const asked: Mail = { ...acknowledged, claim: 'q1', purpose: 'have-you-heard', about: 'target-1' }
    for (const state of ['accepted', 'unknown', 'claimed'] as const) {
      const steps = stepsAt(
        fridayAtOne,
        withActs([], { mails: [handedOver, acknowledged, { ...asked, state }] }),
      )
      expect(steps).toEqual([{ type: 'wait', until: undefined }])
    }
  })
})

describe('an enquiry that was opened again', () => {
  const april = '2027-04-12T09:00:00.000Z'
  /** The target of `reopening` is Thursday 15 April at five. */
  const aprilFridayAtOne = '2027-04-16T12:00:00.000Z'
  const askedBefore: Mail = { ...acknowledged, claim: 'q1', purpose: 'have-you-heard', about: 'target-1' }
  const answered = withActs([recordedAct({ act: 'answered' })], {
    ...{ mails: [handedOver, acknowledged, askedBefore], updates: [said('not-heard')] },
    withheldMails: [{ purpose: 'have-you-heard', about: 'target-1', at: fridayAtOne, because: 'mailbox' }],
  })
  const command = { type: 'act', id: 'r', by: 'lisa-chambers', known: true, ...reopening } as const
  const open = applyCommand(answered, command, april)
  if (open.stage !== 'assigned') throw new TypeError('It is somebody’s')

  it('is asked about anew, by its own target, whatever was asked, said or withheld before', () => {
    expect(stepsAt(april, open)).toEqual([{ type: 'wait', until: aprilFridayAtOne }])
    expect(stepsAt(aprilFridayAtOne, open)).toEqual([{ ...ask, about: 'target-2' }])
  })

  it('is asked about once', () => {
    const asked = { ...askedBefore, claim: 'q2', about: 'target-2' }
    const steps = stepsAt(aprilFridayAtOne, { ...open, mails: [...open.mails, asked] })
    expect(steps).toEqual([{ type: 'wait', until: undefined }])
  })
})

describe('nobody is asked', () => {
  const { email: _, ...byPhone } = withActs([]).answers
  const bounced: Mail = { ...acknowledged, state: 'refused' }
  const cases: readonly (readonly [string, AssignedEnquiry])[] = [
    ['who was answered', withActs([recordedAct({ act: 'answered' })])],
    [
      'whose enquiry is closed',
      withActs([recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })]),
    ],
    ['whose enquiry is spam', withActs([recordedAct({ act: 'spam' })])],
    ['who withdrew', withActs([], { updates: [said('withdrawal')] })],
    ['who said "this wasn’t me"', withActs([], { updates: [said('not-me')] })],
    ['who told us that they have heard', withActs([], { updates: [said('heard')] })],
    ['who told us that they have not', withActs([], { updates: [said('not-heard')] })],
    [
      'who told us that they have heard, though it was passed on since',
      withActs([recordedAct({ act: 'pass-on', to: 'omar-hale' }, { at: fridayAtOne })], {
        updates: [said('heard')],
      }),
    ],
    ['who gave no address', withActs([], { answers: { ...byPhone, phone: '01354 000111' } })],
    ['whose acknowledgement was withheld', withActs([], { mails: [handedOver], ...withheld('mailbox') })],
    ['whose enquiry looks like spam', withActs([], { mails: [handedOver], ...withheld('spam') })],
    ['whose acknowledgement came back', withActs([], { mails: [handedOver, bounced] })],
    [
      'who reported one of our emails as spam',
      withActs([], {
        mails: [
          ...[handedOver, acknowledged],
          { ...bounced, claim: 'l1', purpose: 'status-link', events: { complaint: mondayAtTen } },
        ],
      }),
    ],
    [
      'whose address has refused another email since',
      withActs([], {
        mails: [handedOver, acknowledged, { ...bounced, claim: 'l1', purpose: 'status-link', about: 'l' }],
      }),
    ],
    [
      'at an address that was corrected, until its acknowledgement went',
      withActs([], { newAddress: { at: mondayAtTen, email: 'ada@example.net' } }),
    ],
    [
      'where the question is withheld',
      withActs([], {
        withheldMails: [
          { purpose: 'have-you-heard', about: 'target-1', at: fridayAtOne, because: 'mailbox' },
        ],
      }),
    ],
  ]
  it.each(cases)('%s', (_who, enquiry) => {
    const sends = stepsAt(fridayAtOne, enquiry).filter(({ type }) => type === 'send')
    expect(sends).toEqual([])
  })
})

function withheld(because: 'mailbox' | 'spam'): Partial<Enquiry> {
  return {
    acknowledgementWithheld: true,
    withheldMails: [{ purpose: 'acknowledgement', at: mondayAtTen, because }],
  }
}
