import { type Html, html } from '../../core/text/html.ts'

/** The way to the page before, above the heading. */
export function renderBackLink({ text, href }: { readonly text: string; readonly href: string }): Html {
  return html`<p class="back"><a class="back-link" href="${href}">${text}</a></p>`
}
