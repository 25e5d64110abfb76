import { isBlank } from '../text/text-policy.ts'
import { type Candidate, candidatesOf, type Found } from './candidates.ts'
import type { EnquirerPart } from './enquirer-names.ts'
import { findName } from './find-name.ts'
import { asksForOther, asksForOtherNumber, asksOnceMore } from './name-reading.ts'
import type { FormPair } from './pairs.ts'
import { isTypedInto, type ToldControls } from './told-controls-schema.ts'
import { addressesIn, digitsIn, isSentence, looksLikePhone, seen } from './value-shapes.ts'

/** Who writes, how to reach them and what they say, found in a form of which nobody told us anything. */
interface Enquirer {
  readonly found: ReadonlyMap<EnquirerField, Found>
  /** The names of fields with different addresses, of which nothing says whose they are: none is taken. */
  readonly undecided: readonly string[]
  /** Everything that says something else, in its order. */
  readonly rest: readonly FormPair[]
}

export type EnquirerField = 'name' | 'email' | 'phone' | 'message'

/**
 * Finds them by whole names, by what controls were made for, by words in names, and last by how values look. What is
 * surer wins, and nothing is dropped. `own` are the names that are ours.
 */
export function findEnquirer(
  pairs: readonly FormPair[],
  {
    told,
    own,
    needsMessage,
  }: {
    readonly told: ToldControls
    readonly own: ReadonlyMap<string, EnquirerPart>
    readonly needsMessage: boolean
  },
): Enquirer {
  const saying = pairs.filter(({ value }) => !isBlank(value))
  const candidates = candidatesOf(saying, { told, own })
  const left = new Set(saying)
  const found = new Map<EnquirerField, Found>()
  const open = (...parts: readonly EnquirerPart[]) =>
    candidates.filter(({ part, pair }) => parts.includes(part) && left.has(pair))
  // By its shape only what was typed, and what no name of ours claims for another question.
  const shapely = () => {
    const named = new Set(open('name', 'first', 'last', 'email', 'phone', 'message').map(({ pair }) => pair))
    return [...left].filter((pair) => !named.has(pair) && isTypedInto(told.get(pair.name)))
  }
  const take = (field: EnquirerField, one: Found | undefined) => {
    if (one === undefined) return
    found.set(field, one)
    if (one.partly !== true) for (const pair of one.from) left.delete(pair)
    // The same once more (an address that had to be typed twice) says nothing else.
    for (const { pair } of open(field)) if (pair.value.trim() === one.value.trim()) left.delete(pair)
  }
  const isAsked = () => candidatesOf(pairs, { told, own }).some(({ part }) => part === 'message')
  const address = findAddress(open('email'), shapely())
  take('email', address.found)
  take('phone', findPhone(open('phone'), shapely()))
  take('message', findMessage(open('message'), shapely()))
  const reached = [...(found.get('email')?.from ?? []), ...(found.get('phone')?.from ?? [])]
  const before = saying.findIndex((pair) => reached.includes(pair))
  const typed = new Set(before < 0 ? [] : saying.slice(0, before))
  take('name', findName(open('name', 'first', 'last'), { shapely: shapely(), before: typed }))
  // Of a form that has no field for a message, where one is needed.
  if (needsMessage && !found.has('message') && !isAsked()) take('message', longestText(shapely()))
  return { found, undecided: address.undecided, rest: [...left] }
}

/** Two different addresses of one certainty leave it open whose they are. */
function findAddress(
  named: readonly Candidate[],
  shapely: readonly FormPair[],
): { readonly found?: Found; readonly undecided: readonly string[] } {
  const addressed = named.filter(({ pair }) => addressesIn(pair.value).length > 0)
  const once = addressed.filter(({ pair }) => !asksOnceMore(pair.name))
  const best = surest(once.length > 0 ? once : addressed)
  if (best.length > 0)
    return decided(best, [...best, ...addressed.filter(({ pair }) => asksOnceMore(pair.name))])
  const mistyped = surest(named.filter(({ pair, rank }) => rank === 0 || !/\s/u.test(pair.value.trim())))[0]
  if (mistyped !== undefined) return { found: toFound(mistyped), undecided: [] }
  const right = shapely.filter(({ value }) => addressesIn(value).length > 0)
  const guessed = right
    .filter(({ name }) => !asksForOther(name, 'address'))
    .map((pair): Candidate => ({ pair, part: 'email', rank: 4, by: 'shape', bare: false }))
  if (guessed.length > 0) return decided(guessed, guessed)
  // An address that may be somebody else's may be the only way: the officer sees it, and chooses.
  if (right.length > 0) return { undecided: right.map(({ name }) => name) }
  return {
    ...found(byShape(shapely.find(({ value }) => value.includes('@') && isAttempt(value)))),
    undecided: [],
  }
}

/** One word with an @ in it: an address that is mistyped. */
function isAttempt(value: string): boolean {
  return value.length <= 320 && /^[^\s@]*[\p{L}\p{N}]@[\p{L}\p{N}][^\s@]*$/u.test(seen(value))
}

function found(one: Found | undefined): { readonly found?: Found } {
  return one === undefined ? {} : { found: one }
}

function decided(best: readonly Candidate[], compared: readonly Candidate[]) {
  const addresses = compared.flatMap(({ pair }) => addressesIn(pair.value))
  const [address, other] = new Set(addresses.map((one) => one.toLowerCase()))
  const [first] = best
  if (first === undefined || address === undefined) return { undecided: [] }
  if (other !== undefined) return { undecided: compared.map(({ pair }) => pair.name) }
  const value = addresses[0] ?? first.pair.value
  const partly = seen(first.pair.value) === value ? {} : { partly: true as const }
  return { found: { ...toFound(first), value, ...partly }, undecided: [] }
}

function findPhone(named: readonly Candidate[], shapely: readonly FormPair[]): Found | undefined {
  const dialled = named.filter(({ pair }) => digitsIn(pair.value) >= 6)
  const best = surest(dialled.length > 0 ? dialled : named)[0]
  if (best !== undefined) return toFound(best)
  return byShape(shapely.find(({ name, value }) => looksLikePhone(value) && !asksForOtherNumber(name)))
}

/**
 * A sentence wins over a word unless that came under our own name: `enquiry=Booking` is a choice where a text stands beside
 * it. By its shape the longest, and one that answers some other question only if there is no other.
 */
function findMessage(named: readonly Candidate[], shapely: readonly FormPair[]): Found | undefined {
  const ours = named.filter(({ rank }) => rank === 0)
  const said = named.filter(({ pair }) => isSentence(pair.value))
  const sure = ours.length > 0 ? ours : said.length > 0 ? said : named
  const best = longest(surest(sure).map((one) => ({ ...one, value: one.pair.value })))
  const sentences = shapely.filter(({ value }) => isSentence(value) && !looksLikePhone(value))
  const free = longest(sentences.filter(({ name }) => !asksForOther(name)))
  if (best !== undefined && (best.rank === 0 || isSentence(best.value) || free === undefined))
    return toFound(best)
  return byShape(free ?? longest(sentences))
}

/** The longest of what was typed besides, if it has a word. */
function longestText(shapely: readonly FormPair[]): Found | undefined {
  return byShape(longest(shapely.filter(({ value }) => /\p{L}{2}/u.test(value) && !value.includes('@'))))
}

function surest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = Math.min(...candidates.map(({ rank }) => rank))
  return candidates.filter(({ rank }) => rank === best)
}

function longest<Item extends { readonly value: string }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, one) => (best === undefined || one.value.length > best.value.length ? one : best),
    undefined,
  )
}

function toFound({ pair, by }: Candidate): Found {
  return { value: pair.value, from: [pair], ...(by === undefined ? {} : { by }) }
}

function byShape(pair: FormPair | undefined): Found | undefined {
  return pair === undefined ? undefined : { value: pair.value, from: [pair], by: 'shape' }
}
