import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { titleOf } from '../kind/title-of.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word } from '../words/word.ts'
import { mailLink, phoneLink } from './answer-facts.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface ClosingInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  /** The name of one of the kind's outcomes. */
  readonly outcome: string
  readonly organisation: Organisation
  /** The enquirer's private page. */
  readonly statusUrl: string
  readonly words: CoreWords
}

/** The mail that tells the enquirer that the enquiry is closed, and how it ended. Carries nothing that was typed. */
export function composeClosing(input: ClosingInput): MailContent {
  const { enquiry, kind, organisation, statusUrl, words } = input
  const { closing: say } = words
  return toMailContent({
    document: {
      subject: toHeaderText(`[${enquiry.reference}] ${say.subject(kind.title)}`),
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'lead', words: say.lead(kind.title) },
        {
          type: 'facts',
          facts: [
            { label: say.reference, value: enquiry.reference },
            { label: say.outcome, value: titleOf(kind.outcomes, input.outcome) },
          ],
        },
        { type: 'action', label: say.status, href: statusUrl },
        { type: 'paragraph', words: [say.keepToYourself] },
        { type: 'heading', text: say.stillTitle },
        { type: 'paragraph', words: say.still(waysToUs(input)) },
      ],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function waysToUs({ enquiry, organisation }: ClosingInput) {
  const { email, phone } = organisation.contact
  const mailHref = mailLink(email, `[${enquiry.reference}]`)
  const callHref = phone === undefined ? undefined : phoneLink(phone)
  const call: Word | undefined =
    phone === undefined ? undefined : callHref === undefined ? phone : { link: phone, href: callHref }
  return {
    email: mailHref === undefined ? email : { link: email, href: mailHref },
    phone: call,
    reference: { whole: enquiry.reference },
  }
}
