import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeAcknowledgement } from '../../../lib/core/mails/acknowledgement.ts'
import { composeFailedAddress } from '../../../lib/core/mails/failed-address.ts'
import { composeHandover, type HandoverInput } from '../../../lib/core/mails/handover.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { findOfficer, type Officer } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

export const statusUrl = 'https://enquiries.cambridgeshire.example/status/token-of-the-enquirer'
export const officerUrl = 'https://enquiries.cambridgeshire.example/officer/token-of-the-officer'
export const boardUrl = 'https://enquiries.cambridgeshire.example/officer/enquiries/ABCD-2345'
export const notMeUrl = 'https://enquiries.cambridgeshire.example/not-me/token-of-the-address'

/** A minute after the sample enquiry came. */
export const soon = '2026-04-02T15:11:00.000Z'

/** The handover of a kind's example to Lisa Chambers, but for what is given. */
export function sampleHandover(kind: Kind, change: Partial<HandoverInput> = {}): MailContent {
  return composeHandover({
    enquiry: sampleEnquiry(kind),
    kind,
    organisation: sampleOrganisation,
    to: { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' },
    officerUrl,
    boardUrl,
    now: soon,
    mayRepeat: false,
    words: english,
    ...change,
  })
}

/** The acknowledgement of a kind's example. */
export function sampleAcknowledgement(
  kind: Kind,
  change: Partial<Parameters<typeof composeAcknowledgement>[0]> = {},
): MailContent {
  return composeAcknowledgement({
    enquiry: sampleEnquiry(kind),
    kind,
    organisation: sampleOrganisation,
    officer: officerNamed('lisa-chambers'),
    statusUrl,
    notMeUrl,
    now: soon,
    words: english,
    ...change,
  })
}

/** The news that the acknowledgement of a kind's example came back. */
export function sampleFailedAddress(
  kind: Kind,
  change: Partial<Parameters<typeof composeFailedAddress>[0]> = {},
): MailContent {
  return composeFailedAddress({
    enquiry: sampleEnquiry(kind),
    kind,
    organisation: sampleOrganisation,
    to: { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' },
    holder: 'lisa-chambers',
    boardUrl,
    now: soon,
    mayRepeat: false,
    words: english,
    ...change,
  })
}

/** An entry of the sample directory. */
export function officerNamed(id: string): Officer {
  const officer = findOfficer(sampleOrganisation, id)
  if (officer === undefined) throw new Error(`No ${id} in the sample directory`)
  return officer
}
