import * as v from 'valibot'
import { hasForbiddenCharacter, toSingleLine } from '../text/text-policy.ts'
import type { ProblemName } from '../words/english-problems.ts'
import type { AnswerValue, ProblemCode } from './field.ts'

/** A valibot schema whose every message is the name of a sentence for the person who typed. */
export type Schema<Value> = v.GenericSchema<unknown, Value>

/** Reads one present value; the first finding only, because a person fixes one thing at a time per field. */
export function readWith<Value extends AnswerValue>(
  schema: Schema<Value>,
  raw: unknown,
): WordlessReading<Value> {
  const result = v.safeParse(schema, raw, { abortEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const issue = result.issues[0]
  return { ok: false, code: CODES[issue.type] ?? 'invalid', problem: issue.message }
}

/** A reading whose problem is not in words yet: `problem` is the name of its sentence. */
export type WordlessReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode; readonly problem: string }

/** The message of a schema, checked by the compiler to name a sentence. */
export function named(problem: ProblemName): string {
  return problem
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  max_length: 'too-long',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  picklist: 'unknown-option',
}

/** Text at all, and without characters that no keyboard types. */
export function cleanString() {
  return v.pipe(
    v.string(named('text')),
    v.check((s) => !hasForbiddenCharacter(s), named('unclean')),
  )
}

/** One line of at most `maxLength` characters. */
export function lineOf(maxLength: number) {
  return v.pipe(cleanString(), v.transform(toSingleLine), notLonger(maxLength))
}

/** At most `maxLength` UTF-16 units, as browsers count `maxlength`. */
export function notLonger(maxLength: number) {
  return v.maxLength<string, number, string>(maxLength, named('tooLong'))
}

/** A whole number from `minimum` to `maximum`, as a JSON number or as digits. */
export function wholeNumberBetween(range: { minimum: number; maximum: number }): Schema<number> {
  const message = named('wholeNumber')
  const digits = v.pipe(v.string(), v.regex(/^\s*\d{1,9}\s*$/), v.transform(Number))
  return v.pipe(
    v.union([v.number(), digits], message),
    v.integer(message),
    v.minValue(range.minimum, message),
    v.maxValue(range.maximum, message),
  )
}

/** One name of `options`. */
export function oneOf<Name extends string>(options: Readonly<Record<Name, string>>) {
  return v.picklist(namesOf(options), named('option'))
}

/** Several names of `options`, each once, in the order of `options`; one name alone is a list of one. */
export function listOf<Name extends string>(
  options: Readonly<Record<Name, string>>,
): Schema<readonly Name[]> {
  const listed = v.transform((raw: unknown) => (Array.isArray(raw) ? raw : [raw]))
  const inOrder = v.transform((chosen: Name[]) => namesOf(options).filter((name) => chosen.includes(name)))
  return v.pipe(v.unknown(), listed, v.array(oneOf(options)), inOrder)
}

function namesOf<Name extends string>(options: Readonly<Record<Name, string>>): Name[] {
  // Object.keys forgets the literal names; the record is our own declaration, not outside data.
  return Object.keys(options) as Name[]
}
