import type { CoreWords } from '../words/english.ts'
import type { AnswersReading, FieldProblem } from './answers.ts'
import type { AnswerValue, Fields, ReadingContext } from './field.ts'
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
    if (!reading.ok) problems.push({ field: name, code: reading.code, message: reading.message(core) })
    else if (reading.value !== undefined) answers[name] = reading.value
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems }
}
