import { type Html, html } from '../../core/text/html.ts'

interface SummaryRow {
  readonly label: string
  readonly value: string | Html
}

/** Pairs of a name and what it is; line breaks in a value stay. */
export function renderSummaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="summary">
${rows.map(
  ({ label, value }) => html`<div class="summary-row"><dt>${label}</dt><dd>${value}</dd></div>
`,
)}</dl>`
}
