import type { Kind } from '../kind/kind.ts'
import type { DatePart } from '../time/typed-date.ts'
import { fieldAliases } from './aliases.ts'
import { bareNames, type EnquirerPart, partsBySpelling, partsByWord } from './enquirer-names.ts'
import type { FormPair } from './pairs.ts'
import { countedWords, neutralWords, othersWords, otherWords, repeatWords, thingWords } from './qualifiers.ts'
import { spellingsOf, squashed, wordsOf } from './spelling.ts'
import { digitsIn } from './value-shapes.ts'

/** What a posted name stands for among a kind's own questions. */
export type FieldTarget =
  /** `guess`: by an alias, and not by the field's own name or label. */
  | { readonly type: 'field'; readonly field: string; readonly guess: boolean }
  | { readonly type: 'part'; readonly field: string; readonly part: DatePart }

/** Tells which question a posted name answers: its own names before labels, labels before aliases. */
export function createNameReader(kind: Kind): (name: string) => FieldTarget | undefined {
  const known = spellingsByKind.get(kind) ?? knownSpellings(kind)
  spellingsByKind.set(kind, known)
  return function readName(name) {
    if (Object.hasOwn(kind.fields, name)) return { type: 'field', field: name, guess: false }
    const spelling = spellingsOf(name).find((one) => known.has(one))
    return known.get(spelling ?? '')
  }
}

/** A kind's spellings are always the same, and take longer to make than a form to read. */
const spellingsByKind = new WeakMap<Kind, ReadonlyMap<string, FieldTarget>>()

function knownSpellings(kind: Kind): ReadonlyMap<string, FieldTarget> {
  const fields = Object.entries(kind.fields)
  const dates = fields.filter(([, { control }]) => control === 'date').map(([name]) => name)
  const parts: readonly DatePart[] = ['day', 'month', 'year']
  const own = (spelling: string, field: string) => [spelling, { type: 'field', field, guess: false }] as const
  const entries: readonly (readonly [spelling: string, target: FieldTarget])[] = [
    ...fields.map(([name]) => own(name, name)),
    ...dates.flatMap((field) =>
      parts.map((part) => [`${field}-${part}`, { type: 'part', field, part }] as const),
    ),
    ...fields.map(([name, { label }]) => own(label, name)),
    ...fields.flatMap(([field]) =>
      (Object.hasOwn(fieldAliases, field) ? (fieldAliases[field] ?? []) : []).map(
        (alias) => [alias, { type: 'field', field, guess: true }] as const,
      ),
    ),
  ]
  // The first meaning of a spelling counts, and a Map keeps the last.
  return new Map(entries.toReversed().map(([spelling, target]) => [squashed(spelling), target]))
}

/** What a name says of who writes and what they say. */
interface EnquirerName {
  readonly part: EnquirerPart
  /** The whole name says so, or only words in it; `plain`: it has no word besides that might say otherwise. */
  readonly by: 'whole' | 'words'
  readonly plain: boolean
  /** A name that people also give to a hall or a booking. */
  readonly bare: boolean
}

/** Whether a field is the enquirer's own name, address, number or message by its name; undefined if that says nothing. */
export function readEnquirerName({ name, value }: FormPair): EnquirerName | undefined {
  const gravity = GRAVITY[/^input_\d+\.(\d)$/.exec(name)?.[1] ?? '']
  if (gravity !== undefined) return { part: gravity, by: 'whole', plain: true, bare: false }
  const spelling = spellingsOf(name).find((one) => partsBySpelling.has(one)) ?? ''
  const part = partsBySpelling.get(spelling)
  if (part !== undefined) return { part, by: 'whole', plain: true, bare: bareNames.has(spelling) }
  return byWords(wordsOf(name), value)
}

function byWords(words: readonly string[], value: string): EnquirerName | undefined {
  const end = words.at(-1)
  if ((end === 'first' || end === 'last') && words.slice(0, -1).every((word) => neutralWords.has(word))) {
    return { part: end, by: 'words', plain: true, bare: false }
  }
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`)
  // `email_or_phone` is what its value is.
  const found =
    [...pairs, ...words].find((word) => {
      const part = partsByWord.get(word)
      return part !== undefined && isPlausible(part, value)
    }) ?? ''
  const part = partsByWord.get(found)
  if (part === undefined) return undefined
  const beside = words.filter((word) => !found.includes(word))
  if (beside.some((word) => refusedFor(part).has(word))) return undefined
  return { part, by: 'words', plain: beside.every((word) => neutralWords.has(word)), bare: false }
}

/** `email_copy=1` is no address, and an extension no number. */
function isPlausible(part: EnquirerPart, value: string): boolean {
  if (part === 'email') return value.includes('@')
  return part !== 'phone' || digitsIn(value) >= 6
}

function refusedFor(part: EnquirerPart): ReadonlySet<string> {
  if (part === 'email' || part === 'phone') return OTHERS
  return part === 'message' ? NO_MESSAGE : NO_PERSON
}

const OTHERS: ReadonlySet<string> = othersWords
const NO_PERSON: ReadonlySet<string> = new Set([...othersWords, ...thingWords])
const NO_MESSAGE: ReadonlySet<string> = new Set([
  'security',
  'captcha',
  'copy',
  'type',
  'subject',
  'title',
  'preference',
  'consent',
])

/** Whether an address under this name may be somebody else's, whatever else the name says. */
export function isAboutOthers(name: string): boolean {
  return wordsOf(name).some((word) => othersWords.has(word))
}

/** Whether a row of digits under this name is something else than a telephone number. */
export function asksForOtherNumber(name: string): boolean {
  return wordsOf(name).some((word) => countedWords.has(word) || othersWords.has(word))
}

/** Whether a form asks under this name for the same thing once more. */
export function asksOnceMore(name: string): boolean {
  return wordsOf(name).some((word) => repeatWords.has(word))
}

/** Whether a name says, but for one word, that it asks for something which is neither who writes nor what they say. */
export function asksForOther(name: string, but?: string): boolean {
  return wordsOf(name).some(
    (word) => word !== but && (otherWords.has(word) || othersWords.has(word) || thingWords.has(word)),
  )
}

/** The parts of a name in Gravity Forms: `input_1.3` is the first name, `input_1.6` the last. */
const GRAVITY: Readonly<Record<string, EnquirerPart>> = { '3': 'first', '6': 'last' }
