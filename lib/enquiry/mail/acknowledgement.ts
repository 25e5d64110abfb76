import type { AssignedEnquiry } from '../enquiry.ts'
import type { Kind } from '../kind.ts'
import { type Officer, type Organisation, type Signpost, signpostsFor } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import { longDate } from '../working-calendar.ts'
import { mailLink, phoneLink } from './answer-facts.ts'
import type { Block, MailDocument, Words } from './block.ts'
import { type MailContent, toMailContent } from './mail-content.ts'

export interface AcknowledgementInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  /** Who has the enquiry. */
  readonly officer: Officer
  /** The enquirer's private page. */
  readonly statusUrl: string
}

/**
 * The mail that tells the enquirer that we have the enquiry. Anybody can type anybody's address into a form, so it
 * carries nothing that was typed, not even the name: it is useless for sending words to a stranger.
 */
export function composeAcknowledgement(input: AcknowledgementInput): MailContent {
  return toMailContent({
    document: acknowledgementDocument(input),
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}

function acknowledgementDocument(input: AcknowledgementInput): MailDocument {
  const { enquiry, kind, organisation, statusUrl } = input
  const signposts = signpostsFor(organisation, kind.name, String(enquiry.answers['area'] ?? 'not-sure'))
  const { whatHappensNext, signpostsTitle = 'Who else can help' } = kind.acknowledgementFor(enquiry.answers, {
    hasSignposts: signposts.length > 0,
    urgent: enquiry.urgent !== undefined,
  })
  const blocks: readonly Block[] = [
    { type: 'paragraph', words: ['Hello,'] },
    {
      type: 'lead',
      words: [
        'Thank you for your enquiry. We have it, and you should hear from ',
        { strong: whoHasIt(input.officer) },
        ' by ',
        { strong: longDate(enquiry.answerBy.date) },
        '.',
      ],
    },
    { type: 'figure', label: 'Your reference', value: enquiry.reference },
    { type: 'heading', text: 'What happens next' },
    ...whatHappensNext.map((sentence): Block => ({ type: 'paragraph', words: [sentence] })),
    { type: 'action', label: 'Check on your enquiry', href: statusUrl },
    { type: 'paragraph', words: ['Please keep this link to yourself: whoever has it can open the page.'] },
    ...signpostBlocks(signpostsTitle, signposts),
    { type: 'heading', text: 'If you need us sooner' },
    { type: 'paragraph', words: contactWords(input) },
    { type: 'heading', text: 'Was this not you?' },
    { type: 'paragraph', words: strangerWords(input) },
  ]
  return {
    subject: toHeaderText(`[${enquiry.reference}] We have your enquiry – ${kind.title}`),
    blocks,
    footer: [
      [`Sent automatically by ${organisation.title}, because this address was given on our enquiry form.`],
    ],
  }
}

/** A person by name; a desk as a thing: "the Enquiries desk". */
function whoHasIt(officer: Officer): string {
  return officer.role === 'desk' && !/^(the|our) /i.test(officer.name) ? `the ${officer.name}` : officer.name
}

function signpostBlocks(title: string, signposts: readonly Signpost[]): readonly Block[] {
  if (signposts.length === 0) return []
  const paragraphs = signposts.map(
    (signpost): Block => ({ type: 'paragraph', words: signpostWords(signpost) }),
  )
  return [{ type: 'heading', text: title }, ...paragraphs]
}

/** "Fenland Time Bank: For everybody in March. www.… or 01354 000 000". */
function signpostWords({ name, about, phone, website }: Signpost): Words {
  const ways: Words[number][] = [
    ...(website === undefined ? [] : [websiteWords(website)]),
    ...(phone === undefined ? [] : [phoneWords(phone)]),
  ]
  return [
    { strong: name },
    about === undefined ? ': ' : `: ${about} `,
    ...ways.flatMap((way, index) => (index === 0 ? [way] : [' or ', way])),
  ]
}

function contactWords({ organisation, enquiry }: AcknowledgementInput): Words {
  const { phone, website } = organisation.contact
  return [
    'Write to ',
    emailWords(organisation, enquiry.reference),
    ...(phone === undefined ? [] : [' or call ', phoneWords(phone)]),
    ', and quote ',
    { whole: enquiry.reference },
    '.',
    ...(website === undefined ? [] : [' Our website: ', websiteWords(website)]),
  ]
}

function strangerWords({ organisation, enquiry }: AcknowledgementInput): Words {
  return [
    'Somebody may have typed your address by mistake. You can ignore this mail, or tell us at ',
    emailWords(organisation, enquiry.reference),
    ' and we will put it right.',
  ]
}

function emailWords(organisation: Organisation, reference: string): Words[number] {
  const { email } = organisation.contact
  const href = mailLink(email, `[${reference}]`)
  return href === undefined ? email : { link: email, href }
}

function phoneWords(phone: string): Words[number] {
  const href = phoneLink(phone)
  return href === undefined ? phone : { link: phone, href }
}

function websiteWords(website: string): Words[number] {
  return { link: website.replace(/^https?:\/\/|\/$/g, ''), href: website }
}
