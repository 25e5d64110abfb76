import { type Html, html } from '../../core/text/html.ts'

/** Content that few need, folded behind a summary line. */
export function renderDetails({
  summary,
  content,
}: {
  readonly summary: string
  readonly content: Html
}): Html {
  return html`<details class="details"><summary>${summary}</summary><div class="details-content">${content}</div></details>`
}
