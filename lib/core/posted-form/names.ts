import type { Kind } from '../kind/kind.ts'
import type { DatePart } from '../time/typed-date.ts'
import { fieldAliases, firstNameAliases, lastNameAliases } from './aliases.ts'
import { isControlName } from './controls.ts'

/** What a posted name stands for. */
type FormTarget =
  /** `guess`: by an alias, and not by the field's own name or label. */
  | { readonly type: 'field'; readonly field: string; readonly guess: boolean }
  | { readonly type: 'part'; readonly field: string; readonly part: FieldPart }
  | { readonly type: 'control' }
  | { readonly type: 'unknown' }

/** A part of a date, or of a person's name. */
export type FieldPart = DatePart | 'first' | 'last'

/** Tells what the names that a form sent mean for this kind: its own names before labels, labels before aliases. */
export function createNameReader(kind: Kind): (name: string) => FormTarget {
  const known = knownSpellings(kind)
  return function readName(name) {
    if (Object.hasOwn(kind.fields, name)) return { type: 'field', field: name, guess: false }
    if (isControlName(name)) return { type: 'control' }
    const spelling = candidates(name.slice(0, 200)).find((one) => known.has(one))
    return known.get(spelling ?? '') ?? { type: 'unknown' }
  }
}

function knownSpellings(kind: Kind): ReadonlyMap<string, FormTarget> {
  const fields = Object.entries(kind.fields)
  const dates = fields.filter(([, { control }]) => control === 'date').map(([name]) => name)
  const parts: readonly DatePart[] = ['day', 'month', 'year']
  const own = (spelling: string, field: string): Spelling => [
    spelling,
    { type: 'field', field, guess: false },
  ]
  const entries: readonly Spelling[] = [
    ...fields.map(([name]) => own(name, name)),
    ...dates.flatMap((field) =>
      parts.map((part): Spelling => [`${field}-${part}`, { type: 'part', field, part }]),
    ),
    ...fields.map(([name, { label }]) => own(label, name)),
    ...fields.flatMap(([field]) =>
      (Object.hasOwn(fieldAliases, field) ? (fieldAliases[field] ?? []) : []).map(
        (alias): Spelling => [alias, { type: 'field', field, guess: true }],
      ),
    ),
    ...firstNameAliases.map((alias): Spelling => [alias, { type: 'part', field: 'name', part: 'first' }]),
    ...lastNameAliases.map((alias): Spelling => [alias, { type: 'part', field: 'name', part: 'last' }]),
  ]
  // The first meaning of a spelling counts, and a Map keeps the last.
  return new Map(entries.toReversed().map(([spelling, target]) => [squashed(spelling), target]))
}

type Spelling = readonly [spelling: string, target: FormTarget]

/** The spellings to try for one name, the most literal first; none is empty. */
function candidates(name: string): readonly string[] {
  const single = name.replace(/\[\d*\]$/, '')
  const inner = /\[([^[\]]*\D[^[\]]*)\]$/.exec(single)?.[1] ?? ''
  return [single, single.replace(FRAME, '$1'), inner].map(squashed).filter((spelling) => spelling !== '')
}

/** `g12-email` (Jetpack), `et_pb_contact_email_0` (Divi), `jform[contact_email]` comes out of its brackets. */
const FRAME = /^(?:g\d+-|et_pb_contact_)(.*?)(?:_\d+)?$/

/** `Your name *`, `your_name` and `yourName` are one spelling. */
function squashed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((required|optional)\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
