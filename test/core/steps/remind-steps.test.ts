import { describe, expect, it } from 'vitest'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import {
  deadline,
  fourFifths,
  friday,
  half,
  lisa,
  omar,
  priya,
  remind,
  stepsAt,
  thursday,
  toDeputy,
  toManager,
  toOwner,
} from '../../support/given/reminders.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const leave = (from: string, until: string) => ({ leave: [{ id: 'l1', from, until }] })

const update = (type: Update['type']): Update => ({ id: 'u1', at: mondayAtTen, type })

function withEntries(changes: Readonly<Record<string, Partial<Officer>>> = {}): Organisation {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return { ...sampleOrganisation, officers }
}

describe('of an enquiry that nobody has said anything of', () => {
  it.each([
    { at: 'receipt', now: mondayAtTen, reminds: [], next: half },
    { at: 'the minute before half of the time', now: later(half, -60_000), reminds: [], next: half },
    { at: 'half of the time', now: half, reminds: [lisa], next: fourFifths },
    {
      at: 'half, when it is done',
      now: half,
      done: [toOwner],
      reminds: [],
      next: '2027-03-10T10:00:00.000Z',
    },
    { at: 'four fifths', now: fourFifths, done: [toOwner], reminds: [omar], next: deadline },
    {
      at: 'the deadline',
      now: deadline,
      done: [toOwner, toDeputy],
      reminds: [priya],
      next: undefined,
    },
    {
      at: 'an hour after the last digest',
      now: '2027-03-12T10:00:00.000Z',
      done: [toOwner, toDeputy, toManager],
      reminds: [],
      next: undefined,
    },
    {
      at: 'the deadline, if nobody looked before',
      now: deadline,
      reminds: [remind('owner', 'lisa-chambers', friday), remind('deputy', 'omar-hale', friday), priya],
      next: undefined,
    },
  ])('at $at', ({ now, done = [], reminds, next }) => {
    expect(stepsAt(now, withActs([], { reminders: done }))).toEqual({ reminds, next })
  })

  it.each([
    {
      who: 'an owner who works on Tuesdays, on their day',
      with: { 'lisa-chambers': { workingDays: ['tuesday'] } },
      now: half,
      is: [remind('owner', 'lisa-chambers', '2027-03-16')],
    },
    {
      who: 'an owner on leave, when they are back',
      with: { 'lisa-chambers': leave('2027-03-10', '2027-03-12') },
      now: half,
      is: [remind('owner', 'lisa-chambers', '2027-03-15')],
    },
    {
      who: 'no deputy where there is none',
      with: { 'lisa-chambers': { deputy: 'nobody' } },
      now: fourFifths,
      done: [toOwner],
      is: [],
    },
    {
      who: 'no deputy who is away',
      with: { 'omar-hale': leave('2027-03-11', '2027-03-11') },
      now: fourFifths,
      done: [toOwner],
      is: [],
    },
    {
      who: 'the deputy’s deputy while the deputy is away',
      with: {
        'lisa-chambers': { deputy: 'enquiries-desk' },
        'enquiries-desk': { deputy: 'omar-hale', until: '2027-03-01' },
      },
      now: fourFifths,
      done: [toOwner],
      is: [omar],
    },
    {
      who: 'the desk as deputy, where the file says so',
      with: { 'lisa-chambers': { deputy: 'enquiries-desk' } },
      now: fourFifths,
      done: [toOwner],
      is: [remind('deputy', 'enquiries-desk', thursday)],
    },
    {
      who: 'the manager not as deputy',
      with: { 'lisa-chambers': { deputy: 'priya-nair' } },
      now: fourFifths,
      done: [toOwner],
      is: [],
    },
    {
      who: 'the desk in place of a manager who is away',
      with: { 'priya-nair': leave('2027-03-12', '2027-03-19') },
      now: deadline,
      done: [toOwner, toDeputy],
      is: [remind('manager', 'enquiries-desk', friday)],
    },
    {
      who: 'the desk in place of a manager whose address needs checking',
      with: { 'priya-nair': { needsChecking: { since: mondayAtTen, reason: 'bounce' } } },
      now: deadline,
      done: [toOwner, toDeputy],
      is: [remind('manager', 'enquiries-desk', friday)],
    },
    {
      who: 'a part-time manager on their day',
      with: { 'priya-nair': { workingDays: ['monday'] } },
      now: deadline,
      done: [toOwner, toDeputy],
      is: [remind('manager', 'priya-nair', '2027-03-15')],
    },
    {
      who: 'somebody else, when the manager turned out to be away',
      with: { 'priya-nair': leave('2027-03-12', '2027-03-19') },
      now: '2027-03-12T10:00:00.000Z',
      done: [toOwner, toDeputy, toManager],
      is: [remind('manager', 'enquiries-desk', '2027-03-15')],
    },
    {
      who: 'nobody, as long as the manager’s digest is to come',
      with: { 'priya-nair': leave('2027-03-12', '2027-03-19') },
      now: '2027-03-12T09:59:00.000Z',
      done: [toOwner, toDeputy, toManager],
      is: [],
    },
    {
      who: 'no deputy any more, once the manager was told',
      now: '2027-03-12T12:00:00.000Z',
      done: [toOwner, toManager],
      is: [],
    },
  ] as const)('tells $who', ({ with: changes = {}, now, done = [], is }) => {
    expect(stepsAt(now, withActs([], { reminders: done }), withEntries(changes)).reminds).toEqual(is)
  })

  it('tells the desk and the manager of what they have themselves', () => {
    const of = (officer: string) => {
      const assigned = withActs([])
      return stepsAt(deadline, { ...assigned, mails: [], assignment: { ...assigned.assignment, officer } })
        .reminds
    }
    expect(of('enquiries-desk')).toEqual([remind('owner', 'enquiries-desk', friday), priya])
    expect(of('priya-nair')).toEqual([remind('owner', 'priya-nair', friday), priya])
  })

  it('tells a manager who is away when they are back, where the desk in their place has it itself', () => {
    const assigned = withActs([])
    const ofDesk = {
      ...assigned,
      mails: [],
      assignment: { ...assigned.assignment, officer: 'enquiries-desk' },
    }
    const away = withEntries({ 'priya-nair': leave('2027-03-12', '2027-03-19') })
    expect(stepsAt(deadline, ofDesk, away).reminds).toEqual([
      remind('owner', 'enquiries-desk', friday),
      remind('manager', 'priya-nair', '2027-03-22'),
    ])
  })

  it('goes by fractions of what an urgent one has, in hours', () => {
    const answerBy = {
      date: '2027-03-09',
      time: '10:00',
      at: '2027-03-09T10:00:00.000Z',
      working: '',
      basis: {},
    }
    const urgent = withActs([], { answerBy, urgent: { reason: 'it is for sale' } })
    expect(stepsAt(mondayAtTen, urgent).next).toBe('2027-03-08T14:00:00.000Z')
    expect(stepsAt('2027-03-08T14:00:00.000Z', urgent).reminds).toEqual([
      remind('owner', 'lisa-chambers', '2027-03-09'),
    ])
  })
})

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
