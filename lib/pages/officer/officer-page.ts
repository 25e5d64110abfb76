import { type Html, html } from '../../core/text/html.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderInset } from '../components/inset.ts'
import { renderPage } from '../frame/page.ts'
import { boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { isWaiting, type OfficerFacts, renderOfficerFacts, renderOfficerState } from './facts.ts'
import { type OfficerForm, renderOfficerForm } from './form.ts'
import { renderOthers, type ShownOther } from './others.ts'

/** What the page shows and asks. */
export type OfficerPage = OfficerFacts &
  OfficerForm & {
    /** No email reaches the enquirer. */
    readonly emailFails?: boolean
    /** Other enquiries of whoever sent it: only for a browser that is known to be the officer's. */
    readonly others?: readonly ShownOther[]
  }

/** How the enquiry stands, and what to do with it: see `renderOfficerForm`. */
export function renderOfficerPage(surroundings: PageSurroundings, page: OfficerPage): string {
  const { words } = surroundings
  const problems = page.problems ?? []
  return renderPage(surroundings, {
    title: isWaiting(page) ? words.officer.page.question : words.officer.page.title,
    failed: problems.length > 0,
    before: renderErrorSummary({
      title: words.form.problemTitle,
      errors: problems.map(({ message, field }) => ({ message, target: field })),
    }),
    content: html`${renderOfficerState(surroundings, page)}
${renderEmailFails(surroundings, page)}${renderOfficerForm(surroundings, page)}
<h2>${words.officer.page.about}</h2>
${renderOfficerFacts(surroundings, page)}
<p>${words.officer.page.why}</p>
${renderOthers(surroundings, page.others ?? [])}`,
  })
}

/** Without the number, which only those who sign in may see. */
function renderEmailFails({ words }: PageSurroundings, { emailFails = false, reference }: OfficerPage): Html {
  if (!emailFails) return html``
  const { emailFails: what, emailFailsLink } = words.officer.page
  const link = html`<a href="${boardEnquiryPath(reference)}">${emailFailsLink}</a>`
  return html`${renderInset(html`<p>${what} ${link}</p>`)}\n`
}
