import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { AssignedEnquiry, Enquiry, ReceivedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'

/** Monday 8 March 2027, ten in the morning in London. */
export const mondayAtTen = '2027-03-08T10:00:00.000Z'

/** An enquiry of Ada's, just received. */
export const received: ReceivedEnquiry = {
  stage: 'received',
  reference: 'ABCD-2345',
  version: 1,
  kind: 'community-mentoring',
  answers: {
    name: 'Ada Byron',
    email: 'ada@example.org',
    area: 'fenland',
    hall: 'Upwell Village Hall',
    need: 'seek-help',
    topics: ['funding'],
    message: 'Help',
  },
  keyFingerprint: 'k',
  answersFingerprint: 'a',
  receivedAt: mondayAtTen,
  answerBy: {
    date: '2027-03-11',
    at: '2027-03-11T17:00:00.000Z',
    working: 'received Monday 8 March at 10:00; 3 working days after that',
    basis: { days: 3 },
  },
  mails: [],
  history: [],
}

/** The same, with Lisa. */
export const assigned: AssignedEnquiry = {
  ...received,
  stage: 'assigned',
  assignment: { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1', at: mondayAtTen },
}

/** A mail, claimed and no more. */
export const claimedMail: Mail = {
  claim: 'handover-1',
  purpose: 'handover',
  to: { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' },
  claimedAt: mondayAtTen,
  leaseUntil: '2027-03-08T10:15:00.000Z',
  state: 'claimed',
  attempts: 1,
  mayRepeat: false,
  events: {},
}

/** What becomes of `enquiry` when the commands come one after another, all at `now`. */
export function afterCommands(enquiry: Enquiry, commands: readonly Command[], now = mondayAtTen): Enquiry {
  return commands.reduce((before, command) => applyCommand(before, command, now), enquiry)
}
