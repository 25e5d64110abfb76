import { answerByLine, answerByTime } from '../answer-by.ts'
import type { Digest } from '../digest.ts'
import type { Addressee, QuarantinedEnquiry } from '../enquiry.ts'
import type { Kind } from '../kind.ts'
import { findOfficer, type Organisation } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import { longDate, shortStamp } from '../working-calendar.ts'
import type { Block, Fact, MailDocument } from './block.ts'
import { type MailContent, toMailContent } from './mail-content.ts'
import { toUnlinkedText } from './unlinked-text.ts'

/** One enquiry that is held back. */
export interface DigestEntry {
  readonly enquiry: QuarantinedEnquiry
  /** Absent when there is no such kind any more. */
  readonly kind?: Kind
  readonly releaseUrl: string
  /** Held back since the digest before this one: told whole, the others by a line. */
  readonly isNew: boolean
}

export interface QuarantineDigestInput {
  readonly digest: Pick<Digest, 'id' | 'date'>
  /** One at least. */
  readonly entries: readonly DigestEntry[]
  readonly organisation: Organisation
  readonly to: Addressee
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** How many are told whole; what is new beyond that is told by a line, as the older ones are. */
export const mostWhole = 200

/**
 * The mail that tells the desk what is held back as possible spam. What was typed stands in it, shortened and without
 * working links, because the desk has to judge by it; the only links are ours.
 */
export function composeQuarantineDigest(input: QuarantineDigestInput): MailContent {
  return toMailContent({
    document: digestDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.digest.id,
    autoSubmitted: 'auto-generated',
  })
}

function digestDocument({ entries, organisation, to, ...input }: QuarantineDigestInput): MailDocument {
  const { digest, words } = input
  const { digest: say } = words
  const byUrgency = entries.toSorted(compareUrgency)
  const whole = byUrgency.filter(({ isNew }) => isNew).slice(0, mostWhole)
  const rest = byUrgency.filter((entry) => !whole.includes(entry))
  const [first] = byUrgency
  const earliest =
    first === undefined ? longDate(digest.date, words) : answerByTime(first.enquiry.answerBy, words)
  const { desk } = organisation.lastResort
  const deskName = findOfficer(organisation, desk)?.name ?? desk
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: say.lead(entries.length, { strong: earliest }) },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    to.id === desk ? undefined : { type: 'warning', words: say.whyYou(deskName) },
    { type: 'panel', paragraphs: say.whatReleaseDoes() },
    ...whole.flatMap((entry) => wholeBlocks(entry, words)),
    rest.length === 0 ? undefined : { type: 'heading', text: say.earlierTitle },
    ...rest.map((entry) => lineBlock(entry, words)),
  ]
  return {
    subject: toHeaderText(say.subject(entries.length, longDate(digest.date, words))),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [[say.footer(organisation.title)]],
  }
}

/** What is to be answered soonest first; of those, what has waited longest. */
function compareUrgency({ enquiry: one }: DigestEntry, { enquiry: other }: DigestEntry): number {
  return compare(one.answerBy.at, other.answerBy.at) || compare(one.receivedAt, other.receivedAt)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function wholeBlocks({ enquiry, kind, releaseUrl }: DigestEntry, words: CoreWords): readonly Block[] {
  const { digest: say } = words
  const { reference, receivedAt, answerBy, spam } = enquiry
  const { name, about, message } = typedIn(enquiry, kind)
  const facts: readonly (Fact | undefined)[] = [
    { label: say.received, value: shortStamp(receivedAt, words) },
    { label: say.answerBy, value: answerByLine(answerBy, words) },
    { label: say.reasons, value: say.joinReasons(spam?.reasons ?? []) },
    { label: say.name, value: name ?? say.nobody },
    about === undefined ? undefined : { label: say.about, value: about },
    message === undefined
      ? undefined
      : { label: say.message, value: toUnlinkedText(message, 300), long: true },
  ]
  return [
    { type: 'heading', text: say.entry(reference, kind?.title ?? enquiry.kind) },
    { type: 'facts', facts: facts.filter((fact) => fact !== undefined) },
    { type: 'action', label: say.release(reference), href: releaseUrl },
  ]
}

function lineBlock({ enquiry, kind, releaseUrl }: DigestEntry, words: CoreWords): Block {
  const { digest: say } = words
  const { reference, receivedAt } = enquiry
  const { name, about, message } = typedIn(enquiry, kind)
  const text = message ?? about
  return {
    type: 'paragraph',
    words: say.earlier({
      reference: { whole: reference },
      kind: kind?.title ?? enquiry.kind,
      received: shortStamp(receivedAt, words),
      name: { quoted: name ?? say.nobody },
      text: text === undefined ? undefined : { quoted: toUnlinkedText(text, 80) },
      release: { link: say.release(reference), href: releaseUrl },
    }),
  }
}

// So that a very long name leaves the list readable.
const LONGEST = 100

function typedIn({ answers }: QuarantinedEnquiry, kind: Kind | undefined) {
  const name = textOf(answers['name'])
  const about = kind === undefined ? undefined : textOf(kind.subjectOf(answers))
  return {
    name: name && toUnlinkedText(name, LONGEST),
    about: about === undefined || about === name ? undefined : toUnlinkedText(about, LONGEST),
    message: textOf(answers['message']),
  }
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
}
