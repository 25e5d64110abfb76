import { nameOfActor } from '../board/story-names.ts'
import { type Arrival, type Entered, wayIn } from '../enquiry/arrival.ts'
import type { AssignedEnquiry, Enquiry } from '../enquiry/enquiry.ts'
import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { unlinked } from '../text/unlinked.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import type { Block, Fact } from './layout/block.ts'

/**
 * What a suspicion of spam means for whoever answers: that it came late, or that the enquirer has had no email from us.
 * Both know that already; neither that there was a suspicion nor why stands here, because a reply quotes it: the board has
 * it. Nothing on what nobody suspected.
 */
export function suspectedBlock(
  { spam, releasedAt }: AssignedEnquiry,
  boardUrl: string,
  words: CoreWords,
): Block | undefined {
  if (releasedAt !== undefined) return { type: 'paragraph', words: words.arrival.late() }
  return spam === undefined ? undefined : { type: 'paragraph', words: words.arrival.unconfirmed(boardUrl) }
}

/** What a form sent besides the kind's own questions, under its own heading; nothing where there was nothing. */
export function extrasBlocks(enquiry: Enquiry, boardUrl: string, words: CoreWords): readonly Block[] {
  const facts = extrasFacts(enquiry, words, shortName)
  if (facts.length === 0) return []
  return [
    { type: 'heading', text: words.arrival.extrasTitle },
    {
      type: 'list',
      items: facts.map((fact) => [{ type: 'facts', facts: [fact] }]),
      rest: (leftOut) => words.arrival.restOfExtras(leftOut, boardUrl),
    },
  ]
}

/** The same as labelled values alone. */
export function extrasFacts(
  { extras = [], arrival }: Enquiry,
  words: CoreWords,
  named: (name: string) => string = withoutQuotationMarks,
): readonly Fact[] {
  if (extras.length === 0) return []
  const leftOut = arrival?.extrasLeftOut ?? 0
  return [
    ...extras.map(
      ({ name, value }): Fact => ({
        label: words.arrival.extra(named(name)),
        value,
        long: true,
        quoted: true,
      }),
    ),
    ...(leftOut === 0 ? [] : [{ label: '…', value: words.arrival.leftOut(leftOut) }]),
  ]
}

/** The required questions that another website's form, or whoever entered it, left unasked, in one line. */
export function notAskedFacts({
  answers,
  arrival,
  entered,
  kind,
  words,
}: {
  readonly answers: Answers
  readonly arrival: Arrival | undefined
  readonly entered: Entered | undefined
  readonly kind: Kind
  readonly words: CoreWords
}): readonly Fact[] {
  if (entered === undefined && arrival?.door !== 'site') return []
  const label = entered === undefined ? words.arrival.notAsked(arrival?.site) : words.arrival.notSaid
  const labels = Object.entries(kind.fields).flatMap(([name, { required, label }]) =>
    required && !Object.hasOwn(answers, name) ? [capitalised(words.handover.labelForOfficer(label))] : [],
  )
  return labels.length === 0 ? [] : [{ label, value: words.arrival.notAskedValue(labels) }]
}

/** The files that somebody tried to send, which are not kept. */
export function filesFacts(arrival: Arrival | undefined, words: CoreWords): readonly Fact[] {
  const files = arrival?.files ?? []
  if (files.length === 0) return []
  const named = files.map(({ name, bytes }) => ({ name: shortName(name), bytes }))
  return [{ label: words.arrival.filesTitle(files.length), value: words.arrival.files(named) }]
}

/** That addresses were broken up, where any was; behind all else. */
export function brokenUpNote(
  blocks: readonly (Block | undefined)[],
  { handover }: CoreWords,
): readonly Words[] {
  const all = blocks.flatMap((block) => (block?.type === 'list' ? block.items.flat() : [block]))
  const facts = all.flatMap((block) => (block?.type === 'facts' ? block.facts : []))
  const isBroken = facts.some(
    ({ value, href, quoted }) => quoted === true && href === undefined && unlinked(value) !== value,
  )
  return isBroken ? [handover.brokenUp()] : []
}

/** The name of a field or a file of somebody else's, on one line, short enough and ready to stand in quotation marks in one of ours. */
export function shortName(name: string): string {
  return withoutQuotationMarks(toHeaderText(name, 80))
}

/** Where an enquiry was sent from, if not from our own pages, or who entered it. */
export function arrivalFacts(
  { arrival, entered }: Enquiry,
  organisation: Organisation,
  words: CoreWords,
): readonly Fact[] {
  const { arrival: say } = words
  if (entered !== undefined) {
    const way = wayIn(entered.cameBy)
    const who = nameOfActor(entered, organisation, words)
    return [
      { label: say.entered, value: say.enteredValue(who, way && say.ways[way]) },
      ...(entered.toldPrivacy === true
        ? []
        : [{ label: say.notToldPrivacy, value: say.notToldPrivacyValue }]),
    ]
  }
  return arrival?.site === undefined ? [] : [{ label: say.site, value: say.siteValue(arrival.site) }]
}
