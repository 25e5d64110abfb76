import type { Addressee } from '../delivery/mail.ts'
import { correctedAnswers, unmailableBecause } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { headerName, headerSubject } from '../enquiry/header-name.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByLine, answerByTime } from '../time/answer-by.ts'
import { shortStamp } from '../time/dates-in-words.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word, Words } from '../words/word.ts'
import { answerFacts, phoneLink } from './answer-facts.ts'
import { arrivalFacts, brokenUpNote, extrasBlocks, suspectedBlock } from './arrival-blocks.ts'
import { coverSentence, doneSoFar, holderName, mayHaveWords, placeWords, whyYou } from './handover-words.ts'
import type { Block, Fact, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

export interface HandoverInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  /** The title of the kind it was sent as, if it was put under another. */
  readonly sentAs?: string
  readonly organisation: Organisation
  readonly to: Addressee
  /** The directory entry written to. */
  readonly officer?: Officer
  /** The recipient's own page for this enquiry, which shows nothing of it. */
  readonly officerUrl: string
  /** The whole enquiry, for those who sign in. */
  readonly boardUrl: string
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  /** A nudge: nothing was heard of the delivery to the owner, so the recipient gets the enquiry as well. */
  readonly isNudge?: boolean
  readonly words: CoreWords
}

/**
 * The mail that gives an enquiry to an officer. All that is needed to answer stands in it, and nothing that its
 * enquirer may not see, because a reply quotes it.
 */
export function composeHandover(input: HandoverInput): MailContent {
  const { enquiry, organisation } = input
  return toMailContent({
    document: handoverDocument(input),
    language: input.words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function handoverDocument(input: HandoverInput): MailDocument {
  const { enquiry, kind, organisation, words } = input
  const { handover: say } = words
  const subject = subjectLine(input)
  const replySubject = `Re: ${subject}`
  const { asked, enquirer } = answerFacts({
    answers: correctedAnswers(enquiry),
    arrival: enquiry.arrival,
    kind,
    organisation,
    replySubject,
    words,
  })
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: leadWords(input) },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    ...whyYou(input),
    doneSoFar(input),
    { type: 'panel', paragraphs: replyWords(input) },
    { type: 'heading', text: say.toldUs },
    { type: 'facts', facts: asked },
    { type: 'heading', text: say.dealTitle },
    { type: 'paragraph', words: say.deal() },
    { type: 'action', label: say.dealAction, href: input.officerUrl },
    suspectedBlock(enquiry, input.boardUrl, words),
    { type: 'heading', text: say.whoTheyAre },
    { type: 'facts', facts: enquirer },
    ...extrasBlocks(enquiry, input.boardUrl, words),
    { type: 'heading', text: say.aboutTitle },
    { type: 'facts', facts: enquiryFacts(input) },
  ]
  return {
    subject,
    blocks: blocks.filter((block) => block !== undefined),
    footer: [...brokenUpNote(blocks, words), ...footerWords(input)],
    rest: words.arrival.rest(input.boardUrl),
  }
}

/**
 * Why it is urgent, if so; who, what, where, answer by when: the first thing in the mail, and what an inbox shows
 * beside the subject.
 */
function leadWords(input: HandoverInput): Words {
  const { name, about, place } = essentials(input)
  const { urgent, answerBy } = input.enquiry
  const { handover: say } = input.words
  const who = name === say.enquirer ? capitalised(name) : name
  return [
    ...(urgent === undefined ? [] : say.urgent(urgent.reason)),
    ...openingWords(input),
    ...say.lead({
      who: { quoted: who, strong: true },
      kind: input.kind.title,
      about: about === '' || about === name ? undefined : { quoted: about },
      place,
      by: { strong: answerByTime(answerBy, input.words) },
    }),
  ]
}

/** Who else may have the enquiry, or in whose place the recipient gets it: marked, before all else. */
function openingWords(input: HandoverInput): Words {
  const { nudge } = input.words.handover
  if (input.isNudge === true) return [{ strong: nudge(holderName(input)) }, ' ']
  if (input.mayRepeat) return [{ strong: mayHaveWords(input) }, ' ']
  const covering = coverSentence(input)
  return covering === undefined ? [] : [{ strong: covering }, ' ']
}

/** How to answer: by a reply, by telephone, or both; where a reply does not reach the enquirer, why. */
function replyWords(input: HandoverInput): readonly Words[] {
  const { enquiry, organisation, words } = input
  const { handover: say } = words
  const { name, phone } = essentials(input)
  const { callTimes } = enquiry.answers
  const best =
    callTimes === undefined
      ? undefined
      : { quoted: withoutQuotationMarks(toHeaderText(String(callTimes), MAX_LENGTH)) }
  const call = phone === undefined ? undefined : say.callOn(callWords(phone), best)
  const why = unmailableBecause(enquiry, organisation)
  if (why === undefined) return [say.reply({ quoted: name }, call)]
  const first = call === undefined ? say.seeBelow({ quoted: name }) : say.call({ quoted: name }, call)
  return [first, say.unmailable[why](organisation.title)]
}

function callWords(phone: string): Word {
  const href = phoneLink(phone)
  return href === undefined ? { quoted: withoutQuotationMarks(phone) } : { link: phone, href }
}

function enquiryFacts({ enquiry, organisation, to, words }: HandoverInput): readonly Fact[] {
  const { assignment, answerBy } = enquiry
  const { handover: say } = words
  const officer = findOfficer(organisation, assignment.officer)?.name ?? assignment.officer
  const reason = capitalised(assignment.reason)
  return [
    { label: say.reference, value: enquiry.reference },
    { label: say.received, value: shortStamp(enquiry.receivedAt, words) },
    ...arrivalFacts(enquiry, words),
    { label: say.answerBy, value: answerByLine(answerBy, words) },
    ...(to.id === assignment.officer
      ? [{ label: say.whyToYou, value: reason }]
      : [
          { label: say.givenTo, value: officer },
          { label: say.why, value: reason },
        ]),
  ]
}

function footerWords({ organisation, enquiry, officer, words }: HandoverInput): readonly Words[] {
  const { footer, quote } = words.handover
  const version = enquiry.assignment.organisationVersion
  return [
    [footer({ officer: officer?.name, organisation: organisation.title, version })],
    quote({ whole: enquiry.reference }),
  ]
}

function subjectLine(input: HandoverInput): string {
  const { about, place } = essentials(input)
  const { enquiry, kind, words } = input
  const urgent = enquiry.urgent !== undefined
  const subject = words.handover.subject({ urgent, kind: kind.title, about, place })
  return toHeaderText(`[${enquiry.reference}] ${subject}`)
}

// So that a very long text leaves the opening readable; the answers below show it whole.
const MAX_LENGTH = 100

function essentials(input: HandoverInput): Essentials {
  const { enquiry, kind, organisation, words } = input
  const { phone } = enquiry.answers
  return {
    name: headerName(enquiry, organisation) ?? words.handover.enquirer,
    about: headerSubject(enquiry, kind, organisation),
    place: placeWords(input),
    phone: phone === undefined ? undefined : toHeaderText(String(phone), MAX_LENGTH),
  }
}

interface Essentials {
  readonly name: string
  readonly about: string
  readonly place: string
  readonly phone: string | undefined
}
