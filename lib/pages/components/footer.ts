import { type Html, html } from '../../core/text/html.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderEmailLink, renderPhoneLink } from './contact-links.ts'

/** How to reach people, and the notices. */
export function renderFooter({ organisation, words }: PageSurroundings): Html {
  const { email, phone } = organisation.contact
  const contact = words.frame.contact({
    mail: renderEmailLink(email),
    ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }),
  })
  return html`<footer class="footer"><div class="footer-inner">
<p>${contact}</p>
<nav aria-label="${words.frame.footerLinks}"><ul class="footer-links">
<li><a href="/privacy">${words.frame.privacy}</a></li>
<li><a href="/accessibility">${words.frame.accessibility}</a></li>
<li><a href="/embed">${words.frame.embed}</a></li>
</ul></nav>
</div></footer>`
}
