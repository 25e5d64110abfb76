import type { AssignedEnquiry, Enquiry } from '../enquiry/enquiry.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block, Fact } from './layout/block.ts'

/** A warning on what may be spam; nothing on what is not. */
export function spamBlock({ spam, releasedAt }: AssignedEnquiry, words: CoreWords): Block | undefined {
  if (releasedAt !== undefined) return { type: 'warning', words: words.arrival.released() }
  return spam === undefined ? undefined : { type: 'warning', words: words.arrival.mark(spam.reasons) }
}

/** What a form sent besides the kind's own questions, under its own heading; nothing where there was nothing. */
export function extrasBlocks(enquiry: Enquiry, words: CoreWords): readonly Block[] {
  const facts = extrasFacts(enquiry, words)
  if (facts.length === 0) return []
  return [
    { type: 'heading', text: words.arrival.extrasTitle },
    { type: 'facts', facts },
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

/** Where an enquiry was sent from, if not from our own pages. */
export function arrivalFacts({ arrival }: Enquiry, words: CoreWords): readonly Fact[] {
  if (arrival?.site === undefined) return []
  return [{ label: words.arrival.site, value: words.arrival.siteValue(arrival.site) }]
}
