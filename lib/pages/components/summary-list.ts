import { type Html, html } from '../../core/text/html.ts'

interface SummaryRow {
  readonly label: string
  readonly value: string | Html
}

/** Names with their values, in order of first appearance; a repeated name stands once, with all its values. */
export function renderSummaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="summary">
${[...Map.groupBy(rows, ({ label }) => label)].map(
  ([label, values]) => html`<div class="summary-row"><dt>${label}</dt>${values.map(
    ({ value }) => html`<dd>${value}</dd>`,
  )}</div>
`,
)}</dl>`
}
