import { type Html, html } from '../../core/text/html.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderNotice } from '../components/notice.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For a form that could not be taken just now: nothing is lost, and how to reach us meanwhile. */
export function renderUnavailable({ words, organisation }: PageSurroundings, send: string): Html {
  const { email, phone } = organisation.contact
  const ways = words.form.unavailableWays({
    mail: renderEmailLink(email),
    ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }),
  })
  return renderNotice({
    title: words.form.unavailableTitle,
    content: html`<p>${words.form.unavailable(send)}</p>\n<p>${ways}</p>`,
    urgent: true,
  })
}
