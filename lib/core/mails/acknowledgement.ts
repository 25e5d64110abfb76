import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { type ShownOfficer, shownOfficer } from '../organisation/officer-name.ts'
import { type Officer, type Organisation, type Signpost, signpostsFor } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByLine, answerByTime } from '../time/answer-by.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word, Words } from '../words/word.ts'
import { mailLink, phoneLink } from './answer-facts.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface AcknowledgementInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  /** Who has the enquiry. */
  readonly officer: Officer
  /** The enquirer's private page. */
  readonly statusUrl: string
  /** Where somebody who did not ask for this says so. */
  readonly notMeUrl: string
  readonly words: CoreWords
}

/**
 * The mail that tells the enquirer that we have the enquiry. Anybody can type anybody's address into a form, so it
 * carries nothing that was typed, not even the name: it is useless for sending words to a stranger.
 */
export function composeAcknowledgement(input: AcknowledgementInput): MailContent {
  return toMailContent({
    document: acknowledgementDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}

function acknowledgementDocument(input: AcknowledgementInput): MailDocument {
  const { enquiry, kind, organisation, statusUrl } = input
  const { acknowledgement: say } = input.words
  const signposts = signpostsFor(organisation, kind.name, String(enquiry.answers['area'] ?? 'not-sure'))
  const { whatHappensNext, signpostsTitle = say.signpostsTitle } = kind.acknowledgementFor(enquiry.answers, {
    hasSignposts: signposts.length > 0,
    urgent: enquiry.urgent !== undefined,
  })
  const blocks: readonly Block[] = [
    { type: 'paragraph', words: [say.hello] },
    { type: 'lead', words: leadWords(input) },
    { type: 'figure', label: say.reference, value: enquiry.reference },
    { type: 'facts', facts: [{ label: say.answerBy, value: answerByLine(enquiry.answerBy, input.words) }] },
    { type: 'heading', text: say.nextTitle },
    ...whatHappensNext.map((sentence): Block => ({ type: 'paragraph', words: [sentence] })),
    { type: 'action', label: say.status, href: statusUrl },
    { type: 'paragraph', words: [say.keepToYourself] },
    ...signpostBlocks(signpostsTitle, signposts, input.words),
    { type: 'heading', text: say.soonerTitle },
    { type: 'paragraph', words: contactWords(input) },
    { type: 'heading', text: say.strangerTitle },
    { type: 'paragraph', words: strangerWords(input) },
  ]
  return {
    subject: toHeaderText(`[${enquiry.reference}] ${say.subject(kind.title)}`),
    blocks,
    footer: [[say.footer(organisation.title)]],
  }
}

function strangerWords({
  enquiry,
  organisation,
  notMeUrl,
  words: { acknowledgement: say },
}: AcknowledgementInput): Words {
  return say.stranger({ link: say.notMe, href: notMeUrl }, emailWords(organisation, enquiry.reference))
}

function leadWords({ enquiry, officer, organisation, words }: AcknowledgementInput): Words {
  const who = officerWords(shownOfficer(officer, organisation), words)
  return words.acknowledgement.lead({ strong: who }, { strong: answerByTime(enquiry.answerBy, words) })
}

/** An officer within a sentence to the enquirer. */
export function officerWords(shown: ShownOfficer, { acknowledgement: say }: CoreWords): string {
  switch (shown.as) {
    case 'person-of-team':
      return say.personOfTeam(shown.name, shown.team)
    case 'team':
      return say.team(shown.name)
    default:
      return shown.name
  }
}

function signpostBlocks(title: string, signposts: readonly Signpost[], words: CoreWords): readonly Block[] {
  if (signposts.length === 0) return []
  const paragraphs = signposts.map(
    (signpost): Block => ({ type: 'paragraph', words: signpostWords(signpost, words) }),
  )
  return [{ type: 'heading', text: title }, ...paragraphs]
}

function signpostWords({ name, about, phone, website }: Signpost, words: CoreWords): Words {
  const ways = [
    ...(website === undefined ? [] : [websiteWords(website)]),
    ...(phone === undefined ? [] : [phoneWords(phone)]),
  ]
  return words.acknowledgement.signpost({ name: { strong: name }, about, ways })
}

function contactWords({ organisation, enquiry, words }: AcknowledgementInput): Words {
  const { phone, website } = organisation.contact
  return words.acknowledgement.sooner({
    email: emailWords(organisation, enquiry.reference),
    phone: phone === undefined ? undefined : phoneWords(phone),
    reference: { whole: enquiry.reference },
    website: website === undefined ? undefined : websiteWords(website),
  })
}

function emailWords(organisation: Organisation, reference: string): Word {
  const { email } = organisation.contact
  const href = mailLink(email, `[${reference}]`)
  return href === undefined ? email : { link: email, href }
}

/** A telephone number of ours, to be called where it can be. */
export function phoneWords(phone: string): Word {
  const href = phoneLink(phone)
  return href === undefined ? phone : { link: phone, href }
}

function websiteWords(website: string): Word {
  return { link: website.replace(/^https?:\/\/|\/$/g, ''), href: website }
}
