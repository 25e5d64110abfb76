import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { general } from '../../kinds/general.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** When the statement's words were last checked against the pages, unless the organisation gives a date. */
const wordsPreparedOn: LocalDate = '2026-11-22'

/** The accessibility statement; what the organisation file does not say of it comes from title and contact. */
export function renderAccessibilityPage(surroundings: PageSurroundings): string {
  const { organisation } = surroundings
  const { accessibility: words } = surroundings.words.notices
  const { limits = [], preparedOn = wordsPreparedOn, contact } = organisation.accessibility ?? {}
  const mail = renderEmailLink(contact ?? organisation.contact.email)
  const { how, report, prepared } = words
  return renderPage(surroundings, {
    title: words.title,
    ownHeading: true,
    content: html`<h1>${words.heading(organisation.title)}</h1>
<p>${words.applies}</p>
<p>${words.run(organisation.title)}</p>
${list(Object.values(words.able))}
<p>${words.plain}</p>
<h2>${how.title}</h2>
${limits.length === 0 ? html`<p>${how.none}</p>` : html`<p>${how.some}</p>\n${list(limits)}`}
${renderFeedback(surroundings, mail)}
<h2>${report.title}</h2>
<p>${report.tell({ mail, form: html`<a href="/enquire/${general.name}">${report.form}</a>` })}</p>
${renderEnforcement(surroundings)}
${renderTechnical(surroundings, limits)}
<h2>${prepared.title}</h2>
<p>${prepared.on(longDate(preparedOn, surroundings.words.core))}</p>
<p>${prepared.tests}</p>
<p>${prepared.notYet}</p>`,
  })
}

function renderFeedback({ organisation, words }: PageSurroundings, mail: Html): Html {
  const { feedback } = words.notices.accessibility
  const { phone } = organisation.contact
  return html`<h2>${feedback.title}</h2>
<p>${feedback.otherWay}</p>
${list([feedback.mail(mail), ...(phone === undefined ? [] : [feedback.phone(renderPhoneLink(phone))])])}
<p>${feedback.soon}</p>`
}

function renderEnforcement({ words }: PageSurroundings): Html {
  const { enforce } = words.notices.accessibility
  const advice = html`<a href="https://www.equalityadvisoryservice.com/">${enforce.adviceLink}</a>`
  const northernIreland = html`<a href="https://www.equalityni.org/">${enforce.northernIrelandLink}</a>`
  return html`<h2>${enforce.title}</h2>
<p>${enforce.commission}</p>
<p>${enforce.advice(advice)}</p>
<p>${enforce.northernIreland(northernIreland)}</p>`
}

function renderTechnical({ organisation, words }: PageSurroundings, limits: readonly string[]): Html {
  const { technical } = words.notices.accessibility
  const standard = html`<a href="https://www.w3.org/TR/WCAG22/">${technical.standard}</a>`
  return html`<h2>${technical.title}</h2>
<p>${technical.committed(organisation.title)}</p>
<h3>${technical.status}</h3>
<p>${limits.length === 0 ? technical.full(standard) : technical.partial(standard)}</p>`
}

function list(items: readonly (string | Html)[]): Html {
  return html`<ul>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>`
}
