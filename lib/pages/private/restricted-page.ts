import { html } from '../../core/text/html.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderFigure } from '../components/figure.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The private page of an enquiry that is kept and not used, because its sender asked for that. */
export function renderRestrictedPage(surroundings: PageSurroundings, reference: string): string {
  const { restricted, status } = surroundings.words.private
  const { organisation } = surroundings
  const { phone } = organisation.contact
  const mail = renderEmailLink(organisation.privacy?.contact ?? organisation.contact.email)
  return renderPage(surroundings, {
    title: restricted.title,
    content: html`${renderFigure({ label: status.reference, value: reference })}
<p>${restricted.what}</p>
<p>${restricted.changed({ mail, ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }) })}</p>`,
  })
}
