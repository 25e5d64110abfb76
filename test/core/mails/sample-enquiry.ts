import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** An enquiry of a kind, given to Lisa Chambers over Easter 2026; the kind's example answers but for those named. */
export function sampleEnquiry(kind: Kind, change: Partial<AssignedEnquiry> = {}): AssignedEnquiry {
  return {
    stage: 'assigned',
    reference: 'ABCD-2345',
    version: 2,
    kind: kind.name,
    answers: exampleAnswers(kind),
    keyFingerprint: '0'.repeat(64),
    answersFingerprint: '1'.repeat(64),
    receivedAt: '2026-04-02T15:10:00.000Z',
    answerBy: answerByFor({ receivedAt: '2026-04-02T15:10:00.000Z', within: kind.answerWithin }, { words }),
    mails: [],
    history: [],
    assignment: {
      officer: 'lisa-chambers',
      reason: '“Community mentoring” and “Community ownership or management” go to Lisa Chambers',
      organisationVersion: sampleOrganisation.version,
      at: '2026-04-02T15:10:01.000Z',
    },
    ...change,
  }
}

/** The example of a kind as it is kept. */
export function exampleAnswers(kind: Kind): Answers {
  const reading = kind.readAnswers(kind.example, { areas: sampleOrganisation.areas })
  if (!reading.ok) throw new Error(`The example of ${kind.name} is not legal`)
  return reading.answers
}

/** A handover that went out to one of the directory. */
export function sampleHandoverMail(officer: string, state: Mail['state']): Mail {
  return {
    claim: `claim-${officer}-${state}`,
    purpose: 'handover',
    to: { id: officer, role: 'officer', address: `${officer}@cambridgeshire.example` },
    claimedAt: '2026-04-02T15:10:02.000Z',
    leaseUntil: '2026-04-02T15:25:02.000Z',
    state,
    attempts: 1,
    mayRepeat: false,
    events: {},
  }
}

/** The acknowledgement that went to its enquirer. */
export function sampleAcknowledgementMail({ answers }: AssignedEnquiry): Mail {
  const to = { id: 'enquirer', role: 'enquirer', address: String(answers['email']) } as const
  return { ...sampleHandoverMail('enquirer', 'accepted'), purpose: 'acknowledgement', to }
}

/** A note, and the word that they have not heard, of which an officer has been emailed. */
export function sampleNewsTold(at: string, text: string): Pick<AssignedEnquiry, 'updates' | 'mails'> {
  const told = { ...sampleHandoverMail('lisa-chambers', 'accepted'), purpose: 'update' } as const
  return {
    updates: [
      { id: 'n1', type: 'note', text, at },
      { id: 'word-1', type: 'not-heard', at },
    ],
    mails: [
      { ...told, claim: 'update-1', about: 'n1' },
      { ...told, claim: 'update-2', about: 'word-1' },
    ],
  }
}
