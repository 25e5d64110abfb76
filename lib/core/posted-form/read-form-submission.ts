import type { Extra, SentFile } from '../enquiry/arrival.ts'
import type { Answers, FieldProblem } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type FormControls, readFormControls } from './controls.ts'
import { readExtras } from './extras.ts'
import type { FormFile, FormPair, Typed } from './pairs.ts'
import { readFormInput } from './read-input.ts'
import { readSentFiles } from './sent-files.ts'

/** A posted form, read for one kind of enquiry. */
export interface FormSubmission {
  /** What our page shows again: of fields we know under our names, of others under theirs. */
  readonly typed: Typed
  /** What `readAnswers` of the kind was given: by field name, absent answers left out. */
  readonly input: Readonly<Record<string, unknown>>
  /** At most 20 fields that only the sending form knows, clean and cut. A page carries them on by `carriedExtras`. */
  readonly extras: readonly Extra[]
  /** How many more there were. */
  readonly moreExtras: number
  /** What somebody tried to attach: told to the officer, and no reason to refuse. */
  readonly files: readonly SentFile[]
  readonly control: FormControls
  /** Every problem at once; of field '' where it belongs to none. */
  readonly problems: readonly FieldProblem[]
  /** There exactly when there are no problems. */
  readonly answers?: Answers
}

/** Reads what a form sent for one kind, whoever made the form. Takes any pairs and never throws. */
export function readFormSubmission({
  kind,
  pairs,
  files = [],
  organisation,
}: {
  readonly kind: Kind
  readonly pairs: readonly FormPair[]
  readonly files?: readonly FormFile[]
  readonly organisation: Organisation
}): FormSubmission {
  const control = readFormControls(pairs)
  const { typed, input, rest } = readFormInput({ kind, pairs, organisation, door: control.door })
  const { extras, more: moreExtras } = readExtras(rest)
  const reading = kind.readAnswers(input, organisation)
  return {
    ...{ typed, input, extras, moreExtras, files: readSentFiles(files), control },
    ...(reading.ok ? { problems: [], answers: reading.answers } : { problems: reading.problems }),
  }
}
