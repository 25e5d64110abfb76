import type { Extra } from './enquiry.ts'
import type { FormFile, FormPair, Typed } from './form-fields.ts'
import type { Answers, FieldProblem, Kind } from './kind.ts'
import type { Organisation } from './organisation.ts'

/** What a form says to the machinery rather than to the officer. Every text is as it came: nothing here is checked. */
export interface FormControls {
  /** `page` when the form carries the moment our own page was made (`_rendered`), which only our pages do. */
  readonly door: 'page' | 'site'
  readonly honeypot: 'absent' | 'empty' | 'filled'
  readonly key?: string
  readonly rendered?: string
  readonly step?: string
  readonly go?: string
  /** Where the visitor should land; to be followed only as `allowedNext` allows. */
  readonly next?: string
}

export interface FormSubmission {
  /** What our page shows again. */
  readonly typed: Typed
  /** What `readAnswers` of the kind was given: by field name, absent answers left out. */
  readonly input: Readonly<Record<string, unknown>>
  /** At most 20 fields that only the sending form knows, clean and cut. */
  readonly extras: readonly Extra[]
  /** How many more there were. */
  readonly moreExtras: number
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
  organisation,
}: {
  readonly kind: Kind
  readonly pairs: readonly FormPair[]
  readonly files?: readonly FormFile[]
  readonly organisation: Organisation
}): FormSubmission {
  const input = Object.fromEntries(pairs.map(({ name, value }) => [name, value]))
  const reading = kind.readAnswers(input, organisation)
  return {
    typed: Object.fromEntries(pairs.map(({ name, value }) => [name, [value]])),
    input,
    extras: [],
    moreExtras: 0,
    control: { door: 'site', honeypot: 'absent' },
    ...(reading.ok ? { problems: [], answers: reading.answers } : { problems: reading.problems }),
  }
}
