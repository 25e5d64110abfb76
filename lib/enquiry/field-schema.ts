import * as v from 'valibot'
import type { AnswerValue, FieldOption, ProblemCode, Reading } from './field.ts'
import { hasForbiddenCharacter, toSingleLine } from './text-policy.ts'

/** A valibot schema whose every message is a sentence for the person who typed. */
export type Schema<Value> = v.GenericSchema<unknown, Value>

/** Reads one present value; the first finding only, because a person mends one thing at a time per field. */
export function readWith<Value extends AnswerValue>(schema: Schema<Value>, raw: unknown): Reading<Value> {
  const result = v.safeParse(schema, raw, { abortEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const issue = result.issues[0]
  return { ok: false, code: CODES[issue.type] ?? 'invalid', message: issue.message }
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  max_length: 'too-long',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  picklist: 'unknown-option',
}

/** Text at all, and without characters that no keyboard types. */
export function cleanString(label: string) {
  const unclean = `${label} contains characters that cannot be used. Remove them, or type the text again`
  return v.pipe(
    v.string(`${label} must be text`),
    v.check((s) => !hasForbiddenCharacter(s), unclean),
  )
}

/** One line of at most `maxLength` characters. */
export function lineOf(label: string, maxLength: number) {
  return v.pipe(cleanString(label), v.transform(toSingleLine), notLonger(label, maxLength))
}

/** At most `maxLength` UTF-16 units, as browsers count `maxlength`. */
export function notLonger(label: string, maxLength: number) {
  return v.maxLength<string, number, string>(
    maxLength,
    `${label} must be ${grouped(maxLength)} characters or fewer`,
  )
}

/** A whole number from `minimum` to `maximum`, as a JSON number or as digits. */
export function wholeNumberBetween(spec: {
  label: string
  minimum: number
  maximum: number
}): Schema<number> {
  const message = `${spec.label} must be a whole number between ${grouped(spec.minimum)} and ${grouped(spec.maximum)}`
  const digits = v.pipe(v.string(), v.regex(/^\s*\d{1,9}\s*$/), v.transform(Number))
  const number = v.union([v.number(), digits], message)
  return v.pipe(
    number,
    v.integer(message),
    v.minValue(spec.minimum, message),
    v.maxValue(spec.maximum, message),
  )
}

/** One name of `options`. */
export function oneOf<Name extends string>(spec: { label: string; options: Readonly<Record<Name, string>> }) {
  const names = namesOf(spec.options)
  return v.picklist(names, optionMessage(spec.label, names))
}

/** Several names of `options`, each once, in the order of `options`; one name alone is a list of one. */
export function listOf<Name extends string>(spec: {
  label: string
  options: Readonly<Record<Name, string>>
}): Schema<readonly Name[]> {
  const listed = v.transform((raw: unknown) => (Array.isArray(raw) ? raw : [raw]))
  const inOrder = v.transform((chosen: Name[]) =>
    namesOf(spec.options).filter((name) => chosen.includes(name)),
  )
  return v.pipe(v.unknown(), listed, v.array(oneOf(spec)), inOrder)
}

/** "Area must be one of: fenland, cambridge". */
export function optionMessage(label: string, names: readonly string[]): string {
  return `${label} must be one of: ${names.join(', ')}`
}

/** The options as a list, in the order they were written. */
export function titlesOf<Name extends string>(
  options: Readonly<Record<Name, string>>,
): readonly FieldOption[] {
  return namesOf(options).map((name) => ({ name, title: options[name] }))
}

function namesOf<Name extends string>(options: Readonly<Record<Name, string>>): Name[] {
  // Object.keys forgets the literal names; the record is our own declaration, not outside data.
  return Object.keys(options) as Name[]
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
