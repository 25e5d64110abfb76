import { type Html, html } from '../../core/text/html.ts'

interface SummaryRow {
  readonly label: string
  readonly value: string | Html
}

/** Names and what each is, in the order that names come first; a name stands once, with all its values below each other. */
export function renderSummaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="summary">
${[...Map.groupBy(rows, ({ label }) => label)].map(
  ([label, values]) => html`<div class="summary-row"><dt>${label}</dt>${values.map(
    ({ value }) => html`<dd>${value}</dd>`,
  )}</div>
`,
)}</dl>`
}
