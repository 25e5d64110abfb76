import { expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { OfficerAct, RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { actOutcome } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import {
  type AssignedStanding,
  holderOf,
  standingBefore,
  standingOf,
  whoHasIt,
} from '../../../lib/core/enquiry/standing.ts'
import { actsIn, type State } from '../../../lib/core/enquiry/state.ts'
import type { UpdateType } from '../../../lib/core/enquiry/update.ts'
import { everyAct, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { assigned, mondayAtTen as at, claimedMail, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

type Dealings = Pick<
  AssignedStanding,
  'owner' | 'ownerName' | 'answeredAt' | 'closedAt' | 'outcome' | 'state'
>

const omar = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
const passOn: OfficerAct = { act: 'pass-on', to: 'omar-hale' }
const close: OfficerAct = { act: 'close', outcome: 'no-reply', tellEnquirer: false }
const [answered, accepted, passed, closed, spam] = [
  recordedAct({ act: 'answered' }),
  recordedAct({ act: 'accept' }),
  recordedAct(passOn),
  recordedAct(close),
  recordedAct({ act: 'spam' }),
]
const byOmar = recordedAct({ act: 'accept' }, { by: 'omar-hale', id: 'omar' })
const atDesk = recordedAct({ act: 'accept' }, { by: 'enquiries-desk', name: 'Jo', id: 'desk' })
const undone = (act: RecordedAct): RecordedAct => ({ ...act, undoneAt: at })

it.each<{ given: string; acts: readonly RecordedAct[]; is: Dealings }>([
  { given: 'nothing', acts: [], is: { state: 'open', owner: 'lisa-chambers' } },
  {
    given: 'I’ve answered',
    acts: [answered],
    is: { state: 'answered', owner: 'lisa-chambers', answeredAt: at },
  },
  {
    given: 'I’ve answered, by somebody else',
    acts: [{ ...answered, by: 'omar-hale' }],
    is: { state: 'answered', owner: 'lisa-chambers', answeredAt: at },
  },
  { given: 'I’ll deal with it', acts: [byOmar], is: { state: 'accepted', owner: 'omar-hale' } },
  {
    given: 'I’ll deal with it, at the desk',
    acts: [atDesk],
    is: { state: 'accepted', owner: 'enquiries-desk', ownerName: 'Jo' },
  },
  {
    given: 'I’ll deal with it, twice',
    acts: [byOmar, accepted],
    is: { state: 'accepted', owner: 'omar-hale' },
  },
  { given: 'pass it on', acts: [passed], is: { state: 'open', owner: 'omar-hale' } },
  {
    given: 'at the desk, then pass it on',
    acts: [atDesk, passed],
    is: { state: 'open', owner: 'omar-hale' },
  },
  {
    given: 'answered, passed on, and accepted',
    acts: [answered, passed, byOmar],
    is: { state: 'accepted', owner: 'omar-hale', answeredAt: at },
  },
  {
    given: 'close it',
    acts: [answered, closed],
    is: { state: 'closed', owner: 'lisa-chambers', answeredAt: at, closedAt: at, outcome: 'no-reply' },
  },
  {
    given: 'close it, and something that can only come before',
    acts: [closed, passed, answered],
    is: { state: 'closed', owner: 'lisa-chambers', closedAt: at, outcome: 'no-reply' },
  },
  { given: 'it’s spam', acts: [spam], is: { state: 'spam', owner: 'lisa-chambers', closedAt: at } },
  {
    given: 'each of them, undone',
    acts: [answered, accepted, passed, closed, spam].map(undone),
    is: { state: 'open', owner: 'lisa-chambers' },
  },
  {
    given: 'a pass-on that was undone after the new one said they deal with it',
    acts: [undone(passed), byOmar],
    is: { state: 'accepted', owner: 'omar-hale' },
  },
])('after "$given" it stands so', ({ acts, is }) => {
  const { round: _, progress, ...standing } = standingOf(withActs(acts))
  expect(standing).toEqual(is)
  expect(progress).toBe(is.state)
})

it('whoever took the handover in place of another has it, in the round that counts', () => {
  const toOmar = { ...handedOver, claim: 'h2', to: omar }
  const refused = { ...handedOver, state: 'refused' } as const
  expect(standingOf(withActs([], { mails: [refused, toOmar] })).owner).toBe('omar-hale')
  const back = recordedAct({ act: 'pass-on', to: 'priya-nair' }, { id: 'back' })
  const again = [refused, { ...handedOver, claim: 'h3', about: 'back', to: omar }]
  expect(standingOf(withActs([back], { mails: again })).owner).toBe('omar-hale')
  expect(standingOf(withActs([back], { mails: [toOmar] })).owner).toBe('priya-nair')
})

it('the handover that counts is that of the last pass-on which still counts', () => {
  expect(standingOf(withActs([])).round).toEqual({ first: 'lisa-chambers' })
  expect(standingOf(withActs([passed, answered])).round).toEqual({ first: 'omar-hale', about: 'pass-on' })
  expect(standingOf(withActs([undone(passed)])).round).toEqual({ first: 'lisa-chambers' })
})

it('taking it on begins a handover to whoever does, unless they have it already', () => {
  const taken = { first: 'omar-hale', about: 'omar', isTakenOn: true }
  expect(standingOf(withActs([byOmar])).round).toEqual(taken)
  expect(standingOf(withActs([byOmar, accepted])).round).toEqual(taken)
  expect(standingOf(withActs([accepted])).round).toEqual({ first: 'lisa-chambers' })
  expect(standingOf(withActs([passed, byOmar])).round).toEqual({ first: 'omar-hale', about: 'pass-on' })
  expect(standingOf(withActs([undone(byOmar)])).round).toEqual({ first: 'lisa-chambers' })
})

it('how it stood before an act does not depend on what came after', () => {
  const enquiry = withActs([passed, byOmar, closed])
  expect(standingBefore(enquiry, 'pass-on')).toMatchObject({ state: 'open', owner: 'lisa-chambers' })
  expect(standingBefore(enquiry, 'omar')).toMatchObject({ state: 'open', owner: 'omar-hale' })
  expect(standingBefore(enquiry, 'close')).toMatchObject({ state: 'accepted', owner: 'omar-hale' })
})

const quarantined: Enquiry = { ...received, stage: 'quarantined', quarantine: { at } }

it.each<{ given: string; enquiry: Enquiry; said: readonly UpdateType[]; state: State; holder?: string }>([
  { given: 'just received', enquiry: received, said: [], state: 'received', holder: 'unassigned' },
  { given: 'held back', enquiry: quarantined, said: [], state: 'quarantined', holder: 'quarantined' },
  { given: 'Lisa’s', enquiry: withActs([]), said: ['note'], state: 'open', holder: 'lisa-chambers' },
  { given: 'answered', enquiry: withActs([answered]), said: [], state: 'answered', holder: 'lisa-chambers' },
  { given: 'just received', enquiry: received, said: ['withdrawal'], state: 'withdrawn' },
  { given: 'held back', enquiry: quarantined, said: ['withdrawal'], state: 'withdrawn' },
  { given: 'answered', enquiry: withActs([answered]), said: ['withdrawal'], state: 'withdrawn' },
  { given: 'Lisa’s', enquiry: withActs([]), said: ['not-me'], state: 'disowned' },
  { given: 'being dealt with', enquiry: withActs([accepted]), said: ['not-me'], state: 'disowned' },
  { given: 'Lisa’s', enquiry: withActs([]), said: ['not-me', 'withdrawal'], state: 'withdrawn' },
  {
    given: 'answered by telephone',
    enquiry: withActs([answered]),
    said: ['not-me'],
    state: 'answered',
    holder: 'lisa-chambers',
  },
  { given: 'closed', enquiry: withActs([closed]), said: ['withdrawal', 'not-me'], state: 'closed' },
  { given: 'spam', enquiry: withActs([spam]), said: ['withdrawal', 'not-me'], state: 'spam' },
])('one that is $given and of which its enquirer said "$said" is $state', ({
  enquiry,
  said,
  state,
  holder,
}) => {
  const updates = said.map((type) => ({ id: type, at, type }))
  const standing = standingOf({ ...enquiry, updates })
  expect(standing.state).toBe(state)
  expect(standing.withdrawnAt).toBe(said.includes('withdrawal') ? at : undefined)
  expect(standing.disownedAt).toBe(said.includes('not-me') ? at : undefined)
  expect(holderOf({ ...enquiry, updates })).toBe(holder)
})

it.each([
  [[]],
  [[accepted]],
  [[answered]],
  [[closed]],
  [[spam]],
])('what may be done after %j is what an act comes to that nobody has done', (acts) => {
  const enquiry = withActs(acts)
  for (const act of everyAct) {
    const outcome = actOutcome(enquiry, { id: 'new', by: 'omar-hale', ...act })
    expect([act.act, outcome === 'done']).toEqual([
      act.act,
      actsIn[standingOf(enquiry).state].includes(act.act),
    ])
  }
})

it('what an officer did while the enquirer took it back, or said that it was not theirs, is kept', () => {
  for (const type of ['withdrawal', 'not-me'] as const) {
    const enquiry = withActs([], { updates: [{ id: 'u', at, type }] })
    for (const act of everyAct)
      expect(actOutcome(enquiry, { id: 'new', by: 'lisa-chambers', ...act })).toBe('done')
  }
})

const toLisa: Mail = { ...claimedMail, state: 'accepted' }
const toOmar: Mail = { ...toLisa, claim: 'handover-2', to: { ...toLisa.to, id: 'omar-hale', role: 'deputy' } }
const gone = { ...assigned, assignment: { ...assigned.assignment, officer: 'somebody-gone' } }

it.each([
  { given: 'nothing was sent yet', enquiry: assigned, name: 'Lisa Chambers' },
  { given: 'the handover was taken', enquiry: { ...assigned, mails: [toLisa] }, name: 'Lisa Chambers' },
  {
    given: 'the first address refused and the deputy has it',
    enquiry: { ...assigned, mails: [{ ...toLisa, state: 'refused' } as Mail, toOmar] },
    name: 'Omar Hale',
  },
  {
    given: 'a handover to the deputy bounced after one to the officer was taken',
    enquiry: { ...assigned, mails: [toLisa, { ...toOmar, state: 'refused' } as Mail] },
    name: 'Lisa Chambers',
  },
  {
    given: 'it was passed on to the deputy, who got it, and that was undone',
    enquiry: {
      ...assigned,
      mails: [toLisa, { ...toOmar, about: 'pass-on' }],
      acts: [recordedAct({ act: 'pass-on', to: 'omar-hale' }, { undoneAt: at })],
    },
    name: 'Lisa Chambers',
  },
  { given: 'the officer is no longer in the directory', enquiry: gone, name: 'Enquiries desk' },
])('an enquiry is with $name when $given', ({ enquiry, name }) => {
  expect(whoHasIt(enquiry, organisation).name).toBe(name)
})
