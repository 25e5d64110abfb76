import type { Field, Fields, FieldWords } from './field.ts'

/** The words of a kind, whatever its fields are: what another language translates. */
export interface KindWords {
  readonly title: string
  /** In a plain sentence: heads the form, and is the link to it. */
  readonly heading: string
  /** What is gained, in a few words below that link. */
  readonly teaser?: string
  readonly description: string
  /** Of the kind's own fields; what every kind asks is in the core's words. */
  readonly fields: Readonly<Record<string, FieldWords>>
  /** Titles of the steps, in their order. */
  readonly steps: readonly string[]
  /** Of the kind's own ways to end, by name. */
  readonly outcomes: Readonly<Record<string, string>>
  readonly sentences: Sentences
}

/** What a kind says in acknowledgements and reasons, by names of its author's own. */
export type Sentences = { readonly [name: string]: Sentence }

type Sentence = string | readonly string[] | ((...data: never[]) => string) | Sentences

/** The words of a kind with these fields and sentences: a translation that lacks one does not compile. */
export type WordsOf<F extends Fields, S extends Sentences> = Omit<KindWords, 'fields' | 'sentences'> & {
  readonly fields: { readonly [Name in keyof F]: WordsOfField<F[Name]> }
  readonly sentences: S
}

type WordsOfField<F> =
  F extends Field<infer Value>
    ? Pick<FieldWords, 'label' | 'question' | 'hint'> & RequiredWords<Value> & OptionWords<NonNullable<Value>>
    : never

type RequiredWords<Value> = undefined extends Value
  ? { readonly required?: never }
  : { readonly required: string }

/** Free text and numbers have no options; where values are named, each has its words. */
type OptionWords<Value> = [Value] extends [readonly (infer Name extends string)[]]
  ? { readonly options: Readonly<Record<Name, string>> }
  : [Value] extends [string]
    ? string extends Value
      ? { readonly options?: never }
      : { readonly options: Readonly<Record<Value, string>> }
    : { readonly options?: never }

/** The words of each field. */
export function wordsOfFields<F extends Fields>(fields: F): WordsOf<F, Sentences>['fields']
export function wordsOfFields(fields: Fields): Readonly<Record<string, FieldWords>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.words]))
}
