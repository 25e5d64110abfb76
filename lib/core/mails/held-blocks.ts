import type { QuarantinedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByNear } from '../time/answer-by.ts'
import { nearStamp } from '../time/dates-in-words.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block, Fact, PlainBlock } from './layout/block.ts'

/** One enquiry that is held back. */
export interface HeldEntry {
  readonly enquiry: QuarantinedEnquiry
  /** Absent when there is no such kind any more. */
  readonly kind?: Kind
  /** Where one press says whether it is real or spam. */
  readonly decideUrl: string
  /** Held back since the digest before this one: shown whole, the others in a line. */
  readonly isNew: boolean
}

/** The day of the email, near which a date needs no year. */
interface Reading {
  readonly today: LocalDate
  readonly words: CoreWords
}

/** How many are shown whole; more new ones are shown in a line, as the older ones are. Each takes about 4 KB. */
export const maxWhole = 10

/**
 * What a digest says of suspected spam. What was typed stands in it, shortened and without working links, because the
 * desk has to judge by it; the only links are ours. What an email has no room for is on the board.
 */
export function heldBlocks(
  entries: readonly HeldEntry[],
  { boardUrl, ...reading }: Reading & { readonly boardUrl: string },
): readonly Block[] {
  const whole = entries.filter(({ isNew }) => isNew).slice(0, maxWhole)
  const rest = entries.filter((entry) => !whole.includes(entry))
  const { words } = reading
  const onBoard = (count: number) => words.digest.moreOnBoard(count, boardUrl)
  return [
    { type: 'list', items: whole.map((entry) => wholeBlocks(entry, reading)), rest: onBoard },
    ...(rest.length === 0 ? [] : [{ type: 'heading', text: words.digest.earlierTitle } as const]),
    { type: 'list', items: rest.map((entry) => [lineBlock(entry, reading)]), rest: onBoard },
  ]
}

function wholeBlocks({ enquiry, kind, decideUrl }: HeldEntry, reading: Reading): readonly PlainBlock[] {
  const { digest: say } = reading.words
  const { reference, receivedAt, answerBy, spam } = enquiry
  const { name, about, message } = typedIn(enquiry, kind)
  const facts: readonly (Fact | undefined)[] = [
    { label: say.received, value: nearStamp(receivedAt, reading) },
    { label: say.answerBy, value: answerByNear(answerBy, reading) },
    { label: say.reasons, value: say.joinReasons(spam?.reasons ?? []) },
    name === undefined
      ? { label: say.name, value: say.nobody }
      : { label: say.name, value: name, quoted: true },
    about === undefined ? undefined : { label: say.about, value: about, quoted: true },
    message === undefined
      ? undefined
      : { label: say.message, value: toHeaderText(message, 300), long: true, quoted: true },
  ]
  return [
    { type: 'heading', text: say.entry(reference, kind?.title ?? enquiry.kind) },
    { type: 'facts', facts: facts.filter((fact) => fact !== undefined) },
    { type: 'action', label: say.decide(reference), href: decideUrl },
  ]
}

function lineBlock({ enquiry, kind, decideUrl }: HeldEntry, reading: Reading): PlainBlock {
  const { digest: say } = reading.words
  const { reference, receivedAt } = enquiry
  const { name, about, message } = typedIn(enquiry, kind)
  const text = message ?? about
  return {
    type: 'paragraph',
    words: say.earlier({
      reference: { whole: reference },
      kind: kind?.title ?? enquiry.kind,
      received: nearStamp(receivedAt, reading),
      name: name === undefined ? say.nobody : { quoted: withoutQuotationMarks(name) },
      text: text === undefined ? undefined : { quoted: withoutQuotationMarks(toHeaderText(text, 80)) },
      decide: { link: say.realOrSpam, href: decideUrl },
    }),
  }
}

// So that a very long name leaves the list readable.
const MAX_LENGTH = 100

function typedIn({ answers }: QuarantinedEnquiry, kind: Kind | undefined) {
  const name = textOf(answers['name'])
  const about = kind === undefined ? undefined : textOf(kind.subjectOf(answers))
  return {
    name: name && toHeaderText(name, MAX_LENGTH),
    about: about === undefined || about === name ? undefined : toHeaderText(about, MAX_LENGTH),
    message: textOf(answers['message']),
  }
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
}
