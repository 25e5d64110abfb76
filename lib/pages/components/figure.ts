import { type Html, html } from '../../core/text/html.ts'

/** The one thing on a page that is copied or read out, large: a reference. */
export function renderFigure({ label, value }: { readonly label: string; readonly value: string }): Html {
  return html`<p class="figure">${label} <b>${value}</b></p>`
}
