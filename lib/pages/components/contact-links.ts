import type { Organisation } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'

/** An email address that starts an email. */
export function renderEmailLink(address: string): Html {
  return html`<a href="mailto:${address}">${address}</a>`
}

/** A telephone number that dials, kept on one line. */
export function renderPhoneLink(phone: string): Html {
  return html`<a class="whole" href="tel:${phone.replace(/\s/g, '')}">${phone.replaceAll(' ', '\u00a0')}</a>`
}

/** How to reach the organisation, for a sentence. */
export function contactLinks({ contact: { email, phone } }: Pick<Organisation, 'contact'>): {
  readonly mail: Html
  readonly phone?: Html
} {
  return { mail: renderEmailLink(email), ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }) }
}
