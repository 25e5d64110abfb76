import type { FieldProblem } from '../../core/kind/answers.ts'
import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { errorOf } from '../components/question.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The form that puts a mistyped email address right. */
export interface CorrectAddressPage {
  /** Of the confirmation: `/sent/TOKEN`. */
  readonly token: string
  readonly typed?: string
  /** About the field `email`. */
  readonly problems?: readonly FieldProblem[]
  /** It could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks for the right address; posts `email` to its own. */
export function renderCorrectAddressPage(surroundings: PageSurroundings, page: CorrectAddressPage): string {
  const { words } = surroundings
  const { correct } = words.sent
  const { problems = [], unavailable = false } = page
  return renderPage(surroundings, {
    title: correct.title,
    failed: problems.length > 0 || unavailable,
    before: html`${renderBackLink({ text: correct.back, href: sentPath(page.token) })}
${
  unavailable
    ? renderPrivateUnavailable(surroundings, correct.send)
    : renderErrorSummary({
        title: words.form.problemTitle,
        errors: problems.map(({ field, message }) => ({ message, target: field })),
      })
}`,
    content: html`<p>${correct.what}</p>
<form class="form" method="post" action="${correctAddressPath(page.token)}" novalidate>
${renderTextInput({
  name: 'email',
  label: correct.label,
  ...errorOf({ problems }, 'email'),
  errorPrefix: words.form.errorPrefix,
  value: page.typed ?? '',
  type: 'email',
  autocomplete: 'email',
  spellcheck: false,
  likely: words.form.likelyAddress,
})}
${renderButton({ text: correct.send, sending: correct.sending })}
</form>`,
  })
}

/** For somebody who comes too late, or has changed it before. */
export function renderTooLateToCorrectPage(
  surroundings: PageSurroundings,
  { token, reference }: { readonly token: string; readonly reference: string },
): string {
  const { correct } = surroundings.words.sent
  const { email, phone } = surroundings.organisation.contact
  return renderPage(surroundings, {
    title: correct.tooLateTitle,
    before: renderBackLink({ text: correct.back, href: sentPath(token) }),
    content: html`<p>${correct.tooLate({
      mail: renderEmailLink(email),
      ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }),
      reference: html`<b class="whole">${reference}</b>`,
    })}</p>`,
  })
}

/** The address of the confirmation, from the root. */
export function sentPath(token: string): string {
  return `/sent/${encodeURIComponent(token)}`
}

/** The address of the form that puts the email address right, from the root. */
export function correctAddressPath(token: string): string {
  return `${sentPath(token)}/address`
}
