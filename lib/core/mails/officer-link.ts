import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { CoreWords } from '../words/english.ts'
import { officerSubject } from './enquiry-subject.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface OfficerLinkMailInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  readonly officerUrl: string
  /** How long the link is good, in days. */
  readonly days: number
  readonly words: CoreWords
}

/** The mail with a fresh link for the officer whose link had ended. Carries nothing of the enquiry but its subject. */
export function composeOfficerLink(input: OfficerLinkMailInput): MailContent {
  const { enquiry, organisation, officerUrl, days, words } = input
  const { officerLink: say } = words
  return toMailContent({
    document: {
      subject: officerSubject(input),
      blocks: [
        { type: 'lead', words: say.lead(days) },
        { type: 'action', label: say.action, href: officerUrl },
        { type: 'paragraph', words: [say.explain] },
        { type: 'paragraph', words: say.stranger() },
      ],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}
