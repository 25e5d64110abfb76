import { isBlank } from '../text/text-policy.ts'
import type { AskedFor } from '../words/english-problems.ts'
import type { AnswerValue, Field, FieldControl, FieldOption, FieldWords } from './field.ts'
import type { ReadTyped } from './read-typed.ts'

/** Titles that options had, by their names: what forms that were pasted before may send. */
export type FormerTitles = Readonly<Partial<Record<string, readonly string[]>>>

/** What a field is in every language. */
interface Answering<Value extends AnswerValue> extends Pick<Field<Value>, 'control' | 'maxLength' | 'range'> {
  readonly read: ReadTyped<Value>
  /** Of options, by name, in whatever language they were. */
  readonly formerTitles?: FormerTitles
}

/** A field with its words: required, if they say what to do when the answer is missing. */
export function question<Value extends AnswerValue>(
  words: FieldWords,
  answering: Answering<Value>,
): Field<Value | undefined> {
  const { read, formerTitles, ...look } = answering
  const { label, question: asks, hint, required, options } = words
  return {
    ...look,
    label,
    question: asks ?? label,
    ...(hint === undefined ? {} : { hint }),
    required: required !== undefined,
    ...(options === undefined ? {} : { options: titlesOf(options, formerTitles) }),
    read: (raw, context) => {
      if (isAbsent(raw, look.control)) {
        return required === undefined
          ? { ok: true, value: undefined }
          : { ok: false, code: 'missing', message: () => required }
      }
      const reading = read(raw, context)
      if (reading.ok) return reading
      const { problem, after = '', ...refusal } = reading
      const asked = { ...askedFor(words, look), after }
      return { ...refusal, message: (core) => core.problems[problem](asked) }
    },
    words: {
      label,
      ...(asks === undefined ? {} : { question: asks }),
      ...(hint === undefined ? {} : { hint }),
      ...(required === undefined ? {} : { required }),
      ...(options === undefined ? {} : { options }),
    },
    inWords: (other) => question(inOrderOf(words, other), answering),
  }
}

/** Absent: not sent, null, nothing to see, or an empty list where a list is asked for. */
function isAbsent(raw: unknown, control: FieldControl): boolean {
  return (
    raw === undefined ||
    raw === null ||
    (typeof raw === 'string' && isBlank(raw)) ||
    (control === 'choices' && Array.isArray(raw) && raw.length === 0)
  )
}

/** The options as a list, in the order they were written. */
function titlesOf(
  options: Readonly<Record<string, string>>,
  formerTitles: FormerTitles = {},
): readonly FieldOption[] {
  return Object.entries(options).map(([name, title]) => {
    const former = formerTitles[name]
    return { name, title, ...(former === undefined ? {} : { formerTitles: former }) }
  })
}

function askedFor(
  { label }: FieldWords,
  { maxLength = 0, range = { minimum: 0, maximum: 0 } }: Pick<Answering<AnswerValue>, 'maxLength' | 'range'>,
): Omit<AskedFor, 'after'> {
  return { label, maxLength, ...range }
}

/** The same options in the same order, and required or not as before: words do not change what is asked. */
function inOrderOf(before: FieldWords, other: FieldWords): FieldWords {
  const { label, question: asks, hint, required, options = {} } = other
  return {
    label,
    ...(asks === undefined ? {} : { question: asks }),
    ...(hint === undefined ? {} : { hint }),
    ...(before.required === undefined ? {} : { required: required ?? before.required }),
    ...(before.options === undefined
      ? {}
      : {
          options: Object.fromEntries(
            Object.entries(before.options).map(([name, title]) => [name, options[name] ?? title]),
          ),
        }),
  }
}
