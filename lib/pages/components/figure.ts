import { type Html, html } from '../../core/text/html.ts'

/** The one value on a page that people copy or read out, in large type: a reference. */
export function renderFigure({ label, value }: { readonly label: string; readonly value: string }): Html {
  return html`<p class="figure">${label} <b>${value}</b></p>`
}
