import type { LocalDate } from '../time/local-date.ts'
import type { TargetTime, Urgency } from '../time/target-time.ts'
import type { CoreWords } from '../words/english.ts'
import type { Answers, AnswersReading } from './answers.ts'
import { type CommonFields, inAskingOrder } from './common-fields.ts'
import type { Field, Fields, ReadingContext } from './field.ts'
import { type KindWords, type Sentences, type WordsOf, wordsOfFields } from './kind-words.ts'
import { readAnswers } from './read-answers.ts'

/** The answers of a set of fields, each with its own type; any may be missing, because another site did not ask. */
type AnswersOf<F extends Fields> = {
  readonly [Name in keyof F]?: (F[Name] extends Field<infer Value> ? Value : never) | undefined
}

/**
 * What an acknowledgement says for this kind besides what all say. Never quotes what was typed, and promises nothing that
 * only an officer can keep.
 */
interface AcknowledgementWords {
  /** The first sentence; "Thank you for getting in touch" if not given. */
  readonly thanks?: string
  /** Complete sentences, one paragraph each. */
  readonly whatHappensNext: readonly string[]
  /** Heads the places that the organisation signposts for this kind; "Who else can help" if not given. */
  readonly signpostsTitle?: string
}

/** What an enquiry is called in the subject of an email, in a few words that need no capital. */
interface Topic {
  /** Behind the place: "Upwell Village Hall, Fenland – help wanted". */
  readonly officer: string
  /** "We have your enquiry – help for village halls"; absent: nothing more is said. */
  readonly enquirer?: string
}

/** What an acknowledgement may depend on besides the answers. */
interface AcknowledgementContext {
  /** Whether the organisation knows places to signpost for this kind and area: they are listed below the words. */
  readonly hasSignposts: boolean
  readonly urgent: boolean
}

/** What brings people to us: a hall or group, time to give, something where they live, else. */
export type KindGroup = 'give' | 'place' | 'groups' | 'other'

/** How an enquiry can end: a name that is kept and counted, and what officers choose by. */
export interface KindOutcome {
  readonly name: string
  readonly title: string
}

/** Some questions that belong together on a form. */
interface FormStep {
  readonly title: string
  /** Names of the kind's fields, in the order they are asked. */
  readonly fields: readonly string[]
}

/** A kind of enquiry as the pipeline sees it, whatever its fields are. */
export interface Kind {
  readonly name: string
  /** What such enquiries are called among those who deal with them: in emails, on the board, in reports. */
  readonly title: string
  /** What people read who look for it, in a plain sentence: the link on the first page, and the heading of the form. */
  readonly heading: string
  /** What is gained, in a few words below that link. */
  readonly teaser?: string
  /** At the top of the form: what is offered, in a sentence or two. */
  readonly description: string
  /** Under which heading people find it; absent: the last. */
  readonly group?: KindGroup
  readonly fields: Fields
  /** Own questions that are asked on pages one after the other; absent: everything is asked on one page. */
  readonly steps?: readonly FormStep[]
  /** The target for a first answer, where the organisation does not set its own. */
  readonly answerWithin: TargetTime
  /** How enquiries of this kind can end: its own ways, then those of every kind. */
  readonly outcomes: readonly KindOutcome[]
  /** A complete, legal set of answers, for documentation and tests. */
  readonly example: Readonly<Record<string, unknown>>
  /** Outside values to answers, every problem at once, fields in their own order. */
  readAnswers(input: Readonly<Record<string, unknown>>, context: ReadingContext): AnswersReading
  /** The hall, business, asset or person that the enquiry is about. */
  subjectOf(answers: Answers): string
  acknowledgementFor(answers: Answers, context: AcknowledgementContext): AcknowledgementWords
  /** What such an enquiry is called in the subjects of emails. */
  topicFor(answers: Answers): Topic
  /** Why these answers are urgent; undefined where they are not. */
  urgencyOf(answers: Answers, receivedOn: LocalDate): Urgency | undefined
  readonly words: KindWords
  /** All other words of its language. */
  readonly core: CoreWords
  /** The same kind in another language; `core` has what all kinds ask, and the sentences about wrong answers. */
  inWords(words: KindWords, core: CoreWords): Kind
}

/** A kind whose fields and sentences are known to the compiler, and so all the words that a language must have. */
export interface KindOf<F extends Fields, S extends Sentences> extends Omit<Kind, 'words' | 'inWords'> {
  readonly words: WordsOf<F, S>
  inWords(words: WordsOf<F, S>, core: CoreWords): KindOf<F, S>
}

/** What the author of a kind writes; `F` are the kind's own fields, `S` its sentences. */
export interface KindDefinition<F extends Fields, S extends Sentences> {
  readonly name: string
  readonly title: string
  /** Absent: the title. */
  readonly heading?: string
  readonly teaser?: string
  readonly description: string
  /** Asked besides name, email, phone, area and message; `area` and `message` here replace the optional ones. */
  readonly fields: F
  readonly group?: KindGroup
  /** For a long form: its own questions, page by page. Area, message and who asks follow by themselves. */
  readonly steps?: readonly {
    readonly title: string
    readonly fields: readonly (keyof F & string)[]
  }[]
  readonly answerWithin: TargetTime
  /** Its own ways to end, by name, as officers read them; those of every kind follow by themselves. */
  readonly outcomes?: Readonly<Record<string, string>>
  readonly example: Readonly<Record<string, unknown>>
  readonly subject: (answers: AnswersOf<CommonFields & F>) => string | undefined
  /** What acknowledgement and urgency say; they get it as `say`, in the language of the deployment. */
  readonly sentences?: S
  /** Absent: nothing of its own. What an officer will do is promised by the organisation, not here. */
  readonly acknowledgement?: (
    answers: AnswersOf<CommonFields & F>,
    context: AcknowledgementContext & { readonly say: S },
  ) => AcknowledgementWords
  /** Absent: officers read the title, and enquirers nothing. Of what was typed nothing may stand in it. */
  readonly topic?: (answers: AnswersOf<CommonFields & F>, context: { readonly say: S }) => Topic
  /** Says when an enquiry cannot wait; a kind without it has nothing urgent. `core` is for dates. */
  readonly urgency?: (
    answers: AnswersOf<CommonFields & F>,
    context: { readonly receivedOn: LocalDate; readonly say: S; readonly core: CoreWords },
  ) => Urgency | undefined
}

/**
 * A kind in the language its definition is written in; `core` has the other words of that language. Field types are
 * closed over here, so that users of a kind need neither know nor cast them.
 */
export function kindIn<const F extends Fields, S extends Sentences>(
  core: CoreWords,
  definition: KindDefinition<F, S>,
): KindOf<F, S> {
  const { subject, acknowledgement, topic, urgency, sentences, ...rest } = definition
  const { title, heading = title, teaser, description, steps = [], outcomes = {} } = definition
  const fields = inAskingOrder(definition.fields, core)
  // Without sentences there is nothing to say, and `S` has no names.
  const say = sentences ?? ({} as S)
  return {
    ...rest,
    heading,
    fields,
    outcomes: outcomesOf({ ...outcomes, ...core.outcomes }),
    readAnswers: (input, context) => readAnswers({ fields, core }, input, context),
    subjectOf: (answers) => subject(typed<F>(answers)) ?? String(answers['name'] ?? ''),
    acknowledgementFor: (answers, context) =>
      acknowledgement?.(typed<F>(answers), { ...context, say }) ?? { whatHappensNext: [] },
    topicFor: (answers) => topic?.(typed<F>(answers), { say }) ?? { officer: title },
    urgencyOf: (answers, receivedOn) => urgency?.(typed<F>(answers), { receivedOn, say, core }),
    words: {
      title,
      heading,
      ...(teaser === undefined ? {} : { teaser }),
      description,
      fields: wordsOfFields(definition.fields),
      steps: steps.map((step) => step.title),
      outcomes,
      sentences: say,
    },
    core,
    inWords: (words, other) => kindIn(other, reworded(definition, words)),
  }
}

function reworded<F extends Fields, S extends Sentences>(
  definition: KindDefinition<F, S>,
  words: KindWords & { readonly sentences: S },
): KindDefinition<F, S> {
  const fields = Object.entries(definition.fields).map(([name, field]) => [
    name,
    field.inWords(words.fields[name] ?? field.words),
  ])
  const { teaser: _, ...untold } = definition
  return {
    ...untold,
    title: words.title,
    heading: words.heading,
    ...(words.teaser === undefined ? {} : { teaser: words.teaser }),
    description: words.description,
    // The same fields with the same types: a field in other words reads the same answers.
    fields: Object.fromEntries(fields) as F,
    ...(definition.steps === undefined
      ? {}
      : { steps: definition.steps.map((step, at) => ({ ...step, title: words.steps[at] ?? step.title })) }),
    outcomes: { ...definition.outcomes, ...words.outcomes },
    sentences: words.sentences,
  }
}

function outcomesOf(titles: Readonly<Record<string, string>>): readonly KindOutcome[] {
  return Object.entries(titles).map(([name, title]) => ({ name, title }))
}

function typed<F extends Fields>(answers: Answers): AnswersOf<CommonFields & F> {
  // Answers are kept only after `readAnswers` of this very kind, which gave each field its own type.
  return answers as AnswersOf<CommonFields & F>
}
