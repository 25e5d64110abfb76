import type { Extra, Guess, SentFile } from '../enquiry/arrival.ts'
import type { Answers, FieldProblem } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { areSurelyOver, type Cleaned, cleanPlainLine } from '../text/text-policy.ts'
import { utf8Length } from '../text/utf8-length.ts'
import { type FormControls, readFormControls } from './controls.ts'
import { asTheyCame, readExtras } from './extras.ts'
import type { FormFile, FormPair, Typed } from './pairs.ts'
import { readFormInput } from './read-input.ts'
import { readSentFiles } from './sent-files-schema.ts'

/** A posted form, read for one kind of enquiry. */
export interface FormSubmission {
  /** What our page shows again of its own questions, by the names of their controls. */
  readonly typed: Typed
  /** What `readAnswers` of the kind was given: by field name, absent answers left out. */
  readonly input: Readonly<Record<string, unknown>>
  /** Fields that only the sending form knows, clean and whole. A page carries them on by `carriedExtras`. */
  readonly extras: readonly Extra[]
  /** Which answers were guessed from foreign names. */
  readonly guesses: readonly Guess[]
  /** What somebody tried to attach: told to the officer, and no reason to refuse. */
  readonly files: readonly SentFile[]
  readonly control: FormControls
  /** Every problem at once; of field '' where it belongs to none. */
  readonly problems: readonly FieldProblem[]
  /** There exactly when there are no problems. */
  readonly answers?: Answers
}

/**
 * The most that answers and extras of one enquiry may take, in bytes of UTF-8 as they are stored: far more than any form
 * that a person fills in, and so much less than DynamoDB's 400 KB that the enquiry's whole story has room beside it.
 */
export const maxStoredBytes = 64 * 1024

/** Reads what a form sent for one kind, whoever made the form. Takes any pairs and never throws. */
export function readFormSubmission({
  kind,
  pairs,
  files = [],
  organisation,
  isEntered = false,
}: {
  readonly kind: Kind
  readonly pairs: readonly FormPair[]
  readonly files?: readonly FormFile[]
  readonly organisation: Organisation
  /** It is our form for officers, who enter an enquiry for somebody. */
  readonly isEntered?: boolean
}): FormSubmission {
  const control = readFormControls(pairs)
  const door = isEntered ? 'page' : control.door
  const { typed, input, rest, guesses, undecided } = readFormInput({
    ...{ kind, pairs, organisation, door },
  })
  const tooLong = (over: number): FieldProblem => ({
    ...{ field: '', code: 'too-long', message: kind.core.submission.tooLong(over) },
  })
  const came = { typed, input, guesses, files: readSentFiles(files, pairs), control }
  const surplus = surplusOf({ input: door === 'page' ? {} : input, rest })
  if (surplus > 0) return { ...came, extras: asTheyCame(rest), problems: [tooLong(surplus)] }
  const extras = readExtras(rest)
  const asked = new Set(control.asked?.split(' '))
  const reading = kind.readAnswers(input, {
    areas: organisation.areas,
    door: isEntered ? 'officer' : door,
    asked,
    reachable: isEntered || undecided,
  })
  const over = reading.ok ? bytesOf(reading.answers, extras) - maxStoredBytes : 0
  const problems = [...(reading.ok ? [] : reading.problems), ...(over > 0 ? [tooLong(over)] : [])]
  return {
    ...{ ...came, extras, problems },
    ...(reading.ok && problems.length === 0 ? { answers: reading.answers } : {}),
  }
}

/** What has been asked for once more, on this page or an earlier one, and is kept as typed when it comes again: `_asked`. */
export function askedAgain(
  kind: Kind,
  control: FormControls | undefined,
  problems: readonly FieldProblem[],
): string {
  const before = control?.asked?.split(' ') ?? []
  const now = problems.filter(({ code }) => code === 'invalid').map(({ field }) => field)
  return Object.keys(kind.fields)
    .filter((name) => before.includes(name) || now.includes(name))
    .join(' ')
}

/**
 * How many bytes are too many where that is certain before anything is cleaned as it would be kept, about; else nothing.
 * Our own page's answers have lengths of their own, and are told which of them is too long.
 */
function surplusOf({
  input,
  rest,
}: Pick<FormSubmission, 'input'> & { readonly rest: readonly FormPair[] }): number {
  const answers = Object.values(input).filter((value) => typeof value === 'string')
  const names = new Set(rest.map(({ name }) => name))
  const texts = [...answers, ...rest.map(({ value }) => value), ...names]
  const surplus = texts.reduce((sum, text) => sum + utf8Length(text), 0) - maxStoredBytes
  const measure = ({ text }: Cleaned) => utf8Length(text)
  const isOver = surplus > 0 && areSurelyOver(texts, { clean: cleanPlainLine, measure, most: maxStoredBytes })
  return isOver ? surplus : 0
}

function bytesOf(answers: Answers, extras: readonly Extra[]): number {
  return new TextEncoder().encode(JSON.stringify([answers, extras])).byteLength
}
