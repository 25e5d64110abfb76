import { html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderCheckboxes } from '../components/option-list.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderSignInLink } from './no-link-page.ts'

/** An expired link, and the form to ask for a fresh one. */
export interface OfficerExpiredPage {
  /** Of the page's own address, from the root: where its form is sent. */
  readonly path: string
  /** The form's one-time key. */
  readonly key: string
  /** The form was sent without a choice. */
  readonly unchosen?: boolean
  /** The request could not be stored just now. */
  readonly unavailable?: boolean
}

/** Offers a fresh link by mail: posts `fresh=yes`, which has to be chosen, so that no robot asks for mails. */
export function renderOfficerExpiredPage(surroundings: PageSurroundings, page: OfficerExpiredPage): string {
  const { officer, form } = surroundings.words
  const { expired } = officer
  const { unchosen = false, unavailable = false } = page
  const errors = unchosen ? [{ message: expired.noFresh, target: 'fresh' }] : []
  return renderPage(surroundings, {
    title: expired.title,
    failed: unchosen || unavailable,
    before: unavailable
      ? renderPrivateUnavailable(surroundings, expired.mail)
      : renderErrorSummary({ title: form.problemTitle, errors }),
    content: html`<p class="lead">${expired.what}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: '_key', value: page.key }])}
${renderCheckboxes({
  name: 'fresh',
  label: expired.question,
  hint: expired.hint,
  ...(unchosen ? { error: expired.noFresh } : {}),
  errorPrefix: form.errorPrefix,
  options: [{ name: 'yes', title: expired.mailIt }],
  chosen: [],
})}
${renderButton({ text: expired.mail, sending: expired.mailing })}
</form>
${renderSignInLink(surroundings)}`,
  })
}

/** What came of asking for a fresh link. */
export function renderOfficerFreshLinkPage(
  surroundings: PageSurroundings,
  outcome: 'mailed' | 'too-many' | 'left',
): string {
  const { title, what } = surroundings.words.officer.expired[outcome]
  return renderPage(surroundings, {
    title,
    content: html`<p class="lead">${what}</p>
${renderSignInLink(surroundings)}`,
  })
}
