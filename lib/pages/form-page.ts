import type { FieldProblem, Kind } from '../enquiry/kind.ts'
import type { PageSurroundings } from './page.ts'

/** What was typed, by the name of the control, as it was typed. */
export type TypedAnswers = Readonly<Record<string, readonly string[]>>

/** A field of the form that nobody sees: `_key`, `_rendered`. */
export interface HiddenInput {
  readonly name: string
  readonly value: string
}

/** One page of a form as it is to be shown. */
export interface FormPage {
  readonly kind: Kind
  /** The name of one of `formSteps(kind)`; absent: the first. */
  readonly step?: string
  readonly typed: TypedAnswers
  /** Empty for a page that is shown for the first time. */
  readonly problems: readonly FieldProblem[]
  /** Beside these the page itself sends `_step`, `_gotcha`, and whatever was typed that it does not ask for. */
  readonly hidden: readonly HiddenInput[]
  /** The page was reached by Change on the check page: Continue sends `_changing`, to lead back there. */
  readonly changing?: boolean
  /** The enquiry could not be stored just now: a banner says that nothing is lost and what to do. */
  readonly unavailable?: boolean
}

/** One page of a kind's form, with every answer that was typed and every mistake beside its field. */
export function renderFormPage(_surroundings: PageSurroundings, _page: FormPage): string {
  throw new Error('to be written')
}
