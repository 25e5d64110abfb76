import { type Html, html } from '../../core/text/html.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderErrorSummary } from './error-summary.ts'
import { renderCheckboxes } from './option-list.ts'

/** A box to tick before a button does anything, because robots submit forms unchanged. */
interface SureBox {
  readonly question: string
  /** What stands beside the box. */
  readonly sure: string
  /** What is said when it was not ticked. */
  readonly unsure: string
}

/** The box; posts `sure=yes`. */
export function renderSureBox(
  { words }: PageSurroundings,
  { question, sure, unsure }: SureBox,
  wasMissed: boolean,
): Html {
  return renderCheckboxes({
    name: 'sure',
    label: question,
    ...(wasMissed ? { error: unsure } : {}),
    errorPrefix: words.form.errorPrefix,
    options: [{ name: 'yes', title: sure }],
    chosen: [],
  })
}

/** What stands above the page when the box was not ticked. */
export function renderUnsure({ words }: PageSurroundings, { unsure }: SureBox, wasMissed: boolean): Html {
  return wasMissed
    ? renderErrorSummary({
        title: words.form.problemTitle,
        errors: [{ message: unsure, target: 'sure' }],
      })
    : html``
}
