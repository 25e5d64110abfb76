import type { Answers, AnswersReading, FieldProblem } from './answers.ts'
import type { FieldContext } from './field.ts'
import type { Kind } from './kind.ts'

/**
 * Reads what somebody sent for one kind: an object with answers by field name. Every problem is named at
 * once; a key that is not a field is a problem too, so that a misspelt optional answer is never lost.
 */
export function readSubmission(kind: Kind, input: unknown, context: FieldContext): AnswersReading {
  if (!isRecord(input)) {
    return {
      ok: false,
      problems: [{ field: '', code: 'invalid', message: kind.core.submission.notAnObject }],
    }
  }
  const reading = kind.readAnswers(input, context)
  const unknown = unknownFields(kind, input)
  if (unknown.length === 0) return reading
  return { ok: false, problems: [...(reading.ok ? [] : reading.problems), ...unknown] }
}

/** One text for equal answers, whatever order they were sent in: what fingerprints are made of. */
export function canonicalAnswers(answers: Answers): string {
  const names = Object.keys(answers).sort()
  return JSON.stringify(names.map((name) => [name, answers[name]]))
}

function unknownFields(kind: Kind, input: Readonly<Record<string, unknown>>): FieldProblem[] {
  const known = Object.keys(kind.fields)
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(kind.fields, name))
  return unknown.slice(0, 50).map((name) => ({
    field: name.slice(0, 100),
    code: 'unknown-field',
    message: kind.core.submission.unknownField(known),
  }))
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
