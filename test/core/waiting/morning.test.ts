import { describe, expect, it } from 'vitest'
import type { ListEntry } from '../../../lib/core/enquiry/list-entry.ts'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { digestTime } from '../../../lib/core/waiting/digest-time.ts'
import { morningOf } from '../../../lib/core/waiting/morning.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const monday = '2027-03-08'
const lisa = 'lisa-chambers'

const entry = (change: Partial<ListEntry> = {}): ListEntry => ({
  ...{ reference: 'ABCD-2345', list: 'waiting', answerBy: '2027-03-31T16:00:00.000Z' },
  ...{ since: '2027-03-01T10:00:00.000Z', urgent: false, notHeard: false, answered: false },
  ...{ kind: 'general', area: 'fenland' },
  ...change,
})

function withEntries(changes: Readonly<Record<string, Partial<Officer>>>): Organisation {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return { ...sampleOrganisation, officers }
}

/** The days of two weeks from that Monday on which an email goes out, from 0, to `person` about what `holder` has. */
function mornings(
  held: ListEntry,
  {
    person = lisa,
    holder = lisa,
    organisation = sampleOrganisation,
  }: { readonly person?: string; readonly holder?: string; readonly organisation?: Organisation } = {},
) {
  return Array.from({ length: 12 }, (_, day) => day).filter((day) => {
    const date = addDays(monday, day)
    if (day % 7 > 4) return false
    const asked = { person, date, organisation, now: digestTime(date) }
    const isThere = held.since <= asked.now
    return morningOf(new Map([[holder, isThere ? [held] : []]]), asked) !== undefined
  })
}

describe('a morning’s email goes out', () => {
  it.each([
    ['on the first day of the week, of what waits and is neither new nor due', entry(), [0, 7]],
    ['of what is new', entry({ since: '2027-03-09T15:00:00.000Z' }), [2, 7]],
    [
      'the next morning of what came in the afternoon of a Friday',
      entry({ since: '2027-03-12T15:00:00.000Z' }),
      [7],
    ],
    ['on the day it is due', entry({ answerBy: '2027-03-11T17:00:00.000Z' }), [0, 3, 4, 7, 9]],
    [
      'on the day it is newly late, and twice a week while it is',
      entry({ answerBy: '2027-03-05T17:00:00.000Z' }),
      [0, 2, 7, 9],
    ],
    ['not at all of what is answered', entry({ list: 'answered', answered: true }), []],
    [
      'when the day comes until which it was put off',
      entry({ list: 'later', answered: true, until: '2027-03-10T08:00:00.000Z' }),
      [2, 7],
    ],
  ])('%s', (_, held, days) => {
    expect(mornings(held)).toEqual(days)
  })

  it('by the week of who works part of it', () => {
    const late = entry({ answerBy: '2027-03-01T17:00:00.000Z' })
    const working = (...workingDays: NonNullable<Officer['workingDays']>) => ({
      organisation: withEntries({ [lisa]: { workingDays } }),
    })
    expect(mornings(late, working('tuesday', 'thursday'))).toEqual([1, 3, 8, 10])
    expect(mornings(late, working('wednesday'))).toEqual([2, 9])
  })

  it('on the last day of a week as well, where a closed day would make it more than seven to the first of the next', () => {
    const workingDays = ['tuesday', 'thursday'] as const
    const closedDays = [{ date: '2027-03-16', name: 'Moving house' }]
    const organisation = { ...withEntries({ [lisa]: { workingDays } }), closedDays }
    expect(mornings(entry(), { organisation })).toEqual([1, 3, 10])
  })

  it('to the deputy when it is a day late, then once a week', () => {
    const late = entry({ answerBy: '2027-03-09T17:00:00.000Z' })
    expect(mornings(late, { person: 'omar-hale' })).toEqual([2, 7])
    expect(mornings({ ...late, urgent: true }, { person: 'omar-hale' })).toEqual([1, 7])
  })

  it('to the manager when it is three days late, then once a week; never before', () => {
    const late = entry({ answerBy: '2027-03-09T17:00:00.000Z' })
    expect(mornings(late, { person: 'priya-nair' })).toEqual([4, 7])
    expect(mornings({ ...late, urgent: true }, { person: 'priya-nair' })).toEqual([2, 7])
    expect(mornings(entry(), { person: 'priya-nair' })).toEqual([])
  })

  it('to the manager, once a week, of what is put off without an answer, though nothing else waits', () => {
    const putOff = entry({ list: 'later', until: '2027-03-18T08:00:00.000Z' })
    expect(mornings(putOff, { person: 'priya-nair' })).toEqual([0, 7])
    expect(mornings({ ...putOff, answered: true }, { person: 'priya-nair' })).toEqual([])
  })

  it('to who covers on the first day of a leave, as new to them, and to its owner when back', () => {
    const leave = [{ id: 'l', from: '2027-03-10', until: '2027-03-16' }]
    const organisation = withEntries({ [lisa]: { leave } })
    expect(mornings(entry(), { person: 'omar-hale', organisation })).toEqual([2, 7])
    expect(mornings(entry(), { organisation }).filter((day) => day < 2 || day > 8)).toEqual([0, 9])
  })

  it('to the desk of suspected spam that is new, then once a week for thirty days', () => {
    const held = (since: string) =>
      mornings(entry({ since }), { person: 'enquiries-desk', holder: 'quarantined' })
    expect(held('2027-03-09T15:00:00.000Z')).toEqual([2, 7])
    expect(held('2027-02-10T15:00:00.000Z')).toEqual([0])
    expect(held('2027-01-10T15:00:00.000Z')).toEqual([])
  })
})

it('says what is new to the reader, and not what was only late', () => {
  const asked = { person: lisa, date: monday, organisation: sampleOrganisation, now: digestTime(monday) }
  const fresh = entry({ reference: 'WXYZ-2345', since: '2027-03-05T15:00:00.000Z' })
  const late = entry({ answerBy: '2027-03-05T17:00:00.000Z' })
  const morning = morningOf(new Map([[lisa, [fresh, late]]]), asked)
  expect([...(morning?.fresh ?? [])]).toEqual(['WXYZ-2345'])
})

it('tells what is new since the last morning that was told, where one in between could not be sent', () => {
  const asked = {
    person: lisa,
    date: '2027-03-10',
    organisation: sampleOrganisation,
    now: digestTime('2027-03-10'),
  }
  const lists = new Map([[lisa, [entry({ since: '2027-03-08T15:00:00.000Z' })]]])
  expect(morningOf(lists, asked)).toBeUndefined()
  expect(morningOf(lists, { ...asked, since: digestTime(monday) })?.fresh.size).toBe(1)
})

it('tells the manager whose emails have begun to come back', () => {
  const needsChecking = { since: '2027-03-09T10:00:00.000Z', reason: 'bounce' } as const
  const organisation = withEntries({ [lisa]: { needsChecking } })
  const nothing = entry({ list: 'answered', answered: true })
  expect(mornings(nothing, { person: 'priya-nair', organisation })).toEqual([2, 7])
})
