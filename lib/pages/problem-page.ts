import { html } from '../enquiry/html.ts'
import type { Organisation } from '../enquiry/organisation.ts'
import { renderOldPage } from './old-page.ts'
import { type PageSurroundings, renderPage } from './page.ts'

/** What is wrong, in a heading and a sentence. */
export interface ProblemWords {
  readonly title: string
  readonly detail: string
}

/** A page instead of the one that was asked for. */
export function renderProblemPage(
  problem: ProblemWords,
  surroundings: PageSurroundings | Organisation,
): string {
  const { title, detail } = problem
  if (!('words' in surroundings))
    return renderOldPage({ title, content: html`<p>${detail}</p>`, organisation: surroundings })
  const { words } = surroundings
  return renderPage(surroundings, {
    title,
    content: html`<p class="lead">${detail}</p>
<p><a href="/">${words.frame.allForms}</a></p>`,
  })
}
