import { signInMinutes } from '../../core/standalone-mail/standalone-mail.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { boardPath, guidePath, signInPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The form that asks for a link to sign in. */
export interface OfficerSignInPage {
  /** The form's one-time key, so that a double press is one mail. */
  readonly key: string
  readonly typed?: string
  /** What is wrong with the address. */
  readonly problem?: string
  /** The request could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks for an address; posts `email` and `_key` to `/officer/sign-in`. */
export function renderOfficerSignInPage(surroundings: PageSurroundings, page: OfficerSignInPage): string {
  const { form, signIn } = surroundings.words
  const { key, typed = '', problem, unavailable = false } = page
  return renderPage(surroundings, {
    title: signIn.ask.title,
    failed: problem !== undefined || unavailable,
    before: unavailable
      ? renderPrivateUnavailable(surroundings, signIn.ask.send)
      : renderProblem(surroundings, problem),
    content: html`<p>${signIn.ask.lead}</p>
<form class="form" method="post" action="${signInPath()}" novalidate>
${renderHiddenInputs([{ name: '_key', value: key }])}
${renderTextInput({
  name: 'email',
  label: signIn.ask.email,
  hint: signIn.ask.emailHint,
  ...(problem === undefined ? {} : { error: problem }),
  errorPrefix: form.errorPrefix,
  value: typed,
  type: 'email',
  autocomplete: 'email',
  spellcheck: false,
})}
${renderButton({ text: signIn.ask.send, sending: signIn.ask.sending })}
</form>
<p><a href="${guidePath}">${signIn.ask.guide}</a></p>`,
  })
}

/** The answer: word for word the same whether there is such an address or not. */
export function renderOfficerSignInAskedPage(surroundings: PageSurroundings): string {
  const { asked } = surroundings.words.signIn
  return renderPage(surroundings, {
    title: asked.title,
    content: html`<p class="lead">${asked.lead}</p>
<p>${asked.minutes(signInMinutes)}</p>
<h2>${asked.notComeTitle}</h2>
<ul>
<li>${asked.junk}</li>
<li>${asked.typed}</li>
<li>${asked.latest}</li>
</ul>
<p><a href="${boardPath}">${asked.again}</a></p>`,
  })
}

function renderProblem({ words }: PageSurroundings, problem: string | undefined): Html {
  const errors = problem === undefined ? [] : [{ message: problem, target: 'email' }]
  return renderErrorSummary({ title: words.form.problemTitle, errors })
}
