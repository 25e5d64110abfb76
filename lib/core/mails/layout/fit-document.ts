import type { Fact, ListBlock, MailDocument, PlainBlock } from './block.ts'
import { emptied, longestThatFits, withFacts } from './shorten-facts.ts'

/** In bytes of UTF-8, for each part of a mail: Gmail shows about 102 KB of a message and hides the rest. */
export const maxPartBytes = 80_000

/** A mail as it is laid out. */
export type FittedDocument = MailDocument<PlainBlock>

/** The bytes of the larger part of a mail. */
type SizeOf = (document: FittedDocument) => number

/**
 * The document, shortened where its parts would be larger than `maxPartBytes`: first the items of lists (the longest values,
 * then the last items), and only then other values, again the longest first. Labels, buttons and everything else of ours
 * stay. Behind what was shortened stands where the rest is. Linear in the document, but for a logarithm.
 */
export function fitDocument(document: MailDocument, sizeOf: SizeOf): FittedDocument {
  let fitted = withLists(document, ({ items }) => items.slice(0, MAX_ITEMS))
  let excess = sizeOf(fitted) - maxPartBytes
  // The sizes of pieces do not quite add up to that of the whole, since the text part joins and wraps them: the next
  // attempt has that much less room.
  let room = maxPartBytes
  for (let attempts = 5; excess > 0 && attempts > 0; attempts--) {
    fitted = shortened(document, { room, sizeOf })
    excess = sizeOf(fitted) - maxPartBytes
    room -= excess + 200
  }
  return fitted
}

/** No item takes less than 200 bytes of HTML, so that more than these never fit. */
const MAX_ITEMS = 400

/** Up to this many bytes a value is not shortened for the sake of another item. */
const SHORT = 400

type Blocks = readonly PlainBlock[]

function withLists(
  { blocks, ...document }: MailDocument,
  itemsOf: (list: ListBlock) => readonly Blocks[],
): FittedDocument {
  const flat = blocks.flatMap((block): Blocks => {
    if (block.type !== 'list') return [block]
    const items = itemsOf(block)
    const leftOut = block.items.length - items.length
    return leftOut === 0 ? items.flat() : [...items.flat(), paragraph(block.rest(leftOut))]
  })
  return { ...document, blocks: flat }
}

function shortened(document: MailDocument, given: { room: number; sizeOf: SizeOf }): FittedDocument {
  const empty = given.sizeOf({ ...document, blocks: [] })
  const bytesOf = (blocks: Blocks) => given.sizeOf({ ...document, blocks }) - empty
  const plain = document.blocks.filter((block) => block.type !== 'list')
  const lists = document.blocks.filter((block) => block.type === 'list')
  const rest = document.rest === undefined ? [] : [paragraph(document.rest)]
  const own = measuredFacts(plain, bytesOf)
  const ours = [
    ...plain.map(emptied),
    ...plain.flatMap(({ type }) => (type === 'facts' ? rest : [])),
    ...lists.map((list) => paragraph(list.rest(list.items.length))),
  ]
  const cuts = new Map<Fact, Fact>()
  const kept = new Map<ListBlock, readonly Blocks[]>()
  let room = given.room - empty - bytesOf(ours) - total(own)
  for (const list of lists) {
    const items = itemsThatFit(list.items, { room, bytesOf })
    const frames = items.reduce((sum, { frame }) => sum + frame, 0)
    room -=
      frames +
      cutLongest(
        items.flatMap(({ facts }) => facts),
        { room: room - frames, cuts, bytesOf },
      )
    const isCut = items.some(({ facts }) => facts.some(({ fact }) => cuts.has(fact)))
    const all = items.map(({ blocks }) =>
      blocks.map((block) => withFacts(block, (fact) => cuts.get(fact) ?? fact)),
    )
    const isWhole = items.length === list.items.length
    kept.set(
      list,
      isCut && isWhole ? [...all.slice(0, -1), [...(all.at(-1) ?? []), paragraph(list.rest(0))]] : all,
    )
  }
  cutLongest(own, { room: room + total(own), cuts, bytesOf })
  const blocks = document.blocks.flatMap((block) => {
    if (block.type !== 'facts' || !block.facts.some((fact) => cuts.has(fact))) return [block]
    return [withFacts(block, (fact) => cuts.get(fact) ?? fact), ...rest]
  })
  return withLists({ ...document, blocks }, (list) => kept.get(list) ?? [])
}

/** One value with what it adds to the mail. */
interface Measured {
  readonly fact: Fact
  readonly bytes: number
}

function measuredFacts(blocks: Blocks, bytesOf: (blocks: Blocks) => number): readonly Measured[] {
  const facts = blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []))
  return facts.map((fact) => ({ fact, bytes: valueBytes(fact, bytesOf) }))
}

function valueBytes(fact: Fact, bytesOf: (blocks: Blocks) => number): number {
  const block: PlainBlock = { type: 'facts', facts: [fact] }
  return bytesOf([block]) - bytesOf([emptied(block)])
}

interface MeasuredItem {
  readonly blocks: Blocks
  /** The bytes of all but its values. */
  readonly frame: number
  readonly facts: readonly Measured[]
}

/** The first items, as many as there is room for with their values shortened to what is short. */
function itemsThatFit(
  items: readonly Blocks[],
  { room, bytesOf }: { room: number; bytesOf: (blocks: Blocks) => number },
): readonly MeasuredItem[] {
  const fitting: MeasuredItem[] = []
  let left = room
  for (const blocks of items) {
    const item = { blocks, frame: bytesOf(blocks.map(emptied)), facts: measuredFacts(blocks, bytesOf) }
    left -= item.frame + item.facts.reduce((sum, { bytes }) => sum + Math.min(bytes, SHORT), 0)
    if (left < 0) break
    fitting.push(item)
  }
  return fitting
}

/** Shortens the longest values until all fit; says what they take then. */
function cutLongest(
  facts: readonly Measured[],
  { room, cuts, bytesOf }: { room: number; cuts: Map<Fact, Fact>; bytesOf: (blocks: Blocks) => number },
): number {
  const most = largestShare(
    facts.map(({ bytes }) => bytes),
    room,
  )
  for (const { fact, bytes } of facts) {
    if (bytes <= most) continue
    cuts.set(fact, longestThatFits(fact, { bytes, most, bytesOf: (one) => valueBytes(one, bytesOf) }))
  }
  return facts.reduce((sum, { bytes }) => sum + Math.min(bytes, most), 0)
}

/** The largest share that everybody can have who wants it, when those who want less leave the rest to the others. */
function largestShare(wanted: readonly number[], room: number): number {
  let left = Math.max(room, 0)
  const sorted = wanted.toSorted((one, other) => one - other)
  for (const [index, bytes] of sorted.entries()) {
    const share = left / (sorted.length - index)
    if (bytes > share) return Math.floor(share)
    left -= bytes
  }
  return Number.POSITIVE_INFINITY
}

function total(facts: readonly Measured[]): number {
  return facts.reduce((sum, { bytes }) => sum + bytes, 0)
}

function paragraph(words: NonNullable<MailDocument['rest']>): PlainBlock {
  return { type: 'paragraph', words }
}
