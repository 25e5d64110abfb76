import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'

interface Button {
  readonly text: string
  /** Follows the text for screen readers, which read buttons out of context. */
  readonly unseen?: string
  readonly look?: 'second' | 'link'
  /** Where a list of mistakes leads to it. */
  readonly id?: string
  /** The name under which pressing the button sends `value`. */
  readonly name?: string
  readonly value?: string
  /** The id of the form that it sends, where it stands outside of that. */
  readonly form?: string
  /** The text that the script shows on the button after a press. */
  readonly sending?: string
}

/** A button that sends the form it stands in. */
export function renderButton({ text, unseen, look, id, name, value, form, sending }: Button): Html {
  const all = attributes({
    class: look === undefined ? 'button' : `button button-${look}`,
    type: 'submit',
    id,
    name,
    value,
    form,
    'data-sending': sending,
  })
  const more = unseen === undefined ? html`` : html`<span class="unseen"> ${unseen}</span>`
  return html`<button${all}>${text}${more}</button>`
}

/** A link that looks like a button, for what begins something. */
export function renderLinkButton({ text, href }: { readonly text: string; readonly href: string }): Html {
  return html`<a class="button" href="${href}">${text}</a>`
}
