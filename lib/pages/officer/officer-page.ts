import { html } from '../../core/text/html.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type OfficerFacts, renderOfficerFacts } from './facts.ts'
import { type OfficerForm, renderOfficerForm } from './form.ts'

/** What the page shows and asks; without choices it only tells how the enquiry stands. */
export type OfficerPage = OfficerFacts & OfficerForm

/** How the enquiry stands, and what to do with it: posts `choice`, and behind a desk's link `who` and `other-name`. */
export function renderOfficerPage(surroundings: PageSurroundings, page: OfficerPage): string {
  const { words } = surroundings
  const problems = page.problems ?? []
  return renderPage(surroundings, {
    title: words.officer.page.title,
    failed: problems.length > 0,
    before: renderErrorSummary({
      title: words.form.problemTitle,
      errors: problems.map(({ message, field }) => ({ message, target: field })),
    }),
    content: html`${renderOfficerFacts(surroundings, page)}
<p>${words.officer.page.why}</p>
${page.choices.length === 0 ? html`<p>${words.officer.page.over}</p>` : renderOfficerForm(surroundings, page)}`,
  })
}
