import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

/** An act that needs a mailed code. */
export interface OfficerCodePage {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  readonly kindTitle: string
  readonly reference: string
  readonly choice: OfficerChoice
  /** The mailbox is shared, so no browser is remembered. */
  readonly isDesk: boolean
  /** The whole act, and which code is awaited. */
  readonly hidden: readonly HiddenInput[]
  /** What is wrong with the code. */
  readonly problem?: string
  /** The code could not be checked just now. */
  readonly unavailable?: boolean
}

/**
 * Asks for the code that was mailed; posts `code` with everything it carries, and with `remember=yes` if the browser is
 * to be known from then on, or `again=yes` for a new code. Enter in the field presses the first button.
 */
export function renderOfficerCodePage(surroundings: PageSurroundings, page: OfficerCodePage): string {
  const { officer, form } = surroundings.words
  const { problem, unavailable = false, isDesk } = page
  const once = renderButton({
    text: officer.code.once,
    sending: officer.code.sending,
    ...(isDesk ? {} : { look: 'second' }),
  })
  const remember = renderButton({
    text: officer.code.remember,
    sending: officer.code.sending,
    ...{ name: 'remember', value: 'yes' },
  })
  const errors = problem === undefined ? [] : [{ message: problem, target: 'code' }]
  return renderPage(surroundings, {
    title: officer.code.title,
    caption: page.kindTitle,
    failed: problem !== undefined || unavailable,
    before: html`${renderBackLink({ text: officer.confirm.back, href: page.path })}
${unavailable ? renderPrivateUnavailable(surroundings, isDesk ? officer.code.once : officer.code.remember) : renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`<p>${officer.code.lead(officer.page.choices[page.choice])}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([...page.hidden, { name: 'confirmed', value: 'yes' }])}
${renderTextInput({
  name: 'code',
  label: officer.code.label,
  hint: officer.code.hint,
  ...(problem === undefined ? {} : { error: problem }),
  errorPrefix: form.errorPrefix,
  value: '',
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  spellcheck: false,
  width: 10,
})}
<p>${officer.code.newest}</p>
${isDesk ? html`<p>${officer.code.desk} <a href="${boardEnquiryPath(page.reference)}">${officer.code.signIn}</a></p>` : html`<p>${officer.code.remembered}</p>`}
<div class="buttons">
${
  isDesk
    ? once
    : html`${remember}
${once}`
}
${renderButton({ text: officer.code.again, look: 'second', name: 'again', value: 'yes' })}
</div>
</form>`,
  })
}
