import type { AnswerValue } from './field.ts'

/** Answers as they are kept: by field name, absent answers left out. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** One thing that is wrong with one field, in a sentence a person can act on. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

export type AnswersReading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
