import { type Html, html } from '../../core/text/html.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderNotice } from '../components/notice.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For what could not be done just now on a private page; `press` is the button to press again. */
export function renderPrivateUnavailable({ words, organisation }: PageSurroundings, press: string): Html {
  const { email, phone } = organisation.contact
  const ways = words.form.unavailableWays({
    mail: renderEmailLink(email),
    ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }),
  })
  return renderNotice({
    title: words.private.unavailableTitle,
    content: html`<p>${words.private.unavailable(press)}</p>\n<p>${ways}</p>`,
    urgent: true,
  })
}
