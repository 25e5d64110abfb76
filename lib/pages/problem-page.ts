import { html } from '../enquiry/html.ts'
import { type PageSurroundings, renderPage } from './page.ts'

/** What is wrong, in a heading and a sentence. */
export interface ProblemWords {
  readonly title: string
  readonly detail: string
}

/** A page instead of the one that was asked for. */
export function renderProblemPage({ title, detail }: ProblemWords, surroundings: PageSurroundings): string {
  return renderPage(surroundings, {
    title,
    content: html`<p class="lead">${detail}</p>
<p><a href="/">${surroundings.words.frame.allForms}</a></p>`,
  })
}
