import type { AnswersReading, FieldProblem } from '../../lib/core/kind/answers.ts'
import type { FieldContext } from '../../lib/core/kind/field.ts'
import { text } from '../../lib/core/kind/fields.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { dateOfParts } from '../../lib/core/time/typed-date.ts'

/** The longest text of one box of a date, in characters: all three fit into one answer. */
export const maxDatePart = 60

/** The names under which a form of ours sends the parts of a date. */
export function datePartsOf(name: string): readonly [day: string, month: string, year: string] {
  return [`${name}-day`, `${name}-month`, `${name}-year`]
}

/**
 * Reads a JSON body for a kind: its answers by field name, or as a script makes JSON of our own form, where a date is in
 * three parts and a field is hidden from people. `trap` is what stood in that; absent: it was not sent.
 */
export function readJsonAnswers(
  kind: Kind,
  body: unknown,
  context: FieldContext,
): { readonly reading: AnswersReading; readonly trap?: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { reading: readSubmission(kind, body, context) }
  const input = new Map<string, unknown>(withoutMostUnknown(kind, Object.entries(body)))
  const problems: FieldProblem[] = []
  const take = (name: string, maxLength: number) => {
    const raw = input.get(name)
    const reading = text({ label: name, maxLength }).read(raw, context)
    input.delete(name)
    if (!reading.ok) problems.push({ field: name, code: reading.code, message: reading.message(kind.core) })
    return reading.ok && typeof raw === 'string' ? raw : ''
  }
  const isTrapped = input.has('_gotcha')
  const trap = take('_gotcha', Number.POSITIVE_INFINITY)
  for (const [name, { control }] of Object.entries(kind.fields)) {
    const parts = datePartsOf(name)
    if (control !== 'date' || !parts.some((part) => input.has(part))) continue
    const isWhole = input.has(name)
    const [day = '', month = '', year = ''] = parts.map((part) => take(part, maxDatePart))
    if (!isWhole) input.set(name, dateOfParts({ day, month, year }))
    else problems.push({ field: name, code: 'invalid', message: kind.core.submission.dateTwice(parts) })
  }
  const reading = readSubmission(kind, Object.fromEntries(input), context)
  const all = [...problems, ...(reading.ok ? [] : reading.problems)]
  return {
    reading: all.length === 0 ? reading : { ok: false, problems: all },
    ...(isTrapped ? { trap } : {}),
  }
}

/** What has a name of ours, and some of the rest: of ten thousand unknown names only the first are told. */
function withoutMostUnknown(kind: Kind, entries: readonly (readonly [string, unknown])[]) {
  if (entries.length <= 1000) return entries
  const ours = new Set([
    '_gotcha',
    ...Object.keys(kind.fields).flatMap((name) => [name, ...datePartsOf(name)]),
  ])
  let unknown = 0
  return entries.filter(([name]) => ours.has(name) || ++unknown <= 100)
}
