import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { CoreWords } from '../words/english.ts'
import { enquirerSubject } from './enquiry-subject.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { waysToUs } from './ways-to-us.ts'

interface ClosingInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  /** The enquirer's private page. */
  readonly statusUrl: string
  readonly words: CoreWords
}

/**
 * The mail that tells the enquirer that the enquiry is closed. Carries nothing that was typed, and not how it ended: "No
 * reply from the person" is for the officers' figures.
 */
export function composeClosing(input: ClosingInput): MailContent {
  const { enquiry, organisation, statusUrl, words } = input
  const { closing: say, acknowledgement } = words
  return toMailContent({
    document: {
      subject: enquirerSubject(input, say.subject),
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'paragraph', words: say.lead() },
        { type: 'paragraph', words: say.still(waysToUs(organisation, enquiry.reference)) },
        { type: 'action', label: say.status, href: statusUrl, note: acknowledgement.keepPrivate() },
      ],
      preheader: say.lead(),
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}
