import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

/** An act that needs a mailed code. */
export interface OfficerCodePage {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  readonly kindTitle: string
  readonly choice: OfficerChoice
  /** The whole act, and which code is awaited. */
  readonly hidden: readonly HiddenInput[]
  /** What is wrong with the code. */
  readonly problem?: string
  /** The code could not be checked just now. */
  readonly unavailable?: boolean
}

/** Asks for the code that was mailed; posts `code`, or `again=yes` for a new one, with everything it carries. */
export function renderOfficerCodePage(surroundings: PageSurroundings, page: OfficerCodePage): string {
  const { officer, form } = surroundings.words
  const { confirm } = officer.confirm[page.choice]
  const { problem, unavailable = false } = page
  const errors = problem === undefined ? [] : [{ message: problem, target: 'code' }]
  return renderPage(surroundings, {
    title: officer.code.title,
    caption: page.kindTitle,
    failed: problem !== undefined || unavailable,
    before: html`${renderBackLink({ text: officer.confirm.back, href: page.path })}
${unavailable ? renderPrivateUnavailable(surroundings, confirm) : renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`<p>${officer.code.lead}</p>
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
<p>${officer.code.remembered}</p>
<div class="buttons">
${renderButton({ text: confirm, sending: officer.code.sending })}
${renderButton({ text: officer.code.again, look: 'second', name: 'again', value: 'yes' })}
</div>
</form>`,
  })
}
