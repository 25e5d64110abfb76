import { type Html, html } from '../../core/text/html.ts'

/** A field of a form that nobody sees: `_key`, `_rendered`. */
export interface HiddenInput {
  readonly name: string
  readonly value: string
}

/** What a form carries along unseen. */
export function renderHiddenInputs(inputs: readonly HiddenInput[]): Html {
  return html`${inputs.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">\n`)}`
}

/** A field that programs fill in and people never meet: not seen, not read out, not reached by the keyboard. */
export function renderHoneypot(label: string): Html {
  return html`<div class="unseen" aria-hidden="true"><label for="left-empty">${label}</label><input id="left-empty" name="_gotcha" type="text" tabindex="-1" autocomplete="off"></div>`
}
