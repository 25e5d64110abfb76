import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { maxCovers, type RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { coverSteps } from '../../../lib/core/steps/cover-steps.ts'
import { acknowledged, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { afterCommands, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const leave = (from: string, until: string) => ({ leave: [{ id: 'l', from, until }] })
const thisWeek = leave('2027-03-08', '2027-03-12')
const withdrawn: Update = { id: 'u1', at: mondayAtTen, type: 'withdrawal' }
const cover = (to: string, because: 'leave' | 'left' = 'leave') => ({
  ...{ type: 'cover', to, for: 'lisa-chambers', because },
  ...(because === 'leave' ? { until: '2027-03-12' } : {}),
})

interface Given {
  readonly with?: Readonly<Record<string, Partial<Officer>>>
  readonly acts?: readonly RecordedAct[]
  readonly mails?: readonly Mail[]
  readonly updates?: readonly Update[]
  readonly now?: string
}

function stepsFor({
  with: changes = {},
  acts = [],
  mails = [handedOver, acknowledged],
  updates = [],
  now = mondayAtTen,
}: Given) {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return [...coverSteps(withActs(acts, { mails, updates }), { ...sampleOrganisation, officers }, now)]
}

const toOmar: Mail = {
  ...handedOver,
  claim: 'h0',
  about: 'p0',
  to: { ...handedOver.to, id: 'omar-hale', address: 'omar.hale@cambridgeshire.example' },
}

describe('what somebody has who is away', () => {
  it.each<Given & { readonly given: string; readonly is: unknown }>([
    { given: 'a leave', with: { 'lisa-chambers': thisWeek }, is: cover('omar-hale') },
    {
      given: 'an entry that has ended',
      with: { 'lisa-chambers': { until: '2027-03-05' } },
      is: cover('omar-hale', 'left'),
    },
    {
      given: 'a deputy who is away as well',
      with: { 'lisa-chambers': thisWeek, 'omar-hale': thisWeek },
      is: cover('enquiries-desk'),
    },
    {
      given: 'a deputy who has had it',
      with: { 'lisa-chambers': thisWeek },
      mails: [toOmar, handedOver],
      is: cover('enquiries-desk'),
    },
    {
      given: '“I’ll deal with it”',
      with: { 'lisa-chambers': thisWeek },
      acts: [recordedAct({ act: 'accept' })],
      is: cover('omar-hale'),
    },
    {
      given: 'an evening',
      with: { 'lisa-chambers': thisWeek },
      now: '2027-03-08T18:00:00.000Z',
      is: { type: 'wait', until: '2027-03-09T09:00:00.000Z' },
    },
    {
      given: 'nobody who is there',
      with: {
        'lisa-chambers': thisWeek,
        'omar-hale': thisWeek,
        'enquiries-desk': { until: '2027-03-01' },
        'priya-nair': thisWeek,
      },
      is: { type: 'wait', until: '2027-03-09T10:00:00.000Z' },
    },
  ])('is handed to the next who is there and has not had it, in working hours: $given', ({
    is,
    ...given
  }) => {
    expect(stepsFor(given)).toEqual([is])
  })

  it.each<Given & { readonly given: string }>([
    { given: 'answered', acts: [recordedAct({ act: 'answered' })] },
    { given: 'closed', acts: [recordedAct({ act: 'spam' })] },
    { given: 'taken back', updates: [withdrawn] },
  ])('stays, when it is $given', (given) => {
    expect(stepsFor({ ...given, with: { 'lisa-chambers': thisWeek } })).toEqual([])
  })

  it.each<Given & { readonly given: string; readonly until: string | undefined }>([
    { given: 'no leave', until: undefined },
    {
      given: 'a leave to come',
      with: { 'lisa-chambers': leave('2027-03-20', '2027-03-28') },
      until: '2027-03-22T09:00:00.000Z',
    },
    {
      given: 'an end to come',
      with: { 'lisa-chambers': { until: '2027-03-10' } },
      until: '2027-03-11T09:00:00.000Z',
    },
    {
      given: 'a leave that is over',
      with: { 'lisa-chambers': leave('2027-03-01', '2027-03-07') },
      until: undefined,
    },
    {
      given: 'a day that they do not work',
      with: { 'lisa-chambers': { workingDays: ['friday'] } },
      until: undefined,
    },
  ])('waits while they are there: $given', ({ until, ...given }) => {
    expect(stepsFor(given)).toEqual([{ type: 'wait', until }])
  })

  it('is handed on a limited number of times', () => {
    const covers = (count: number) =>
      Array.from(
        { length: count },
        (_one, n): RecordedAct => ({
          ...{ act: 'cover', to: 'priya-nair', for: 'omar-hale', because: 'leave' },
          ...{ id: `cover-${n}`, at: mondayAtTen, by: 'pipeline' },
        }),
      )
    const command = { type: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'leave' } as const
    const given = { with: { 'lisa-chambers': thisWeek } }
    expect(stepsFor({ ...given, acts: covers(maxCovers - 1) })).toEqual([cover('omar-hale')])
    expect(stepsFor({ ...given, acts: covers(maxCovers) })).toEqual([])
    const enquiry = withActs(covers(maxCovers))
    expect(afterCommands(enquiry, [command])).toEqual(enquiry)
  })
})
