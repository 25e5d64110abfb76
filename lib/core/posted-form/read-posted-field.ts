import type { AnswerValue, Field } from '../kind/field.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { isBlank } from '../text/text-policy.ts'
import { dateOfParts, splitDate } from '../time/typed-date.ts'
import type { FieldPart } from './names.ts'
import type { FormPair } from './pairs.ts'
import { optionsOf, readPostedValue, readPostedValues } from './values.ts'

/** All that came for one field: under its own name, under an alias, and in parts (of a date, of a person's name). */
export interface PostedField {
  readonly own: readonly FormPair[]
  readonly guessed: readonly FormPair[]
  readonly parts: readonly (FormPair & { readonly part: FieldPart })[]
}

interface FieldReading {
  /** Control name → what it shows again. */
  readonly typed: readonly (readonly [control: string, values: readonly string[]])[]
  readonly value?: string | readonly string[]
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
  return inParts ? readDateParts(toRead) : readSingle({ ...toRead, posted: joinedName(toRead) })
}

function readSeveral({ name, field, posted, organisation }: FieldToRead): FieldReading {
  const options = optionsOf(field, organisation.areas)
  const read = (value: string) => readPostedValues(field, value, options)
  const [fitting, rest] = divided(posted.guessed, ({ value }) => field.read(read(value), organisation).ok)
  const values = new Set([...posted.own, ...fitting].map(({ value }) => value))
  const chosen = [...new Set([...values].flatMap(read))]
  return chosen.length === 0 ? { typed: [], rest } : { typed: [[name, chosen]], value: chosen, rest }
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
  // An alias is a guess: what the field would refuse was meant for another question, unless anybody types into it.
  const fits = (pair: FormPair) => TYPED_INTO.has(field.control) || field.read(read(pair), organisation).ok
  const [fitting, unfit] = divided(posted.guessed, fits)
  const taken = [...own, ...fitting].find((pair) => read(pair) !== undefined)
  if (taken === undefined) {
    const shown = [...own, ...fitting].slice(0, 1).map(({ value }) => value)
    return { typed: shown.length === 0 ? [] : [[name, shown]], rest: unfit }
  }
  const value = read(taken) ?? taken.value
  const others = [...own, ...fitting].filter((pair) => isOther(pair, taken) && field.control !== 'yes-no')
  return { typed: typedOf({ name, field, taken, value }), value, rest: [...others, ...unfit] }
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

/** First and last name as one, where no whole name came; a last name alone is added to what came as the name. */
function joinedName({ name, posted }: FieldToRead): PostedField {
  const [first, last] = [partOf(posted, 'first'), partOf(posted, 'last')]
  const whole = [...posted.own, ...posted.guessed].find(saysSomething)
  if (whole === undefined) {
    const joined = [first, last].filter((part) => part !== '').join(' ')
    return joined === '' ? posted : { own: [{ name, value: joined }], guessed: [], parts: [] }
  }
  if (first !== '' || last === '' || whole.value.includes(last)) return posted
  return { own: [{ name, value: `${whole.value.trim()} ${last}` }], guessed: [], parts: [] }
}

function partOf({ parts }: PostedField, part: FieldPart): string {
  const found = parts.filter((one) => one.part === part)
  return (found.find(saysSomething) ?? found[0])?.value.trim() ?? ''
}

function saysSomething({ value }: FormPair): boolean {
  return !isBlank(value)
}

/** Whether a pair says something besides the one taken. A setting that doubles as a field (`_replyto`) does not. */
function isOther(pair: FormPair, taken: FormPair): boolean {
  return saysSomething(pair) && pair.value.trim() !== taken.value.trim() && !pair.name.startsWith('_')
}

function divided<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter((item) => fits(item)), items.filter((item) => !fits(item))]
}
