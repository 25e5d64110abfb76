import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { OfficerAct, RecordedAct, RecordedOfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import { assigned, claimedMail, mondayAtTen } from './enquiry.ts'

/** A handover to Lisa that arrived, and an acknowledgement that did. */
export const handedOver: Mail = { ...claimedMail, state: 'accepted', events: { delivery: mondayAtTen } }
export const acknowledged: Mail = {
  ...handedOver,
  claim: 'acknowledgement-1',
  purpose: 'acknowledgement',
  to: { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' },
}

/** An act of Lisa's at ten, but for what is given. */
export function recordedAct(
  act: OfficerAct,
  change: Partial<Omit<RecordedAct, 'act'>> = {},
): RecordedOfficerAct {
  return { ...act, id: act.act, at: mondayAtTen, by: 'lisa-chambers', ...change }
}

/** An enquiry that Lisa has, of which that was said. */
export function withActs(acts: readonly RecordedAct[], change: Partial<Enquiry> = {}): AssignedEnquiry {
  const { assignment } = assigned
  return { ...assigned, mails: [handedOver, acknowledged], acts, ...change, stage: 'assigned', assignment }
}

/** One of each act that a waiting enquiry is open to, whole. */
export const everyAct: readonly Exclude<OfficerAct, { act: 'reopen' }>[] = [
  { act: 'answered' },
  { act: 'accept' },
  { act: 'pass-on', to: 'omar-hale', reason: 'He knows the hall' },
  { act: 'close', outcome: 'answered', tellEnquirer: true },
  { act: 'spam' },
  { act: 'recategorise', kind: 'asset-transfer', area: 'fenland', to: 'omar-hale', reason: 'It is a pub' },
  { act: 'called', on: '2027-03-10' },
  { act: 'remind', on: '2027-03-12' },
]

/** What opens an enquiry again. */
export const reopening = {
  act: 'reopen',
  answerBy: {
    date: '2027-04-15',
    at: '2027-04-15T16:00:00.000Z',
    working: 'reopened Monday 12 April at 10:00; 3 working days after that',
    basis: { days: 3 },
  },
} as const satisfies ActToDo
