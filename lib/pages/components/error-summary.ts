import { type Html, html } from '../../core/text/html.ts'

/** One mistake; `target` is the id of the first control of its question, absent if it is about no one question. */
export interface SummaryError {
  readonly message: string
  readonly target?: string
}

/** All mistakes of a page before its heading, each a link to where it is put right. The script puts the focus on it. */
export function renderErrorSummary({
  title,
  errors,
}: {
  readonly title: string
  readonly errors: readonly SummaryError[]
}): Html {
  if (errors.length === 0) return html``
  return html`<div class="error-summary" tabindex="-1" data-take-focus><div role="alert">
<h2 class="error-summary-title">${title}</h2>
<ul>
${errors.map(
  ({
    message,
    target,
  }) => html`<li>${target === undefined ? message : html`<a href="#${target}">${message}</a>`}</li>
`,
)}</ul>
</div></div>`
}
