import type { Addressee } from '../delivery/mail.ts'
import { correctedAnswers } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { calledName, headerName, headerSubject } from '../enquiry/header-name.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { linesOf } from '../text/text-policy.ts'
import { answerByShort } from '../time/answer-by.ts'
import type { Instant } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word, Words } from '../words/word.ts'
import { answerFacts } from './answer-facts.ts'
import { brokenUpNote, extrasBlocks, suspectedBlock } from './arrival-blocks.ts'
import { officerSubject } from './enquiry-subject.ts'
import { aboutFacts, replyFooter } from './handover-end.ts'
import { openingOf, topicWords, whyYou } from './handover-words.ts'
import type { Block, Fact, MailDocument, PlainBlock } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { lateDays, quotedLine, replyBlocks } from './reply-blocks.ts'
import { reopenedBlocks, sinceBlocks } from './since-blocks.ts'

export interface HandoverInput {
  readonly enquiry: AssignedEnquiry
  /** The kind whose questions were answered, with the title of the kind that it has now. */
  readonly kind: Kind
  /** The title of the kind it was sent as, if it was put under another. */
  readonly sentAs?: string
  readonly organisation: Organisation
  readonly to: Addressee
  /** The recipient's own page for this enquiry, which shows nothing of it. */
  readonly officerUrl: string
  /** The whole enquiry, for those who sign in. */
  readonly boardUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
  /** How many other enquiries the same address has sent. */
  readonly others?: OthersCount
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  /** A nudge: nothing was heard of the delivery to the owner, so the recipient gets the enquiry as well. */
  readonly isNudge?: boolean
  readonly words: CoreWords
}

/** So many others, or at least so many. */
export interface OthersCount {
  readonly count: number
  readonly isAtLeast: boolean
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
    isUrgent: enquiry.urgent !== undefined,
    directoryVersion: enquiry.assignment.organisationVersion,
  })
}

function handoverDocument(input: HandoverInput): MailDocument {
  const { enquiry, kind, organisation, words } = input
  const { handover: say } = words
  const subject = officerSubject(input)
  const { message, asked, enquirer } = answerFacts({
    answers: correctedAnswers(enquiry),
    arrival: enquiry.arrival,
    entered: enquiry.entered,
    kind,
    organisation,
    replySubject: `Re: ${subject}`,
    who: calledName(enquiry, organisation),
    words,
  })
  const before = [...whyYou(input), ...reopenedBlocks(input), ...urgentBlocks(input), ...replyBlocks(input)]
  const linesAbove =
    LINES_OF_BLOCK * (before.length - 1) + (lateDays(input) === undefined ? 0 : LINES_OF_LATE)
  const blocks: readonly (Block | undefined)[] = [
    leadBlock(input),
    ...before,
    ...messageAndButton(input, { message, linesAbove }),
    ...sinceBlocks(input),
    suspectedBlock(enquiry, input.boardUrl, words),
    { type: 'heading', text: say.details },
    { type: 'facts', facts: [...asked, ...enquirer] },
    othersBlock(input),
    ...extrasBlocks(enquiry, input.boardUrl, words),
    { type: 'heading', text: say.aboutTitle },
    { type: 'facts', facts: aboutFacts(input) },
  ]
  return {
    subject,
    preheader: preheader(input),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [...brokenUpNote(blocks, words), ...replyFooter(input)],
    rest: words.arrival.rest(input.boardUrl),
  }
}

/** How many other enquiries came from the same address: the reply that quotes this goes there. Nothing else of them. */
function othersBlock({ enquiry, organisation, others, words }: HandoverInput): Block | undefined {
  if (others === undefined || others.count === 0) return undefined
  const name = calledName(enquiry, organisation)
  const who: Word = name === undefined ? capitalised(words.handover.enquirer) : { quoted: name }
  return { type: 'paragraph', words: words.handover.others(who, others) }
}

/** Who wrote and about what; below it what they want, and where. */
function leadBlock(input: HandoverInput): PlainBlock {
  const { enquiry, kind, organisation, words } = input
  const { handover: say } = words
  const name = headerName(enquiry, organisation)
  const about = headerSubject(enquiry, kind, organisation)
  return {
    type: 'lead',
    words: say.lead({
      who: name === undefined ? undefined : { quoted: name },
      about: about === '' || about === name ? undefined : { quoted: about },
    }),
    note: topicWords(input),
  }
}

function preheader(input: HandoverInput): Words {
  const { enquiry, words } = input
  const message = quotedLine(enquiry.answers['message'])
  return words.handover.preheader({
    opening: openingOf(input),
    by: answerByShort(enquiry.answerBy, words),
    isLate: lateDays(input) !== undefined,
    message: message === undefined ? undefined : { quoted: message },
  })
}

/** Why it cannot wait, if so. */
function urgentBlocks({ enquiry: { urgent }, words }: HandoverInput): readonly Block[] {
  return urgent === undefined ? [] : [{ type: 'paragraph', words: words.handover.urgent(urgent.reason) }]
}

/**
 * The message before all else; but a long one below the button, which stays on the first screen of a telephone. Both begin
 * on it. `linesAbove` are those of what stands above besides by when to reply.
 */
function messageAndButton(
  { officerUrl, words }: Pick<HandoverInput, 'officerUrl' | 'words'>,
  { message, linesAbove }: { readonly message: Fact | undefined; readonly linesAbove: number },
): readonly Block[] {
  const { dealAction, dealOther } = words.handover
  const button: Block = {
    type: 'action',
    label: dealAction,
    href: officerUrl,
    other: { link: dealOther, href: officerUrl },
  }
  if (message === undefined) return [button]
  const quotation: Block = { type: 'facts', facts: [message] }
  return isShort(message.value, MAX_LINES - linesAbove) ? [quotation, button] : [button, quotation]
}

/** In lines of a telephone. */
function isShort(text: string, maxLines: number): boolean {
  const lines = linesOf(text.slice(0, MAX_LINES * LINE + 1))
  return lines.reduce((sum, line) => sum + Math.ceil(Math.max(line.length, 1) / LINE), 0) <= maxLines
}

const MAX_LINES = 8
const LINES_OF_BLOCK = 4
const LINES_OF_LATE = 2
const LINE = 38
