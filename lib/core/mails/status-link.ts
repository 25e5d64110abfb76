import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { CoreWords } from '../words/english.ts'
import { enquirerSubject } from './enquiry-subject.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { waysToUs } from './ways-to-us.ts'

interface StatusLinkInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  /** The enquirer's private page. */
  readonly statusUrl: string
  readonly words: CoreWords
}

/** The mail with the private link, for an enquirer who has lost it. Carries nothing that was typed. */
export function composeStatusLink(input: StatusLinkInput): MailContent {
  const { enquiry, organisation, statusUrl, words } = input
  const { statusLink: say, acknowledgement } = words
  const { email } = waysToUs(organisation, enquiry.reference)
  return toMailContent({
    document: {
      subject: enquirerSubject(input, say.subject),
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'paragraph', words: [say.lead] },
        { type: 'action', label: say.action, href: statusUrl, note: acknowledgement.keepPrivate() },
        { type: 'paragraph', words: say.stranger(email) },
      ],
      preheader: [say.lead],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}
