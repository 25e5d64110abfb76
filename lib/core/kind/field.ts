import type { CoreWords } from '../words/english.ts'

/** A value as it is kept: text, a whole number, or the chosen names of several. */
export type AnswerValue = string | number | readonly string[]

/** One choice: the name that is sent and kept, and the words people see. */
export interface FieldOption {
  readonly name: string
  readonly title: string
  /** What the title was: other websites' forms may send it still. Nobody is shown it. */
  readonly formerTitles?: readonly string[]
}

/** What only the organisation knows and a field may need. */
export interface FieldContext {
  readonly areas: readonly FieldOption[]
}

/**
 * Where answers came in, which says how strictly they are read: the JSON interface as its schema says; our own pages ask
 * once more for what cannot be read; another website's form never knew our questions, so what it leaves out is not asked; and
 * an officer who enters an enquiry is asked once more, too, and can only write down what somebody has told them.
 */
export interface ReadingContext extends FieldContext {
  /** Absent: `api`. */
  readonly door?: 'api' | 'page' | 'site' | 'officer'
  /** Names of fields whose unreadable answer a page of ours has asked about already: kept as typed now. */
  readonly asked?: ReadonlySet<string>
  /** Neither address nor telephone is needed: addresses came of which nothing says whose they are, or an officer knows. */
  readonly reachable?: boolean
}

export type FieldControl =
  | 'text'
  | 'long-text'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'whole-number'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'area'

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly code: ProblemCode
      /** The answer as it may be kept, where it is one and only cannot be read: clean, and one line. */
      readonly asTyped?: string
      /** What is wrong, and what to do. */
      readonly message: (words: CoreWords) => string
    }

export type ProblemCode =
  | 'missing'
  | 'invalid'
  | 'too-long'
  | 'out-of-range'
  | 'unknown-option'
  | 'unknown-field'

/** One question: how it looks, what it accepts, and how an outside value becomes `Value`. */
export interface Field<Value> {
  readonly control: FieldControl
  /** What the answer is called in emails, on the board and before mistakes. */
  readonly label: string
  /** How a form asks it. */
  readonly question: string
  readonly hint?: string
  readonly required: boolean
  readonly options?: readonly FieldOption[]
  /** In characters, for what is text or may be kept as such. */
  readonly maxLength?: number
  /** Inclusive, for whole numbers. */
  readonly range?: { readonly minimum: number; readonly maximum: number }
  readonly read: (raw: unknown, context: ReadingContext) => Reading<Value>
  /** All that people read of it but the sentences about wrong answers. */
  readonly words: FieldWords
  /** The same question in another language. */
  readonly inWords: (words: FieldWords) => Field<Value>
}

/** The words of a question, as its kind's author writes them; `options` by the name that is sent. */
export interface FieldWords {
  readonly label: string
  /** Absent: the label asks. */
  readonly question?: string
  readonly hint?: string
  readonly required?: string
  readonly options?: Readonly<Record<string, string>>
}

export type Fields = Readonly<Record<string, Field<AnswerValue | undefined>>>

/**
 * `label` is a noun phrase: it labels the answer in emails and opens error sentences. `question` is how a form asks; absent
 * where the label is a question itself.
 */
interface Question {
  readonly label: string
  readonly question?: string
  readonly hint?: string
}

/** `required` is the sentence shown when the answer is missing ("Enter your name"). */
export interface RequiredQuestion extends Question {
  readonly required: string
}
export interface OptionalQuestion extends Question {
  readonly required?: never
}
export type AnyQuestion = RequiredQuestion | OptionalQuestion
