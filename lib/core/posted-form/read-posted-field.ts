import type { AnswerValue, Field } from '../kind/field.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { isBlank } from '../text/text-policy.ts'
import { type DatePart, dateOfParts, splitDate } from '../time/typed-date.ts'
import type { FormPair } from './pairs.ts'
import { optionsOf, readPostedValue, readPostedValues } from './values.ts'

/** All that came for one field: under its own name, under an alias, and in parts of a date. */
export interface PostedField {
  readonly own: readonly FormPair[]
  readonly guessed: readonly FormPair[]
  readonly parts: readonly (FormPair & { readonly part: DatePart })[]
}

interface FieldReading {
  /** Control name → what it shows again. */
  readonly typed: readonly (readonly [control: string, values: readonly string[]])[]
  readonly value?: string | readonly string[]
  /** The alias that the value came under. */
  readonly guessed?: string
  /** The pairs that say something else than the answer taken. */
  readonly rest: readonly FormPair[]
}

interface FieldToRead {
  readonly name: string
  readonly field: Field<AnswerValue | undefined>
  readonly posted: PostedField
  readonly organisation: Organisation
}

/** Makes one answer of all that came for a field, and loses nothing that says something else. */
export function readPostedField(toRead: FieldToRead): FieldReading {
  const { field, posted } = toRead
  if (field.control === 'choices') return readSeveral(toRead)
  const inParts = field.control === 'date' && posted.parts.length > 0
  return inParts ? readDateParts(toRead) : readSingle(toRead)
}

/** What is no choice of ours is kept beside those that are, as it was typed. */
function readSeveral({ name, field, posted, organisation }: FieldToRead): FieldReading {
  const options = optionsOf(field, organisation.areas)
  const own = posted.own.map((pair) => ({ pair, ...readPostedValues(pair.value, options) }))
  const guessed = posted.guessed.map((pair) => ({ pair, ...readPostedValues(pair.value, options) }))
  const fitting = guessed.filter(({ chosen, left }) => chosen.length > 0 && left === '')
  const chosen = [...new Set([...own, ...fitting].flatMap((one) => one.chosen))]
  const rest = [
    ...own.flatMap(({ pair, left }) => (left === '' ? [] : [{ name: pair.name, value: left }])),
    ...guessed.filter((one) => !fitting.includes(one)).map(({ pair }) => pair),
  ]
  const alias = own.length > 0 ? undefined : fitting[0]?.pair.name
  return {
    ...{ typed: chosen.length === 0 ? [] : [[name, chosen]], rest },
    ...(chosen.length === 0 ? {} : { value: chosen }),
    ...(alias === undefined ? {} : { guessed: alias }),
  }
}

function readDateParts({ name, posted }: FieldToRead): FieldReading {
  const parts = { day: partOf(posted, 'day'), month: partOf(posted, 'month'), year: partOf(posted, 'year') }
  const value = dateOfParts(parts)
  const typed = Object.entries(parts).map(([part, text]) => [`${name}-${part}`, [text]] as const)
  return { typed, rest: posted.own.filter(saysSomething), ...(value === undefined ? {} : { value }) }
}

function readSingle({ name, field, posted, organisation }: FieldToRead): FieldReading {
  const options = optionsOf(field, organisation.areas)
  const read = ({ value }: FormPair) => readPostedValue(field, value, options)
  // A tick box often comes with a hidden "no" before it.
  const inOrder = field.control === 'yes-no' ? posted.own.toReversed() : posted.own
  const own = divided(inOrder, (pair) => pair.name === name).flat()
  const [fitting, unfit] = divided(posted.guessed, (pair) => understood(field, read(pair), organisation))
  const taken = [...own, ...fitting].find((pair) => read(pair) !== undefined)
  // A choice that is none of ours stays beside the question, for the officer and on the page.
  const isChoice = options.length > 0
  if (taken === undefined || (isChoice && !understood(field, read(taken), organisation))) {
    const shown = own.filter((pair) => read(pair) === undefined).slice(0, 1)
    const typed = shown.map(({ value }) => [name, [value]] as const)
    return { typed, rest: [...own, ...fitting, ...unfit].filter((pair) => read(pair) !== undefined) }
  }
  const value = read(taken) ?? taken.value
  const others = [...own, ...fitting].filter((pair) => isOther(pair, taken) && field.control !== 'yes-no')
  return {
    ...{ typed: typedOf({ name, field, taken, value }), value, rest: [...others, ...unfit] },
    ...(posted.guessed.includes(taken) ? { guessed: taken.name } : {}),
  }
}

/**
 * An alias is a guess: what the field does not understand was meant for another question, unless people type into it whatever
 * they like. `participants=the whole class` is no number of people.
 */
function understood(
  field: Field<AnswerValue | undefined>,
  value: string | undefined,
  organisation: Organisation,
): boolean {
  if (value === undefined) return false
  if (field.control === 'whole-number' || field.control === 'date') return /^[\d-]+$/.test(value.trim())
  return TYPED_INTO.has(field.control) || field.read(value, organisation).ok
}

const TYPED_INTO: ReadonlySet<string> = new Set(['text', 'long-text', 'email', 'phone'])

/** Options show by their names, a date in its three parts too; everything else exactly as it was typed. */
function typedOf({
  name,
  field,
  taken,
  value,
}: Omit<FieldToRead, 'posted' | 'organisation'> & { taken: FormPair; value: string }): FieldReading['typed'] {
  if (field.control === 'whole-number') return [[name, [taken.value]]]
  if (field.control !== 'date') return [[name, [value]]]
  const parts = Object.entries(splitDate(taken.value) ?? {})
  return [[name, [taken.value]], ...parts.map(([part, text]) => [`${name}-${part}`, [text]] as const)]
}

function partOf({ parts }: PostedField, part: DatePart): string {
  const found = parts.filter((one) => one.part === part)
  return (found.find(saysSomething) ?? found[0])?.value.trim() ?? ''
}

function saysSomething({ value }: FormPair): boolean {
  return !isBlank(value)
}

/** Whether a pair says something besides the one taken. */
function isOther(pair: FormPair, taken: FormPair): boolean {
  return saysSomething(pair) && pair.value.trim() !== taken.value.trim()
}

function divided<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter((item) => fits(item)), items.filter((item) => !fits(item))]
}
