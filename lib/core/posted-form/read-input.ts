import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { carriedName } from './extras.ts'
import { createNameReader, type FieldPart } from './names.ts'
import type { FormPair, Typed } from './pairs.ts'
import { type PostedField, readPostedField } from './read-posted-field.ts'

/**
 * Sorts what came by the fields of the kind: what to show again, what its `readAnswers` is given, and the `rest` that
 * answers none of its questions.
 */
export function readFormInput({
  kind,
  pairs,
  organisation,
  door,
}: {
  readonly kind: Kind
  readonly pairs: readonly FormPair[]
  readonly organisation: Organisation
  readonly door: 'page' | 'site'
}): {
  readonly typed: Typed
  readonly input: Readonly<Record<string, unknown>>
  readonly rest: readonly FormPair[]
} {
  const { posted, rest } = sortByField(kind, pairs)
  const typed = new Map<string, string[]>()
  const input = new Map<string, unknown>()
  for (const [name, field] of Object.entries(kind.fields)) {
    const reading = readPostedField({ name, field, posted: posted.get(name) ?? nothing, organisation })
    for (const [control, values] of reading.typed) typed.set(control, [...values])
    if (reading.value !== undefined) input.set(name, reading.value)
    rest.push(...reading.rest)
  }
  // A form on another site need not know our districts; our own page asks.
  if (door === 'site' && Object.hasOwn(kind.fields, 'area') && !input.has('area')) {
    input.set('area', 'not-sure')
    typed.set('area', ['not-sure'])
  }
  for (const { name, value } of rest) {
    const shown = typed.get(name)
    if (shown === undefined) typed.set(name, [value])
    else shown.push(value)
  }
  return { typed: toRecord(typed), input: toRecord(input), rest }
}

function sortByField(kind: Kind, pairs: readonly FormPair[]) {
  const readName = createNameReader(kind)
  const posted = new Map<string, MutablePosted>()
  const rest: FormPair[] = []
  for (const pair of pairs) {
    const carried = carriedName(pair.name)
    if (carried !== undefined) rest.push({ name: carried, value: pair.value })
    if (carried !== undefined) continue
    const target = readName(pair.name)
    if (target.type === 'unknown') rest.push(pair)
    if (target.type === 'unknown' || target.type === 'control') continue
    const field = posted.get(target.field) ?? { own: [], guessed: [], parts: [] }
    posted.set(target.field, field)
    if (target.type === 'part') field.parts.push({ ...pair, part: target.part })
    else (target.guess ? field.guessed : field.own).push(pair)
  }
  return { posted, rest }
}

interface MutablePosted {
  readonly own: FormPair[]
  readonly guessed: FormPair[]
  readonly parts: (FormPair & { readonly part: FieldPart })[]
}

const nothing: PostedField = { own: [], guessed: [], parts: [] }

/** Without a prototype, so that no name that came from outside means anything but itself. */
function toRecord<Value>(entries: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) record[name] = value
  return record
}
