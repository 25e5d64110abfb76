import { type Html, html } from '../../core/text/html.ts'

/** Text that stands apart from what is around it. */
export function renderInset(content: Html): Html {
  return html`<div class="inset">${content}</div>`
}
