import type { FieldProblem } from '../../core/kind/answers.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderInset } from '../components/inset.ts'
import { errorOf } from '../components/question.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The form to ask for the private link again. */
export interface FindPage {
  readonly typed?: { readonly reference: string; readonly email: string }
  /** About the fields `reference` and `email`. */
  readonly problems?: readonly FieldProblem[]
  /** Nothing could be looked up just now. */
  readonly unavailable?: boolean
}

/** Asks for reference and email address; posts `reference` and `email` to `/status/find`. */
export function renderFindPage(surroundings: PageSurroundings, page: FindPage = {}): string {
  const { find } = surroundings.words.private
  const { typed, problems = [] } = page
  const question = questionFor(surroundings, problems)
  const { email, phone } = surroundings.organisation.contact
  return renderPage(surroundings, {
    title: find.title,
    failed: problems.length > 0 || page.unavailable === true,
    before: renderBefore(surroundings, page),
    content: html`<p class="lead">${find.lead}</p>
<form class="form" method="post" action="/status/find" novalidate>
${renderTextInput({
  ...question('reference'),
  label: find.reference,
  hint: find.referenceHint,
  value: typed?.reference ?? '',
  autocomplete: 'off',
  autocapitalize: 'characters',
  spellcheck: false,
  width: 10,
})}
${renderTextInput({
  ...question('email'),
  label: find.email,
  hint: find.emailHint,
  value: typed?.email ?? '',
  type: 'email',
  autocomplete: 'email',
  spellcheck: false,
})}
${renderButton({ text: find.send, sending: find.sending })}
</form>
<p>${find.noReference(html`<a href="mailto:${email}">${find.noReferenceLink}</a>`)}</p>
<p>${find.noEmail({ mail: renderEmailLink(email), ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }) })}</p>`,
  })
}

/** The response, the same whether there is such an enquiry or not. */
export function renderFoundPage(surroundings: PageSurroundings): string {
  const { find } = surroundings.words.private
  const { junk, typed, typedLink, limit } = find.notCome
  return renderPage(surroundings, {
    title: find.answeredTitle,
    content: html`<p class="lead">${find.answered}</p>
<h2>${find.notComeTitle}</h2>
<ul>
<li>${junk}</li>
<li>${typed(html`<a href="/status/find">${typedLink}</a>`)}</li>
<li>${limit}</li>
</ul>
${renderInset(html`<p>${find.never}</p>`)}`,
  })
}

function renderBefore(surroundings: PageSurroundings, { problems = [], unavailable }: FindPage): Html {
  const { words } = surroundings
  if (unavailable === true) return renderPrivateUnavailable(surroundings, words.private.find.send)
  const errors = problems.map(({ field, message }) => ({ message, target: field }))
  return renderErrorSummary({ title: words.form.problemTitle, errors })
}

function questionFor({ words }: PageSurroundings, problems: readonly FieldProblem[]) {
  return (name: 'reference' | 'email') => ({
    ...{ name, errorPrefix: words.form.errorPrefix },
    ...errorOf({ problems }, name),
  })
}
