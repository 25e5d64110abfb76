import { describe, expect, test } from 'vitest'
import { boardLists, boardTabs } from '../../../lib/core/board/board-lists.ts'
import { boardRow } from '../../../lib/core/board/board-row.ts'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { acknowledged, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { assigned, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const beforeClose = '2027-03-11T16:59:00.000Z'
const afterClose = '2027-03-11T17:00:01.000Z'
const seeing = (now: string) => ({ organisation, now, words })
const quarantined: Enquiry = {
  ...received,
  stage: 'quarantined',
  quarantine: { at: mondayAtTen },
  spam: { score: 9, reasons: [] },
}
const withdrawal = { id: 'w', at: mondayAtTen, type: 'withdrawal' } as const
const notMe = { id: 'not-me', at: mondayAtTen, type: 'not-me' } as const
const stranded: Enquiry = {
  ...assigned,
  strandedAt: mondayAtTen,
  mails: [{ ...handedOver, state: 'refused' }],
}

const remind = recordedAct({ act: 'remind', on: '2027-03-15' })
const reminded = recordedAct({ act: 'remind', on: '2027-03-11' })

function word(type: 'heard' | 'not-heard') {
  return { id: 'word-1', at: later(mondayAtTen, 60_000), type }
}

/** By Lisa herself, who had answered it; and what was done with it since. */
function reopened(acts: readonly RecordedAct[]): Enquiry {
  const { answerBy } = received
  const as = {
    count: 1,
    from: 'answered',
    owner: 'lisa-chambers',
    round: { first: 'lisa-chambers' },
  } as const
  return withActs([recordedAct({ act: 'reopen' }, { known: true }), ...acts], {
    reopened: { ...as, answerBy },
  })
}

/** As it is written when our own code has failed on it. */
function parkedUntil(until: string) {
  return { parkedUntil: until, nextActionAt: until }
}

/** After its deadline: how each stands, and which lists have it. */
const standings: readonly (readonly [string, Enquiry, string, readonly string[]])[] = [
  ['just received', received, 'received', ['waiting', 'late', 'unassigned']],
  ['suspected spam', quarantined, 'quarantined', ['quarantined']],
  ['given to Lisa', withActs([]), 'open', ['waiting', 'late']],
  ['being dealt with', withActs([recordedAct({ act: 'accept' })]), 'accepted', ['waiting', 'late']],
  ['answered', withActs([recordedAct({ act: 'answered' })]), 'answered', ['answered']],
  [
    'closed',
    withActs([recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })]),
    'closed',
    [],
  ],
  ['spam', withActs([recordedAct({ act: 'spam' })]), 'spam', []],
  ['withdrawn', withActs([], { updates: [withdrawal] }), 'withdrawn', []],
  ['not theirs, said whoever got the acknowledgement', withActs([], { updates: [notMe] }), 'disowned', []],
  [
    'being dealt with, and not theirs',
    withActs([recordedAct({ act: 'accept' })], { updates: [notMe] }),
    'disowned',
    [],
  ],
  [
    'not theirs, and answered by telephone',
    withActs([recordedAct({ act: 'answered' })], { updates: [notMe] }),
    'answered',
    ['answered'],
  ],
  [
    'suspected spam that is spam',
    { ...quarantined, quarantine: { at: mondayAtTen, confirmedAt: mondayAtTen } },
    'spam',
    [],
  ],
  ['suspected spam that was withdrawn', { ...quarantined, updates: [withdrawal] }, 'withdrawn', []],
  ['put off, and late', withActs([remind]), 'open', ['later']],
  ['put off until a day that has come', withActs([reminded]), 'open', ['waiting', 'late']],
  ['answered and put off', withActs([recordedAct({ act: 'answered' }), remind]), 'answered', ['later']],
  [
    'answered, and its day has come',
    withActs([recordedAct({ act: 'answered' }), reminded]),
    'answered',
    ['waiting'],
  ],
  ['opened again', reopened([]), 'open', ['waiting', 'late']],
  ['opened again and put off', reopened([remind]), 'open', ['later']],
  ['opened again and answered', reopened([recordedAct({ act: 'answered' })]), 'answered', ['answered']],
  [
    'a duplicate',
    withActs([recordedAct({ act: 'close', outcome: 'duplicate-of-abcd-2345', tellEnquirer: false })]),
    'closed',
    [],
  ],
  [
    'of somebody whom no email reaches',
    withActs([], { mails: [handedOver, { ...acknowledged, state: 'refused' }] }),
    'open',
    ['waiting', 'late'],
  ],
  ['said not to be heard of', withActs([], { updates: [word('not-heard')] }), 'open', ['waiting', 'late']],
  ['heard of', withActs([], { updates: [word('heard')] }), 'answered', ['answered']],
  ['put off, and heard of', withActs([remind], { updates: [word('heard')] }), 'answered', ['answered']],
  ['put off, and not heard of', withActs([remind], { updates: [word('not-heard')] }), 'open', ['later']],
  ['stranded', stranded, 'open', ['waiting', 'late', 'needs-checking']],
  [
    'parked',
    { ...received, ...parkedUntil('2027-03-11T18:00:00.000Z') },
    'received',
    ['waiting', 'late', 'unassigned', 'needs-checking'],
  ],
]

test.each(standings)('an enquiry that is %s is in the lists it belongs to', (_name, enquiry, state, tabs) => {
  const row = boardRow(enquiry, seeing(afterClose))
  expect(row.state).toBe(state)
  const [holder = '', entry] = [holderOf(enquiry), listEntryOf(enquiry)]
  const lists = boardLists(new Map([[holder, entry === undefined ? [] : [entry]]]), {}, seeing(afterClose))
  expect(boardTabs.filter((tab) => lists[tab].length > 0)).toEqual(tabs)
  // The row and the list it stands in say the same.
  for (const { lateBy } of lists.late) expect(row.lateBy).toBe(lateBy)
  expect(row.putOff?.isBack).toBe(tabs.includes('later') ? false : row.putOff && true)
})

test('a row says until when it is put off, and of what is answered, which day has come', () => {
  const of = (...acts: Parameters<typeof recordedAct>[0][]) =>
    boardRow(withActs(acts.map((act) => recordedAct(act))), seeing(afterClose)).putOff
  expect(of({ act: 'called', on: '2027-03-15' })).toEqual({ on: '2027-03-15', isBack: false })
  expect(of({ act: 'called', on: '2027-03-11' })).toBeUndefined()
  expect(of({ act: 'answered' }, { act: 'remind', on: '2027-03-11' })).toEqual({
    on: '2027-03-11',
    isBack: true,
  })
})

describe('lateness', () => {
  test('begins when the deadline has passed, and not before', () => {
    expect(boardRow(withActs([]), seeing(beforeClose)).lateBy).toBeUndefined()
    expect(boardRow(withActs([]), seeing(afterClose)).lateBy).toBe(0)
  })

  test.each([
    ['the evening itself', '2027-03-11T22:00:00.000Z', 0],
    ['the next morning', '2027-03-12T09:00:00.000Z', 1],
    ['Saturday', '2027-03-13T09:00:00.000Z', 1],
    ['Monday', '2027-03-15T09:00:00.000Z', 2],
    ['after Easter, of which Good Friday and Monday do not count', '2027-03-30T08:00:00.000Z', 11],
  ])('is told in working days: %s', (_name, now, days) => {
    expect(boardRow(withActs([]), seeing(now)).lateBy).toBe(days)
  })

  test('does not count the days on which the organisation is closed', () => {
    const closedDays = [{ date: '2027-03-12', name: 'Moving house' }]
    const closed = { ...organisation, closedDays }
    const seen = boardRow(withActs([]), { ...seeing('2027-03-15T09:00:00.000Z'), organisation: closed })
    expect(seen.lateBy).toBe(1)
  })

  test('waits for a closed day that was added since', () => {
    const basis = { days: 3 }
    const moved = withActs([], { answerBy: { ...received.answerBy, basis } })
    const closed = { ...organisation, closedDays: [{ date: '2027-03-10', name: 'Moving house' }] }
    expect(boardRow(moved, seeing(afterClose)).lateBy).toBe(0)
    const row = boardRow(moved, { organisation: closed, now: afterClose, words })
    expect(row).toMatchObject({ answerBy: { date: '2027-03-12' } })
    expect(row.lateBy).toBeUndefined()
  })
})

describe('a row', () => {
  test('says who has it: whoever took the handover, or said at the desk that they deal with it', () => {
    expect(boardRow(withActs([]), seeing(mondayAtTen)).owner).toBe('lisa-chambers')
    const accept = recordedAct({ act: 'accept' }, { by: 'enquiries-desk', name: 'Jo' })
    expect(boardRow(withActs([accept]), seeing(mondayAtTen))).toMatchObject({
      owner: 'enquiries-desk',
      ownerName: 'Jo',
    })
    expect(boardRow(received, seeing(mondayAtTen))).not.toHaveProperty('owner')
  })

  test('has kind and area as officers have put it', () => {
    const moved = recordedAct({ act: 'recategorise', kind: 'general', area: 'cambridge' })
    expect(boardRow(withActs([moved]), seeing(mondayAtTen))).toMatchObject({
      kind: 'general',
      area: 'cambridge',
    })
  })

  test('is marked as urgent, and as what looks like spam until somebody let it out', () => {
    const spam = { score: 4, reasons: ['many links'] }
    const marked = boardRow({ ...assigned, urgent: { reason: 'x' }, spam }, seeing(mondayAtTen))
    expect(marked).toMatchObject({ isUrgent: true, looksLikeSpam: true })
    const released = boardRow({ ...assigned, spam, releasedAt: mondayAtTen }, seeing(mondayAtTen))
    expect(released).toMatchObject({ isUrgent: false, looksLikeSpam: false })
  })

  test('is stranded until an address takes the handover, and parked until it is looked at again', () => {
    expect(boardRow(stranded, seeing(mondayAtTen)).trouble).toBe('stranded')
    const taken = { ...stranded, mails: [...stranded.mails, handedOver] }
    expect(boardRow(taken, seeing(mondayAtTen)).trouble).toBeUndefined()
    const parked = { ...assigned, ...parkedUntil(mondayAtTen) }
    expect(boardRow(parked, seeing('2027-03-08T09:59:00.000Z')).trouble).toBe('parked')
    const looked = { ...parked, nextActionAt: '2027-03-11T17:00:00.000Z' }
    expect(boardRow(looked, seeing(mondayAtTen)).trouble).toBeUndefined()
  })

  test('that was passed on after it was stranded is stranded only if that reached nobody either', () => {
    const passed = recordedAct({ act: 'pass-on', to: 'omar-hale' })
    const anew: Enquiry = {
      ...stranded,
      stage: 'assigned',
      assignment: assigned.assignment,
      acts: [passed],
      mails: [...stranded.mails, { ...handedOver, claim: '2', about: 'pass-on' }],
    }
    expect(boardRow(anew, seeing(mondayAtTen)).trouble).toBeUndefined()
  })

  test('that somebody has taken on is stranded no more: they know that they have it', () => {
    const acts = [recordedAct({ act: 'accept' }, { by: 'omar-hale' })]
    const { assignment } = assigned
    const taken: Enquiry = { ...stranded, stage: 'assigned', assignment, acts }
    expect(boardRow(taken, seeing(mondayAtTen)).trouble).toBeUndefined()
  })
})
