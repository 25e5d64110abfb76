import { type Html, html } from '../../core/text/html.ts'

/** Text set apart from its surroundings. */
export function renderInset(content: Html): Html {
  return html`<div class="inset">${content}</div>`
}
