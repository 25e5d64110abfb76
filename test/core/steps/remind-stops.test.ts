import { describe, expect, it } from 'vitest'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import {
  deadline,
  fourFifths,
  friday,
  half,
  lisa,
  priya,
  remind,
  stepsAt,
  thursday,
  toDeputy,
  toManager,
  toOwner,
} from '../../support/given/reminders.ts'

const update = (type: Update['type']): Update => ({ id: 'u1', at: mondayAtTen, type })

describe('the first action ends it:', () => {
  it.each([
    { action: 'answered', enquiry: withActs([recordedAct({ act: 'answered' })]) },
    {
      action: 'closed',
      enquiry: withActs([recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })]),
    },
    { action: 'spam', enquiry: withActs([recordedAct({ act: 'spam' })]) },
    { action: 'taken back by who sent it', enquiry: withActs([], { updates: [update('withdrawal')] }) },
    { action: 'not sent by whose address it has', enquiry: withActs([], { updates: [update('not-me')] }) },
    {
      action: 'answered, and then passed on',
      enquiry: withActs([recordedAct({ act: 'answered' }), recordedAct({ act: 'pass-on', to: 'omar-hale' })]),
    },
  ])('$action', ({ enquiry }) => {
    for (const at of [half, fourFifths, deadline, later(deadline, 30 * 86_400_000)])
      expect(stepsAt(at, enquiry)).toEqual({ reminds: [], next: undefined })
  })

  it('“I’ll deal with it”, but the manager is told once of what is not answered at its deadline', () => {
    const accepted = withActs([recordedAct({ act: 'accept' })])
    expect(stepsAt(half, accepted)).toEqual({ reminds: [], next: deadline })
    expect(stepsAt(deadline, accepted).reminds).toEqual([priya])
    const told = withActs([recordedAct({ act: 'accept' })], { reminders: [toManager] })
    expect(stepsAt(later(deadline, 86_400_000), told)).toEqual({ reminds: [], next: undefined })
  })

  it('what was undone does not', () => {
    const undone = recordedAct({ act: 'answered' }, { undoneAt: mondayAtTen })
    expect(stepsAt(half, withActs([undone])).reminds).toEqual([lisa])
  })
})

describe('whoever gets it from somebody else', () => {
  const noon = '2027-03-10T12:00:00.000Z'
  const passedOn = recordedAct({ act: 'pass-on', to: 'omar-hale' }, { id: 'p1', at: noon })
  const covered = {
    act: 'cover',
    to: 'omar-hale',
    for: 'lisa-chambers',
    because: 'leave',
    by: 'pipeline',
    id: 'c1',
    at: noon,
  } as const

  it.each([
    { how: 'passed on', act: passedOn },
    { how: 'in place of who is away', act: covered },
  ])('has times of their own, $how', ({ act }) => {
    const enquiry = withActs([act], { reminders: [toOwner] })
    expect(stepsAt(noon, enquiry)).toEqual({ reminds: [], next: fourFifths })
    expect(stepsAt(fourFifths, enquiry).reminds).toEqual([remind('owner', 'omar-hale', thursday)])
    expect(stepsAt(deadline, enquiry).reminds).toEqual([remind('owner', 'omar-hale', friday), priya])
  })

  it('has a working day, when it is late already', () => {
    const late = recordedAct(
      { act: 'pass-on', to: 'omar-hale' },
      { id: 'p1', at: '2027-03-12T10:00:00.000Z' },
    )
    const enquiry = withActs([late], { reminders: [toOwner, toDeputy, toManager] })
    expect(stepsAt('2027-03-12T11:00:00.000Z', enquiry)).toEqual({
      reminds: [],
      next: '2027-03-12T14:00:00.000Z',
    })
    expect(stepsAt('2027-03-15T10:00:00.000Z', enquiry).reminds).toEqual([
      remind('owner', 'omar-hale', '2027-03-16'),
      remind('manager', 'priya-nair', '2027-03-16'),
    ])
  })

  it('has all of the time that is left when it was held back as possible spam', () => {
    const released = withActs([], { releasedAt: noon })
    expect(stepsAt(noon, released).next).toBe(fourFifths)
  })
})
