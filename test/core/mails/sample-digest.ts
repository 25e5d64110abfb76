import type { QuarantinedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeDigestMail, type DigestInput } from '../../../lib/core/mails/digest.ts'
import type { HeldEntry } from '../../../lib/core/mails/held-blocks.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import type { WaitingEntry } from '../../../lib/core/mails/waiting-blocks.ts'
import { english } from '../../../lib/core/words/english.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { boardUrl, officerUrl } from './sample-mails.ts'

export const leaveUrl = 'https://enquiries.cambridgeshire.example/officer/leave/token-of-lisa'
export const releaseUrl = 'https://enquiries.cambridgeshire.example/quarantine/token-of-the-desk'

/** An enquiry of a kind as it is held back, but for what is given. */
export function heldEnquiry(kind: Kind, change: Partial<QuarantinedEnquiry> = {}): QuarantinedEnquiry {
  const { assignment: _, ...facts } = sampleEnquiry(kind)
  return {
    ...facts,
    stage: 'quarantined',
    quarantine: { at: '2026-04-02T15:10:02.000Z' },
    spam: { score: 9, reasons: ['It is mostly links', 'It reads like a promise of easy money'] },
    ...change,
  }
}

/** What a digest says of one. */
export function sampleEntry(change: Partial<HeldEntry> = {}): HeldEntry {
  return { enquiry: heldEnquiry(general), kind: general, releaseUrl, isNew: true, ...change }
}

/** The digest of the Tuesday after Easter 2026 to the desk, but for what is given. */
export function sampleDigest(change: Partial<DigestInput> = {}): MailContent {
  return composeDigestMail({
    digest: { id: 'digest-2026-04-07-enquiries-desk', date: '2026-04-07', to: 'enquiries-desk' },
    held: [sampleEntry()],
    waiting: [],
    organisation: sampleOrganisation,
    to: { id: 'enquiries-desk', role: 'desk', address: 'desk@cambridgeshire.example' },
    boardUrl,
    mayRepeat: false,
    words: english,
    ...change,
  })
}

/** The digest of the Tuesday after Easter 2026 to Lisa, of what waits, but for what is given. */
export function sampleReminder(change: Partial<DigestInput> = {}): MailContent {
  return sampleDigest({
    digest: { id: 'digest-2026-04-07-lisa-chambers', date: '2026-04-07', to: 'lisa-chambers' },
    to: { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' },
    held: [],
    waiting: [waitingEntry()],
    leaveUrl,
    ...change,
  })
}

/** What a digest says of one that nobody has answered. */
export function waitingEntry(change: Partial<WaitingEntry> = {}): WaitingEntry {
  return { enquiry: sampleEnquiry(general), kind: general, level: 'owner', officerUrl, ...change }
}

/** To be answered by that instant on that day. */
export function dueBy(date: string, at = `${date}T16:00:00.000Z`) {
  return { answerBy: { date, at, working: '', basis: {} } }
}
