import type { QuarantinedEnquiry } from '../../../lib/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/enquiry/kind.ts'
import { composeDigestMail, type DigestInput } from '../../../lib/enquiry/mail/digest.ts'
import type { HeldEntry } from '../../../lib/enquiry/mail/held-blocks.ts'
import type { MailContent } from '../../../lib/enquiry/mail/mail-content.ts'
import { english } from '../../../lib/enquiry/words/english.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/sample-organisation.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

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
    mayRepeat: false,
    words: english,
    ...change,
  })
}
