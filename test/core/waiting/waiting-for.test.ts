import { describe, expect, it } from 'vitest'
import { boardLists } from '../../../lib/core/board/board-lists.ts'
import type { ListEntry } from '../../../lib/core/enquiry/list-entry.ts'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import { waitingFor } from '../../../lib/core/waiting/waiting-for.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

// Monday 15 March 2027 at nine.
const now = '2027-03-15T09:00:00.000Z'
const desk = 'enquiries-desk'

let made = 0
function entry(change: Partial<ListEntry> = {}): ListEntry {
  made += 1
  return {
    ...{
      reference: `ABCD-22${String(made).padStart(2, '0')}`,
      list: 'waiting',
      answerBy: '2027-03-17T17:00:00.000Z',
    },
    ...{ since: '2027-03-10T10:00:00.000Z', urgent: false, notHeard: false, answered: false },
    ...{ kind: 'general', area: 'fenland' },
    ...change,
  }
}

/** Late by so many working days on that Monday. */
const lateBy = (days: number, change: Partial<ListEntry> = {}) =>
  entry({
    answerBy: `2027-03-${['15', '12', '11', '10', '09', '08'][days]}T0${days === 0 ? 8 : 7}:00:00.000Z`,
    ...change,
  })

function withEntries(changes: Readonly<Record<string, Partial<Officer>>> = {}): Organisation {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return { ...sampleOrganisation, officers }
}

const leave = { leave: [{ id: 'l', from: '2027-03-10', until: '2027-03-19' }] }
const failing = { needsChecking: { since: '2027-03-12T10:00:00.000Z', reason: 'bounce' } } as const

/** Who is told of each entry of Lisa's, and as what. */
function toldOf(held: ListEntry, organisation = sampleOrganisation, holder = 'lisa-chambers') {
  return organisation.officers.flatMap(({ id }) => {
    const waiting = waitingFor(id, new Map([[holder, [held]]]), { organisation, now })
    const lists = (['theirs', 'asDeputy', 'asManager', 'putOff', 'held'] as const).filter(
      (name) => waiting[name].length > 0,
    )
    return lists.map((name) => `${name} of ${id}`)
  })
}

describe('what Lisa has', () => {
  it.each([
    ['is due', entry(), ['theirs of lisa-chambers']],
    ['is late since today', lateBy(0), ['theirs of lisa-chambers']],
    ['is a working day late', lateBy(1), ['theirs of lisa-chambers', 'asDeputy of omar-hale']],
    ['is two late', lateBy(2), ['theirs of lisa-chambers', 'asDeputy of omar-hale']],
    [
      'is three late',
      lateBy(3),
      ['theirs of lisa-chambers', 'asDeputy of omar-hale', 'asManager of priya-nair'],
    ],
    [
      'is urgent, and due today',
      entry({ urgent: true, answerBy: '2027-03-15T15:00:00.000Z' }),
      ['theirs of lisa-chambers', 'asDeputy of omar-hale'],
    ],
    [
      'is urgent, and due tomorrow',
      entry({ urgent: true, answerBy: '2027-03-16T15:00:00.000Z' }),
      ['theirs of lisa-chambers'],
    ],
    [
      'is urgent, and a day late',
      lateBy(1, { urgent: true }),
      ['theirs of lisa-chambers', 'asDeputy of omar-hale', 'asManager of priya-nair'],
    ],
    ['is answered', entry({ list: 'answered', answered: true }), []],
    [
      'is put off, unanswered',
      entry({ list: 'later', until: '2027-03-17T09:00:00.000Z' }),
      ['putOff of priya-nair'],
    ],
    ['is put off, answered', entry({ list: 'later', answered: true, until: '2027-05-17T09:00:00.000Z' }), []],
    [
      'was put off until today',
      entry({ list: 'later', answered: true, until: '2027-03-15T08:00:00.000Z' }),
      ['theirs of lisa-chambers'],
    ],
  ])('%s', (_, held, told) => {
    expect(toldOf(held)).toEqual(told)
  })

  it.each([
    ['she is away', { 'lisa-chambers': leave }, ['theirs of lisa-chambers', 'theirs of omar-hale']],
    [
      'her emails come back',
      { 'lisa-chambers': failing },
      ['theirs of lisa-chambers', 'theirs of omar-hale'],
    ],
    [
      'her deputy is away as well',
      { 'lisa-chambers': leave, 'omar-hale': leave },
      ['theirs of lisa-chambers', `theirs of ${desk}`],
    ],
    [
      'nobody else is there but the manager',
      { 'lisa-chambers': leave, 'omar-hale': leave, [desk]: failing },
      ['theirs of lisa-chambers', 'theirs of priya-nair'],
    ],
  ])('goes to who covers while %s', (_, changes, told) => {
    expect(toldOf(entry(), withEntries(changes))).toEqual(told)
  })

  it('that is late is for the deputy’s deputy while the deputy is away, and for nobody where none is there', () => {
    const chain = { 'omar-hale': { ...leave, deputy: desk } }
    expect(toldOf(lateBy(1), withEntries(chain))).toContain(`asDeputy of ${desk}`)
    expect(toldOf(lateBy(1), withEntries({ 'omar-hale': leave }))).toEqual(['theirs of lisa-chambers'])
    expect(toldOf(lateBy(1), withEntries({ 'lisa-chambers': { deputy: 'priya-nair' } }))).toEqual([
      'theirs of lisa-chambers',
    ])
  })

  it('goes to the desk once nobody in the directory is called so', () => {
    expect(toldOf(entry(), sampleOrganisation, 'somebody-who-left')).toEqual([`theirs of ${desk}`])
  })

  it('needs the manager’s stand-in while the manager is away', () => {
    expect(toldOf(lateBy(3), withEntries({ 'priya-nair': leave }))).toContain(`asManager of ${desk}`)
  })
})

it('leaves what came within the hour to who gives it to somebody, and then tells the desk', () => {
  const just = entry({ since: '2027-03-15T08:30:00.000Z' })
  expect(toldOf(just, sampleOrganisation, 'unassigned')).toEqual([])
  expect(toldOf(entry(), sampleOrganisation, 'unassigned')).toEqual([`theirs of ${desk}`])
})

it('tells the desk of suspected spam, or who reads in its place', () => {
  expect(toldOf(entry(), sampleOrganisation, 'quarantined')).toEqual([`held of ${desk}`])
  expect(toldOf(entry(), withEntries({ [desk]: failing }), 'quarantined')).toEqual(['held of priya-nair'])
})

it('tells the manager whose emails come back, how many wait there, and who reads them', () => {
  const organisation = withEntries({ 'lisa-chambers': failing })
  const lists = new Map([['lisa-chambers', [entry(), entry({ list: 'answered', answered: true })]]])
  expect(waitingFor('priya-nair', lists, { organisation, now }).unreachable).toEqual([
    { officer: 'lisa-chambers', since: failing.needsChecking.since, count: 1, reader: 'omar-hale' },
  ])
  expect(waitingFor('omar-hale', lists, { organisation, now }).unreachable).toEqual([])
})

it('has what is due first first, and counts the days it is late', () => {
  const all = [entry(), lateBy(3), lateBy(0), entry({ answerBy: '2027-03-15T17:00:00.000Z' })]
  const { theirs } = waitingFor('lisa-chambers', new Map([['lisa-chambers', all]]), {
    organisation: sampleOrganisation,
    now,
  })
  expect(theirs.map(({ state, lateBy: days }) => `${state} ${days}`)).toEqual([
    'late 3',
    'late 0',
    'today 0',
    'coming 0',
  ])
})

it('shows on the board what the email counts, for each person and for the manager', () => {
  const organisation = withEntries({ 'omar-hale': failing })
  const moment = { organisation, now }
  const lists = new Map([
    ['lisa-chambers', [entry(), lateBy(1), lateBy(3), entry({ answerBy: '2027-03-15T17:00:00.000Z' })]],
    ['omar-hale', [lateBy(4), entry()]],
    [desk, [lateBy(2), entry({ list: 'answered', answered: true })]],
    ['priya-nair', [lateBy(5)]],
    ['quarantined', [entry(), entry()]],
  ])
  for (const { id } of organisation.officers) {
    const told = waitingFor(id, lists, moment)
    const shown = boardLists(lists, { person: id }, moment)
    expect(shown.waiting).toEqual(told.theirs)
    expect(shown.late).toEqual(told.theirs.filter(({ state }) => state === 'late'))
    expect(shown.today).toEqual(told.theirs.filter(({ state }) => state === 'today'))
  }
  const everything = boardLists(lists, {}, moment)
  expect(everything.help).toEqual(waitingFor('priya-nair', lists, moment).asManager)
  expect(everything.quarantined).toEqual(waitingFor(desk, lists, moment).held)
  expect(everything.waiting).toHaveLength(8)
})
