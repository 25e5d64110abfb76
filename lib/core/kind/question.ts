import { isBlank } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import type { AskedFor } from '../words/english-problems.ts'
import type { AnswerValue, Field, FieldContext, FieldOption, FieldWords } from './field.ts'
import type { WordlessReading } from './field-schema.ts'

/** What a field is in every language. */
export interface Answering<Value extends AnswerValue>
  extends Pick<Field<Value>, 'control' | 'maxLength' | 'range'> {
  /** Reads an answer that is there. */
  readonly readPresent: (raw: unknown, context: FieldContext) => WordlessReading<Value>
}

/** A field with its words: required, if they say what to do when the answer is missing. */
export function question<Value extends AnswerValue>(
  words: FieldWords,
  answering: Answering<Value>,
): Field<Value | undefined> {
  const { readPresent, ...look } = answering
  const { label, hint, required, options } = words
  return {
    ...look,
    label,
    ...(hint === undefined ? {} : { hint }),
    required: required !== undefined,
    ...(options === undefined ? {} : { options: titlesOf(options) }),
    read: (raw, context) => {
      if (isAbsent(raw)) {
        return required === undefined
          ? { ok: true, value: undefined }
          : { ok: false, code: 'missing', message: () => required }
      }
      const reading = readPresent(raw, context)
      if (reading.ok) return reading
      const { code, problem } = reading
      const asked = askedFor(words, look, context)
      return { ok: false, code, message: (core) => sentence(problem, asked, core) }
    },
    words: {
      label,
      ...(hint === undefined ? {} : { hint }),
      ...(required === undefined ? {} : { required }),
      ...(options === undefined ? {} : { options }),
    },
    inWords: (other) => question(inOrderOf(words, other), answering),
  }
}

/** Absent: not sent, null, an empty list, or nothing to see. */
function isAbsent(raw: unknown): boolean {
  return (
    raw === undefined ||
    raw === null ||
    (typeof raw === 'string' && isBlank(raw)) ||
    (Array.isArray(raw) && raw.length === 0)
  )
}

/** The options as a list, in the order they were written. */
function titlesOf(options: Readonly<Record<string, string>>): readonly FieldOption[] {
  return Object.entries(options).map(([name, title]) => ({ name, title }))
}

function askedFor(
  { label, options = {} }: FieldWords,
  { control, maxLength = 0, range = { minimum: 0, maximum: 0 } }: Omit<Answering<AnswerValue>, 'readPresent'>,
  context: FieldContext,
): AskedFor {
  const names = control === 'area' ? context.areas.map((area) => area.name) : Object.keys(options)
  return { label, maxLength, ...range, names }
}

function sentence(problem: string, asked: AskedFor, core: CoreWords): string {
  const sentences: Readonly<Record<string, (asked: AskedFor) => string>> = core.problems
  return (sentences[problem] ?? core.problems.unclean)(asked)
}

/** The same options in the same order, and required or not as before: words do not change what is asked. */
function inOrderOf(before: FieldWords, { label, hint, required, options = {} }: FieldWords): FieldWords {
  return {
    label,
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
