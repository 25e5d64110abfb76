import { readPostcode } from '../text/postcode.ts'
import {
  type Cleaned,
  cleanedWithin,
  cleanPlainLine,
  inPlainAscii,
  wordsBeforeHalfCharacter,
} from '../text/text-policy.ts'
import { readDate } from '../time/typed-date.ts'
import type { ProblemName } from '../words/english-problems.ts'
import type { AnswerValue, ProblemCode, ReadingContext } from './field.ts'

/** A reading whose problem is not in words yet: `problem` is the name of its sentence. */
type WordlessReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly code: ProblemCode
      readonly problem: ProblemName
      /** The words before what is wrong. */
      readonly after?: string
      readonly asTyped?: string
    }

/** Reads an answer that is there. */
export type ReadTyped<Value extends AnswerValue> = (
  raw: unknown,
  context: ReadingContext,
) => WordlessReading<Value>

/** The longest answer, in characters, that is kept as typed where a date, a number or a postcode was asked for. */
export const maxAsTyped = 200

/** Text as `clean` makes it. Another website's form does not know our lengths: there they do not hold. */
export function textOf(clean: (typed: string) => Cleaned, maxLength: number): ReadTyped<string> {
  return (raw, { door }) => {
    if (typeof raw !== 'string') return wrong('invalid', 'text')
    const after = wordsBeforeHalfCharacter(raw)
    if (after !== undefined) return { ...wrong('invalid', 'halfCharacter'), after }
    const cleaned = door === 'site' ? clean(raw) : cleanedWithin(clean, raw, maxLength)
    if (cleaned === undefined || (door !== 'site' && cleaned.length > maxLength))
      return wrong('too-long', 'tooLong')
    return { ok: true, value: cleaned.text }
  }
}

/** A telephone number, or whatever else was written for it; where it is nothing but a number, in plain digits and signs. */
export const phoneOf = textOf((typed) => {
  const cleaned = cleanPlainLine(typed)
  const ascii = inPlainAscii(cleaned.text)
  return /^[\d\s()+./#-]*$/.test(ascii) ? cleanPlainLine(ascii) : cleaned
}, maxAsTyped)

/** A date as `YYYY-MM-DD`. */
export const dateOf = readBy(readDate, 'date')

/** A postcode in capitals with one space. */
export const postcodeOf = readBy(readPostcode, 'postcode')

/** A whole number, from a JSON number or from digits with or without separators of thousands. */
export function wholeNumberOf(range: { minimum: number; maximum: number }): ReadTyped<number | string> {
  const isInside = (value: number) => value >= range.minimum && value <= range.maximum
  const readText = readBy((typed) => {
    const value = NUMBER.test(typed) ? Number(typed.replace(/\D/g, '')) : undefined
    return value !== undefined && isInside(value) ? value : undefined
  }, 'number')
  return (raw, context) => {
    if (typeof raw === 'string') return readText(raw, context)
    if (typeof raw !== 'number' || !Number.isInteger(raw)) return wrong('invalid', 'wholeNumber')
    return isInside(raw) ? { ok: true, value: raw } : wrong('out-of-range', 'wholeNumber')
  }
}

const NUMBER = /^(?:\d{1,9}|\d{1,3}(?:[, ]\d{3}){1,2})$/

/** One name of `options`. */
export function oneOf<Name extends string>(options: Readonly<Record<Name, string>>): ReadTyped<Name> {
  return (raw) => {
    const name = nameIn(options, raw)
    return name === undefined ? wrong('unknown-option', 'option') : { ok: true, value: name }
  }
}

/** Several names of `options`, each once, in the order of `options`; one name alone is a list of one. */
export function severalOf<Name extends string>(
  options: Readonly<Record<Name, string>>,
): ReadTyped<readonly Name[]> {
  return (raw) => {
    const listed: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
    const names = listed.map((one) => nameIn(options, one))
    if (names.includes(undefined)) return wrong('unknown-option', 'option')
    return { ok: true, value: namesOf(options).filter((name) => names.includes(name)) }
  }
}

/** The name of an area of the organisation. */
export const areaOf: ReadTyped<string> = (raw, { areas }) => {
  const names = areas.map(({ name }) => name)
  const name = nameAmong(names, raw)
  return name === undefined ? wrong('unknown-option', 'area') : { ok: true, value: name }
}

/** What `read` makes of the text; what it cannot read may be kept as typed. */
function readBy<Value extends AnswerValue>(
  read: (typed: string) => Value | undefined,
  problem: ProblemName,
): ReadTyped<Value | string> {
  const readLine = textOf(cleanPlainLine, maxAsTyped)
  return (raw, context) => {
    const line = readLine(raw, context)
    if (!line.ok) return line
    const value = line.value.length > maxAsTyped ? undefined : read(inPlainAscii(line.value))
    if (value !== undefined) return { ok: true, value }
    return { ...wrong('invalid', problem), asTyped: line.value }
  }
}

export function wrong(code: ProblemCode, problem: ProblemName) {
  return { ok: false, code, problem } as const
}

function nameIn<Name extends string>(
  options: Readonly<Record<Name, string>>,
  raw: unknown,
): Name | undefined {
  return nameAmong(namesOf(options), raw)
}

/** Which of the names a text says, cleaned only as far as one could reach. */
function nameAmong<Name extends string>(names: readonly Name[], raw: unknown): Name | undefined {
  if (typeof raw !== 'string') return undefined
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const typed = cleanedWithin(cleanPlainLine, raw, longest)?.text
  return names.find((name) => name === typed)
}

function namesOf<Name extends string>(options: Readonly<Record<Name, string>>): Name[] {
  // Object.keys forgets the literal names; the record is our own declaration, not outside data.
  return Object.keys(options) as Name[]
}
