import { codeMinutes } from '../enquiry/act.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface CodeMailInput {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  /** Six digits. */
  readonly code: string
  readonly words: CoreWords
}

/** The mail with the code for an officer whose browser is new to us. Carries nothing of the enquiry but its reference. */
export function composeCode({ enquiry, organisation, code, words }: CodeMailInput): MailContent {
  const { code: say } = words
  return toMailContent({
    document: {
      subject: toHeaderText(`[${enquiry.reference}] ${say.subject}`),
      blocks: [
        { type: 'lead', words: say.lead({ strong: code }) },
        { type: 'figure', label: say.code, value: code },
        { type: 'paragraph', words: say.explain(codeMinutes) },
        { type: 'heading', text: say.strangerTitle },
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
