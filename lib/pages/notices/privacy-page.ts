import { type Html, html } from '../../core/text/html.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The privacy notice; whatever the organisation file does not say of privacy comes from title and contact. */
export function renderPrivacyPage(surroundings: PageSurroundings): string {
  const { privacy: words } = surroundings.words.notices
  const { organisation } = surroundings
  const { lawfulBasis = 'legitimate-interests' } = organisation.privacy ?? {}
  const mail = renderEmailLink(organisation.privacy?.contact ?? organisation.contact.email)
  const { what, why, see, long, device, rights, complain } = words
  return renderPage(surroundings, {
    title: words.title,
    search: { path: '/privacy', description: surroundings.words.frame.search.privacy(organisation.title) },
    content: html`<p class="lead">${words.lead}</p>
${renderWho(surroundings, mail)}
<h2>${what.title}</h2>
<p>${what.intro}</p>
${list([what.answers, what.questions, what.extras, what.story, what.network])}
${paragraphs([what.sensitive, what.must])}
<h2>${why.title}</h2>
<p>${why.intro}</p>
${list([why.answer, why.time, why.abuse])}
${paragraphs([why.basis[lawfulBasis], why.never, why.machine])}
<h2>${see.title}</h2>
${paragraphs([see.people, see.amazon, see.where, see.others, see.link])}
<h2>${long.title}</h2>
${paragraphs([long.enquiry(organisation.keepMonths), long.backups, long.counts, long.mails])}
<h2>${device.title}</h2>
${paragraphs([device.cookies, device.draft])}
<h2>${rights.title}</h2>
<p>${rights.intro}</p>
${list([rights.access, rights.rectify, rights.erase, rights.restrict, rights.object])}
${paragraphs([rights.how(mail), rights.withdraw])}
<h2>${complain.title}</h2>
${paragraphs([complain.us(mail), complain.office(informationCommissioner(complain.officeLink))])}`,
  })
}

function renderWho({ organisation, words }: PageSurroundings, mail: Html): Html {
  const { who } = words.notices.privacy
  const { privacy, contact, title } = organisation
  const link = privacy?.website && html`<a href="${privacy.website}">${who.policyLink}</a>`
  return html`<h2>${who.title}</h2>
${paragraphs([
  who.controller(privacy?.controller ?? title),
  ...(privacy?.registration === undefined ? [] : [who.registration(privacy.registration)]),
  who.contact({ mail, ...(contact.phone === undefined ? {} : { phone: renderPhoneLink(contact.phone) }) }),
  ...(link === undefined || link === '' ? [] : [who.policy(link)]),
])}`
}

/** As on the Information Commissioner's own website. */
function informationCommissioner(link: string): { website: Html; phone: Html } {
  return {
    website: html`<a href="https://ico.org.uk/make-a-complaint/">${link}</a>`,
    phone: renderPhoneLink('0303 123 1113'),
  }
}

function paragraphs(texts: readonly (string | Html)[]): Html {
  return html`${texts.map((text) => html`<p>${text}</p>\n`)}`
}

function list(items: readonly string[]): Html {
  return html`<ul>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>`
}
