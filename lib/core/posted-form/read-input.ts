import type { Guess } from '../enquiry/arrival.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { EnquirerPart } from './enquirer-names.ts'
import { carriedName } from './extras.ts'
import { type EnquirerField, findEnquirer } from './find-enquirer.ts'
import { asksForSecret, isControlName, isMachinery } from './machinery.ts'
import { createNameReader, type FieldTarget } from './name-reading.ts'
import type { FormPair, Typed } from './pairs.ts'
import { type PostedField, readPostedField } from './read-posted-field.ts'
import { readToldControls } from './told-controls-schema.ts'

/** A form's fields, sorted by the questions of a kind. */
interface FormInput {
  /** What to show again, by the names of our controls. */
  readonly typed: Typed
  /** What the kind's `readAnswers` is given. */
  readonly input: Readonly<Record<string, unknown>>
  /** What answers none of its questions. */
  readonly rest: readonly FormPair[]
  readonly guesses: readonly Guess[]
  /** Addresses came, and nothing says which is the enquirer's: the officer chooses. */
  readonly undecided: boolean
}

interface ToSort {
  readonly kind: Kind
  readonly pairs: readonly FormPair[]
  readonly organisation: Organisation
  readonly door: 'page' | 'site'
}

/** Sorts what came by the fields of the kind. Our own page has our own names; of any other form it is found out. */
export function readFormInput(form: ToSort): FormInput {
  const { kind, pairs, organisation, door } = form
  const { posted, rest, guesses, undecided } = sortByField(form)
  const typed = new Map<string, string[]>()
  const input = new Map<string, unknown>()
  const told: Guess[] = [...guesses]
  for (const [name, field] of Object.entries(kind.fields)) {
    const reading = readPostedField({ name, field, posted: posted.get(name) ?? nothing, organisation })
    for (const [control, values] of reading.typed) typed.set(control, [...values])
    if (reading.value !== undefined) input.set(name, reading.value)
    if (reading.guessed !== undefined)
      told.push({ field: name, from: shownNames([reading.guessed]), by: 'name' })
    rest.push(...reading.rest)
  }
  // A form on another site need not know our districts; our own page asks.
  if (door === 'site' && Object.hasOwn(kind.fields, 'area') && !input.has('area')) {
    input.set('area', 'not-sure')
    typed.set('area', ['not-sure'])
  }
  return {
    typed: toRecord(typed),
    input: toRecord(input),
    rest: inOrder(rest, pairs),
    guesses: told,
    undecided,
  }
}

function sortByField({ kind, pairs, door }: ToSort) {
  const posted = new Map<string, MutablePosted>()
  const rest: FormPair[] = []
  const others: FormPair[] = []
  const readName = createNameReader(kind)
  for (const pair of pairs) {
    const carried = carriedName(pair.name)
    if (carried !== undefined) rest.push({ name: carried, value: pair.value })
    if (carried !== undefined || isControlName(pair.name) || asksForSecret(pair.name)) continue
    const target = door === 'page' ? ownTarget(kind, pair.name) : readName(pair.name)
    if (target !== undefined && (door === 'page' || !isEnquirerField(target.field))) put(posted, target, pair)
    else if (!isMachinery(pair)) others.push(pair)
  }
  if (door === 'page') return { posted, rest: [...rest, ...others], guesses: [], undecided: false }
  const enquirer = findEnquirer(others, {
    told: readToldControls(pairs),
    own: ownNames(others, readName),
    needsMessage: kind.fields['message']?.required === true,
  })
  const guesses: Guess[] = []
  for (const [field, { value, from, by }] of enquirer.found) {
    posted.set(field, { own: [{ name: field, value }], guessed: [], parts: [] })
    if (by !== undefined) guesses.push({ field, from: shownNames(from.map(({ name }) => name)), by })
  }
  const undecided = enquirer.undecided.length > 0
  if (undecided) guesses.push({ field: 'email', from: shownNames(enquirer.undecided), by: 'shape' })
  return { posted, rest: [...rest, ...enquirer.rest], guesses, undecided }
}

/** As the officer is told them: a few, and none so long that it hides the others. */
function shownNames(names: readonly string[]): readonly string[] {
  return names.slice(0, 10).map((name) => toHeaderText(name, 100))
}

/** Of our own pages, which send a date in three parts too. */
function ownTarget(kind: Kind, name: string): FieldTarget | undefined {
  if (Object.hasOwn(kind.fields, name)) return { type: 'field', field: name, guess: false }
  const [, field = '', part] = /^(.+)-(day|month|year)$/.exec(name) ?? []
  if (!Object.hasOwn(kind.fields, field) || kind.fields[field]?.control !== 'date') return undefined
  return { type: 'part', field, part: part === 'day' || part === 'month' ? part : 'year' }
}

/** Which names are ours for the enquirer's: exactly, or by the label of the question. */
function ownNames(
  pairs: readonly FormPair[],
  readName: (name: string) => FieldTarget | undefined,
): ReadonlyMap<string, EnquirerPart> {
  const names = new Map<string, EnquirerPart>()
  for (const { name } of pairs) {
    const target = readName(name)
    if (target?.type === 'field' && !target.guess && isEnquirerField(target.field))
      names.set(name, target.field)
  }
  return names
}

function isEnquirerField(field: string): field is EnquirerField {
  return field === 'name' || field === 'email' || field === 'phone' || field === 'message'
}

function put(posted: Map<string, MutablePosted>, target: FieldTarget, pair: FormPair): void {
  const field = posted.get(target.field) ?? { own: [], guessed: [], parts: [] }
  posted.set(target.field, field)
  if (target.type === 'part') field.parts.push({ ...pair, part: target.part })
  else (target.guess ? field.guessed : field.own).push(pair)
}

/** As the form had them, whatever was found out in between. */
function inOrder(rest: readonly FormPair[], pairs: readonly FormPair[]): readonly FormPair[] {
  const places = new Map(
    pairs.map(({ name }, place) => [carriedName(name) ?? name, place] as const).toReversed(),
  )
  return rest.toSorted((one, other) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0))
}

type MutablePosted = { -readonly [Key in keyof PostedField]: PostedField[Key][number][] }

const nothing: PostedField = { own: [], guessed: [], parts: [] }

/** Without a prototype, so that no name that came from outside means anything but itself. */
function toRecord<Value>(entries: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) record[name] = value
  return record
}
