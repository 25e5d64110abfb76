import type { CoreWords } from '../words/english.ts'
import type { AnswersReading, FieldProblem } from './answers.ts'
import type { AnswerValue, Fields, Reading, ReadingContext } from './field.ts'
import { readContact } from './read-contact.ts'

/** Outside values to the answers of these fields; every problem at once, in `core`'s words, fields in their own order. */
export function readAnswers(
  { fields, core }: { readonly fields: Fields; readonly core: CoreWords },
  input: Readonly<Record<string, unknown>>,
  context: ReadingContext,
): AnswersReading {
  const answers: Record<string, AnswerValue> = {}
  const problems: FieldProblem[] = []
  const rawOf = (name: string) => (Object.hasOwn(input, name) ? input[name] : undefined)
  const { phone } = fields
  for (const [name, field] of Object.entries(fields)) {
    const raw = rawOf(name)
    const reading =
      name === 'email' && phone !== undefined
        ? readContact({ email: { field, raw }, phone: { field: phone, raw: rawOf('phone') } }, context)
        : field.read(raw, context)
    const value = reading.ok ? reading.value : asTyped(name, reading, context)
    if (value !== undefined) answers[name] = value
    else if (!reading.ok && !mayBeMissing(name, reading, context)) {
      problems.push({ field: name, code: reading.code, message: reading.message(core) })
    }
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems }
}

/** What is kept of an answer that cannot be read: our own pages ask once more before. */
function asTyped(name: string, reading: NotRead, { door, asked }: ReadingContext): string | undefined {
  const isAskedAgain = door === 'page' || door === 'officer'
  return isAskedAgain && asked?.has(name) !== true ? undefined : reading.asTyped
}

/**
 * What another website's form did not ask is no fault of whoever filled it in; nobody can be answered without these. An
 * officer writes down what they were told.
 */
function mayBeMissing(name: string, { code }: NotRead, { door }: ReadingContext): boolean {
  const needed = door === 'site' ? ['email', 'message'] : door === 'officer' ? ['name', 'message'] : undefined
  return needed !== undefined && code === 'missing' && !needed.includes(name)
}

type NotRead = Extract<Reading<unknown>, { ok: false }>
