import { expect, it } from 'vitest'
import type { OfficerAct, RecordedAct } from '../../../lib/core/enquiry/act.ts'
import { type Case, caseBefore, caseOf, handoverRound } from '../../../lib/core/enquiry/case.ts'
import { handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen as at } from '../../support/given/enquiry.ts'

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

it.each<{ given: string; acts: readonly RecordedAct[]; is: Case }>([
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
  expect(caseOf(withActs(acts))).toEqual(is)
})

it('whoever took the handover in place of another has it, in the round that counts', () => {
  const toOmar = { ...handedOver, claim: 'h2', to: omar }
  const refused = { ...handedOver, state: 'refused' } as const
  expect(caseOf(withActs([], { mails: [refused, toOmar] })).owner).toBe('omar-hale')
  const back = recordedAct({ act: 'pass-on', to: 'priya-nair' }, { id: 'back' })
  const again = [refused, { ...handedOver, claim: 'h3', about: 'back', to: omar }]
  expect(caseOf(withActs([back], { mails: again })).owner).toBe('omar-hale')
  expect(caseOf(withActs([back], { mails: [toOmar] })).owner).toBe('priya-nair')
})

it('the handover that counts is that of the last pass-on which still counts', () => {
  expect(handoverRound(withActs([]))).toEqual({ first: 'lisa-chambers' })
  expect(handoverRound(withActs([passed, answered]))).toEqual({ first: 'omar-hale', about: 'pass-on' })
  expect(handoverRound(withActs([undone(passed)]))).toEqual({ first: 'lisa-chambers' })
})

it('how it stood before an act does not depend on what came after', () => {
  const enquiry = withActs([passed, byOmar, closed])
  expect(caseBefore(enquiry, 'pass-on')).toEqual({ state: 'open', owner: 'lisa-chambers' })
  expect(caseBefore(enquiry, 'omar')).toEqual({ state: 'open', owner: 'omar-hale' })
  expect(caseBefore(enquiry, 'close')).toEqual({ state: 'accepted', owner: 'omar-hale' })
})
