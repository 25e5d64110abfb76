import { html } from '../../core/text/html.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderPage } from './page.ts'

/** A page instead of the one that was asked for: what is wrong, by the status of the answer, and what to do. */
export function renderProblemPage(
  surroundings: PageSurroundings,
  problem: {
    readonly status: number
    /** What people may quote to us. */
    readonly reference?: string | undefined
  },
): string {
  const { problemPages, problemReference, frame } = surroundings.words
  const known = Object.entries(problemPages).find(([status]) => status === String(problem.status))
  const { title, detail } = known?.[1] ?? problemPages[500]
  const { reference } = problem
  return renderPage(surroundings, {
    title,
    content: html`<p class="lead">${detail}</p>
${reference === undefined ? html`` : html`<p>${problemReference(reference)}</p>\n`}<p><a href="/">${frame.allForms}</a></p>`,
  })
}
