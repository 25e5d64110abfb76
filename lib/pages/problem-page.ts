import { html } from '../enquiry/html.ts'
import type { Organisation } from '../enquiry/organisation.ts'
import { renderPage } from './page.ts'

/** A page instead of the one that was asked for: what is wrong, in a heading and a sentence. */
export function renderProblemPage(
  { title, detail }: { title: string; detail: string },
  organisation: Organisation,
): string {
  return renderPage({ title, content: html`<p>${detail}</p>`, organisation })
}
