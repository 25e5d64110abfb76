import type { Mail } from '../../lib/core/delivery/mail.ts'
import type { AssignedEnquiry, ReceivedEnquiry } from '../../lib/core/enquiry/enquiry.ts'
import { toReference } from '../../lib/core/enquiry/reference.ts'

/** A new enquiry, changed where a test says so; without a reference, one that no other sample has. */
export function sampleEnquiry(changes: Partial<ReceivedEnquiry> = {}): ReceivedEnquiry {
  return {
    stage: 'received',
    reference: freshReference(),
    version: 1,
    kind: 'general',
    answers: { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Good morning' },
    keyFingerprint: 'a1'.repeat(32),
    answersFingerprint: 'b2'.repeat(32),
    receivedAt: '2026-03-02T09:00:00.000Z',
    answerBy: {
      date: '2026-03-09',
      at: '2026-03-09T17:00:00.000Z',
      working: 'received Monday 2 March at 09:00; 5 working days after that',
      basis: { days: 5 },
    },
    mails: [],
    history: [{ at: '2026-03-02T09:00:00.000Z', what: 'received' }],
    nextActionAt: '2026-03-02T09:01:00.000Z',
    ...changes,
  }
}

/** An enquiry that this entry of the directory has, waiting for an answer. */
export function heldEnquiry(officer: string): AssignedEnquiry {
  const { stage: _, ...facts } = sampleEnquiry()
  const assignment = { officer, reason: 'a route', organisationVersion: 'v1+0', at: facts.receivedAt }
  return { ...facts, stage: 'assigned', assignment }
}

/** Every part at its longest: 5,000 characters of four bytes in a message, 12 mails, 100 lines of history. */
export function largestEnquiry(): AssignedEnquiry {
  const { stage: _, ...facts } = sampleEnquiry()
  return {
    ...facts,
    stage: 'assigned',
    urgent: { reason: 'x'.repeat(200) },
    assignment: {
      officer: 'officer-'.padEnd(60, 'x'),
      reason: 'route 12 '.padEnd(400, 'x'),
      organisationVersion: 'c3'.repeat(32),
      at: facts.receivedAt,
    },
    answers: {
      name: '🌍'.repeat(100),
      email: `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.example`,
      area: 'not-sure',
      message: '🌍'.repeat(5000),
      business: '🌍'.repeat(200),
      interests: Array.from({ length: 20 }, () => 'x'.repeat(60)),
    },
    mails: Array.from({ length: 12 }, () => largestMail()),
    history: Array.from({ length: 100 }, () => ({
      at: facts.receivedAt,
      what: 'mail-accepted'.padEnd(40, 'x'),
      detail: '🌍'.repeat(200),
    })),
  }
}

function largestMail(): Mail {
  const at = '2026-03-02T09:00:00.000Z'
  return {
    claim: 'd4'.repeat(32),
    purpose: 'acknowledgement',
    to: {
      id: 'officer-'.padEnd(60, 'x'),
      role: 'enquirer',
      address: `${'a'.repeat(64)}@${'b'.repeat(185)}.org`,
    },
    claimedAt: at,
    leaseUntil: at,
    state: 'accepted',
    attempts: 99,
    mayRepeat: true,
    retryAt: at,
    confirmBy: at,
    silent: true,
    messageId: 'e5'.repeat(40),
    reason: 'x'.repeat(200),
    events: { delivery: at, delay: at, bounce: at, 'soft-bounce': at, complaint: at, reject: at },
  }
}

let made = 0

function freshReference(): string {
  const digest = new Uint8Array(8)
  new DataView(digest.buffer).setBigUint64(0, BigInt(++made) * 7_919n)
  return toReference(digest)
}
