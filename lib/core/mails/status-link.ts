import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import { mailLink } from './answer-facts.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface StatusLinkInput {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  /** The enquirer's private page. */
  readonly statusUrl: string
  readonly words: CoreWords
}

/** The mail with the private link, for an enquirer who has lost it. Carries nothing that was typed. */
export function composeStatusLink({ enquiry, organisation, statusUrl, words }: StatusLinkInput): MailContent {
  const { statusLink: say } = words
  const { email } = organisation.contact
  const href = mailLink(email, `[${enquiry.reference}]`)
  return toMailContent({
    document: {
      subject: toHeaderText(`[${enquiry.reference}] ${say.subject}`),
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'lead', words: [say.lead] },
        { type: 'action', label: say.action, href: statusUrl },
        { type: 'paragraph', words: [say.keepToYourself] },
        { type: 'heading', text: say.strangerTitle },
        { type: 'paragraph', words: say.stranger(href === undefined ? email : { link: email, href }) },
      ],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}
