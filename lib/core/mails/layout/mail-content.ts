import type { Reference } from '../../enquiry/reference.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { utf8Length } from '../../text/utf8-length.ts'
import type { MailDocument } from './block.ts'
import { type FittedDocument, fitDocument } from './fit-document.ts'
import { toMailHtml } from './html-layout.ts'
import { toMailText } from './text-layout.ts'

/** What a mail says, both parts, and the headers that go with it (single lines). */
export interface MailContent {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Puts a mail together, each part at most 80 KB; `autoSubmitted` says whether nobody's mail caused it (RFC 3834 §5) or an enquirer's did. */
export function toMailContent(input: {
  readonly document: MailDocument
  /** Of the `lang` attribute. */
  readonly language: string
  readonly organisation: Organisation
  readonly reference: Reference
  readonly autoSubmitted: 'auto-generated' | 'auto-replied'
  /** Of what cannot wait. */
  readonly isUrgent?: boolean
  /** For those who look into how the mail came about: of the directory by which it was routed. */
  readonly directoryVersion?: string
}): MailContent {
  const thread = threadId(input.organisation, input.reference)
  const partsOf = (document: FittedDocument) => ({
    text: toMailText(document),
    html: toMailHtml(document, input.language),
  })
  const document = fitDocument(input.document, (one) => {
    const { text, html } = partsOf(one)
    return Math.max(utf8Length(text), utf8Length(html))
  })
  return {
    subject: document.subject,
    ...partsOf(document),
    headers: {
      'Auto-Submitted': input.autoSubmitted,
      // Not `All`: that includes NDR ([MS-OXCMAIL] 2.1.3.2.20), and a bounce is how we learn that a mailbox is gone.
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'In-Reply-To': thread,
      References: thread,
      ...(input.isUrgent === true ? { Importance: 'high' } : {}),
      ...(input.directoryVersion === undefined ? {} : { 'X-Directory-Version': input.directoryVersion }),
    },
  }
}

/** The message that all mails of one enquiry answer. It was never sent: SES replaces every Message-ID we set. */
function threadId(organisation: Organisation, reference: Reference): string {
  const { address } = organisation.sender
  return `<${reference}@${address.slice(address.lastIndexOf('@') + 1)}>`
}
