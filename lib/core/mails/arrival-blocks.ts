import type { Arrival } from '../enquiry/arrival.ts'
import type { AssignedEnquiry, Enquiry } from '../enquiry/enquiry.ts'
import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import { capitalised } from '../text/capitalised.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block, Fact } from './layout/block.ts'

/** A warning on what may be spam; nothing on what is not. */
export function spamBlock({ spam, releasedAt }: AssignedEnquiry, words: CoreWords): Block | undefined {
  if (releasedAt !== undefined) return { type: 'warning', words: words.arrival.released() }
  return spam === undefined ? undefined : { type: 'warning', words: words.arrival.mark(spam.reasons) }
}

/** What a form sent besides the kind's own questions, under its own heading; nothing where there was nothing. */
export function extrasBlocks(enquiry: Enquiry, boardUrl: string, words: CoreWords): readonly Block[] {
  const facts = extrasFacts(enquiry, words)
  if (facts.length === 0) return []
  return [
    { type: 'heading', text: words.arrival.extrasTitle },
    {
      type: 'list',
      items: facts.map((fact) => [{ type: 'facts', facts: [{ ...fact, label: shortName(fact.label) }] }]),
      rest: (leftOut) => words.arrival.restOfExtras(leftOut, boardUrl),
    },
  ]
}

/** The same as labelled values alone. */
export function extrasFacts({ extras = [], arrival }: Enquiry, words: CoreWords): readonly Fact[] {
  if (extras.length === 0) return []
  const leftOut = arrival?.extrasLeftOut ?? 0
  return [
    ...extras.map(({ name, value }): Fact => ({ label: words.arrival.extra(name), value, long: true })),
    ...(leftOut === 0 ? [] : [{ label: '…', value: words.arrival.leftOut(leftOut) }]),
  ]
}

/** The required questions that another website's form left unasked, in one line. */
export function notAskedFacts({
  answers,
  arrival,
  kind,
  words,
}: {
  readonly answers: Answers
  readonly arrival: Arrival | undefined
  readonly kind: Kind
  readonly words: CoreWords
}): readonly Fact[] {
  if (arrival?.door !== 'site') return []
  const labels = Object.entries(kind.fields).flatMap(([name, { required, label }]) =>
    required && !Object.hasOwn(answers, name) ? [capitalised(words.handover.labelForOfficer(label))] : [],
  )
  return labels.length === 0
    ? []
    : [{ label: words.arrival.notAsked(arrival.site), value: words.arrival.notAskedValue(labels) }]
}

/** The files that somebody tried to send, which are not kept. */
export function filesFacts(arrival: Arrival | undefined, words: CoreWords): readonly Fact[] {
  const files = arrival?.files ?? []
  if (files.length === 0) return []
  const named = files.map(({ name, bytes }) => ({ name: shortName(name), bytes }))
  return [{ label: words.arrival.filesTitle(files.length), value: words.arrival.files(named) }]
}

/** The name of a field or a file of somebody else's, on one line and short enough to stand in one of ours. */
export function shortName(name: string): string {
  return toHeaderText(name, 80)
}

/** Where an enquiry was sent from, if not from our own pages. */
export function arrivalFacts({ arrival }: Enquiry, words: CoreWords): readonly Fact[] {
  if (arrival?.site === undefined) return []
  return [{ label: words.arrival.site, value: words.arrival.siteValue(arrival.site) }]
}
