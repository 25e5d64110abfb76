import type { AnswerValue, Field, FieldContext, Fields } from './field.ts'
import { area, email, longText, phone, text } from './fields.ts'

/** Answers as they are kept: by field name, absent answers left out. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** The answers of a set of fields, each with its own type. */
export type AnswersOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never
}

/** One thing that is wrong with one field, in a sentence a person can act on. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

export type AnswersReading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** What the enquirer is told beyond what every acknowledgement says. Never quotes what was typed. */
export interface AcknowledgementWords {
  /** Complete sentences, one paragraph each. */
  readonly whatHappensNext: readonly string[]
}

/** A kind of enquiry as the pipeline sees it, whatever its fields are. */
export interface Kind {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: Fields
  /** The target for a first answer, in working days, where the organisation does not set its own. */
  readonly answerWithin: number
  /** A complete, legal set of answers, for documentation and tests. */
  readonly example: Readonly<Record<string, unknown>>
  /** Outside values to answers, every problem at once, fields in their own order. */
  readAnswers(input: Readonly<Record<string, unknown>>, context: FieldContext): AnswersReading
  /** The hall, business, asset or person that the enquiry is about. */
  subjectOf(answers: Answers): string
  acknowledgementFor(answers: Answers): AcknowledgementWords
}

/** What the author of a kind writes; `F` are the kind's own fields. */
export interface KindDefinition<F extends Fields> {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Asked besides name, email, phone, area and message; `message` here replaces the optional one. */
  readonly fields: F
  readonly answerWithin: number
  readonly example: Readonly<Record<string, unknown>>
  readonly subject: (answers: AnswersOf<CommonFields & F>) => string | undefined
  readonly acknowledgement: (answers: AnswersOf<CommonFields & F>) => AcknowledgementWords
}

/** Declares a kind. Field types are closed over here, so that nothing behind it needs to know or cast them. */
export function defineKind<const F extends Fields>(definition: KindDefinition<F>): Kind {
  const { subject, acknowledgement, ...rest } = definition
  const fields = inAskingOrder(definition.fields)
  return {
    ...rest,
    fields,
    readAnswers: (input, context) => readAnswers(fields, input, context),
    subjectOf: (answers) => subject(typed<F>(answers)) ?? String(answers['name'] ?? ''),
    acknowledgementFor: (answers) => acknowledgement(typed<F>(answers)),
  }
}

/** What every kind asks. */
export const commonFields = {
  name: text({ label: 'Your name', required: 'Enter your name', maxLength: 100 }),
  email: email({
    label: 'Email address',
    hint: 'We will only use this to answer you',
    required: 'Enter your email address',
  }),
  phone: phone({ label: 'Telephone number' }),
  area: area({
    label: 'Area',
    hint: 'Where the place or group is',
    required: 'Select the area, or that you are not sure',
  }),
  message: longText({ label: 'Message' }),
}

type CommonFields = typeof commonFields

function inAskingOrder(own: Fields): Fields {
  const { message, ...before } = commonFields
  return { ...before, ...own, message: own['message'] ?? message }
}

function readAnswers(
  fields: Fields,
  input: Readonly<Record<string, unknown>>,
  context: FieldContext,
): AnswersReading {
  const answers: Record<string, AnswerValue> = {}
  const problems: FieldProblem[] = []
  for (const [name, field] of Object.entries(fields)) {
    const reading = field.read(Object.hasOwn(input, name) ? input[name] : undefined, context)
    if (!reading.ok) problems.push({ field: name, code: reading.code, message: reading.message })
    else if (reading.value !== undefined) answers[name] = reading.value
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems }
}

function typed<F extends Fields>(answers: Answers): AnswersOf<CommonFields & F> {
  // Answers are kept only after `readAnswers` of this very kind, which gave each field its own type.
  return answers as AnswersOf<CommonFields & F>
}
