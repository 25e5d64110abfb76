import { describe, expect, it } from 'vitest'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import {
  digestEnd,
  digestEntryFor,
  digestTime,
  nextDigestDate,
} from '../../../lib/core/waiting/digest-time.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** The sample organisation with changed entries. */
function withEntries(changes: Readonly<Record<string, Partial<Officer>>>): Organisation {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return { ...sampleOrganisation, officers }
}

const partTime = { 'lisa-chambers': { workingDays: ['tuesday', 'wednesday'] } } as const
const leave = [{ id: 'l1', from: '2027-03-09', until: '2027-03-12' }]

describe('somebody’s next digest', () => {
  it.each([
    { of: 'somebody who works all week', at: '2027-03-08T08:59:59.999Z', is: '2027-03-08' },
    { of: 'somebody who works all week', at: '2027-03-08T09:00:00.000Z', is: '2027-03-09' },
    { of: 'somebody who works all week', at: '2027-03-05T17:00:00.000Z', is: '2027-03-08' },
    { of: 'a part-timer', with: partTime, at: '2027-03-08T08:00:00.000Z', is: '2027-03-09' },
    { of: 'a part-timer', with: partTime, at: '2027-03-10T09:00:00.000Z', is: '2027-03-16' },
    {
      of: 'somebody on leave from tomorrow',
      with: { 'lisa-chambers': { leave } },
      at: '2027-03-08T10:00:00.000Z',
      is: '2027-03-15',
    },
    {
      of: 'a part-timer on leave',
      with: { 'lisa-chambers': { ...partTime['lisa-chambers'], leave } },
      at: '2027-03-08T10:00:00.000Z',
      is: '2027-03-16',
    },
    {
      of: 'somebody who works on Saturdays',
      with: { 'lisa-chambers': { workingDays: ['saturday'] } },
      at: '2027-03-08T10:00:00.000Z',
      is: '2027-03-13',
    },
    { of: 'somebody, before Easter', at: '2027-03-25T09:00:00.000Z', is: '2027-03-30' },
    { of: 'somebody, in summer', at: '2027-06-07T08:00:00.000Z', is: '2027-06-08' },
    { of: 'somebody, in summer', at: '2027-06-07T07:59:00.000Z', is: '2027-06-07' },
    {
      of: 'somebody who left',
      with: { 'lisa-chambers': { until: '2027-03-05' } },
      at: '2027-03-06T10:00:00.000Z',
      is: '2027-03-08',
    },
  ] as const)('of $of after $at is that of $is', ({ with: changes = {}, at, is }) => {
    expect(nextDigestDate(at, withEntries(changes), 'lisa-chambers')).toBe(is)
  })

  it('is not on a day on which the organisation is closed', () => {
    const closed = { ...sampleOrganisation, closedDays: [{ date: '2027-03-09', name: 'Moving' }] }
    for (const to of ['lisa-chambers', 'enquiries-desk', 'nobody'])
      expect(nextDigestDate('2027-03-08T10:00:00.000Z', closed, to)).toBe('2027-03-10')
  })

  it('is from nine to five in London', () => {
    expect([digestTime('2027-03-26'), digestEnd('2027-03-26')]).toEqual([
      '2027-03-26T09:00:00.000Z',
      '2027-03-26T17:00:00.000Z',
    ])
    expect([digestTime('2027-03-29'), digestEnd('2027-03-29')]).toEqual([
      '2027-03-29T08:00:00.000Z',
      '2027-03-29T16:00:00.000Z',
    ])
  })
})

describe('the entry under whose name mornings are listed', () => {
  const shared = withEntries({
    'omar-hale': { email: 'LISA.chambers@cambridgeshire.example' },
    'priya-nair': { email: 'priya@cambridgeshire.example' },
  })
  const asDesk = withEntries({ 'lisa-chambers': { email: 'Desk@cambridgeshire.example' } })

  it.each([
    { of: 'an address of its own', organisation: shared, id: 'priya-nair', is: 'priya-nair' },
    { of: 'one of two with one address', organisation: shared, id: 'lisa-chambers', is: 'lisa-chambers' },
    { of: 'the other of them', organisation: shared, id: 'omar-hale', is: 'lisa-chambers' },
    {
      of: 'an officer with the desk’s address',
      organisation: asDesk,
      id: 'lisa-chambers',
      is: 'enquiries-desk',
    },
    { of: 'the desk', organisation: asDesk, id: 'enquiries-desk', is: 'enquiries-desk' },
    { of: 'nobody', organisation: shared, id: 'nobody', is: undefined },
  ])('of $of is $is', ({ organisation, id, is }) => {
    expect(digestEntryFor(organisation, id)?.id).toBe(is)
  })
})
