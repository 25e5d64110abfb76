import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import { general } from '../../kinds/general.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderPage } from '../frame/page.ts'
import { formPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { assessment } from './assessment.ts'

/**
 * The accessibility statement: what its makers know of the pages, the day and the tests of `assessment`, and what the
 * organisation file says of contact, limits and the day it was reviewed there.
 */
export function renderAccessibilityPage(surroundings: PageSurroundings): string {
  const { organisation, words: all } = surroundings
  const { accessibility: words } = all.notices
  const { limits = [], contact } = organisation.accessibility ?? {}
  const mail = renderEmailLink(contact ?? organisation.contact.email)
  const { how, report } = words
  return renderPage(surroundings, {
    title: words.title,
    search: { path: '/accessibility', description: all.frame.search.accessibility(organisation.title) },
    ownHeading: true,
    content: html`<h1>${words.heading(organisation.title)}</h1>
<p>${words.applies}</p>
<p>${words.run(organisation.title)}</p>
${list(Object.values(words.able))}
<p>${words.plain}</p>
<h2 id="how-accessible">${how.title}</h2>
${limits.length === 0 ? html`<p>${how.none}</p>` : html`<p>${how.some}</p>\n${list(limits)}`}
<p>${how.notYet}</p>
${list(Object.values(how.missing))}
${renderFeedback(surroundings, mail)}
<h2>${report.title}</h2>
<p>${report.tell({ mail, form: html`<a href="${formPath(general)}">${report.form}</a>` })}</p>
${renderEnforcement(surroundings)}
${renderTechnical(surroundings, limits)}
${renderPreparation(surroundings)}`,
  })
}

function renderFeedback({ organisation, words }: PageSurroundings, mail: Html): Html {
  const { feedback } = words.notices.accessibility
  const { phone } = organisation.contact
  return html`<h2>${feedback.title}</h2>
<p>${feedback.otherWay}</p>
${list([feedback.mail(mail), ...(phone === undefined ? [] : [feedback.phone(renderPhoneLink(phone))])])}`
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
  const { technical, how } = words.notices.accessibility
  const standard = html`<a href="https://www.w3.org/TR/WCAG22/">${technical.standard}</a>`
  return html`<h2>${technical.title}</h2>
<p>${technical.committed(organisation.title)}</p>
<h3>${technical.status}</h3>
<p>${limits.length === 0 ? technical.unassessed(standard) : technical.limited(standard)}</p>
<h3>${technical.content}</h3>
<p>${technical.listed(html`<a href="#how-accessible">${how.title}</a>`)}</p>`
}

/** Of what the organisation reviewed before the day of the assessment it says so: it cannot have read this statement. */
function renderPreparation({ organisation, words }: PageSurroundings): Html {
  const { prepared } = words.notices.accessibility
  const { preparedOn: reviewedOn } = organisation.accessibility ?? {}
  const widths = assessment.windows.map(({ width }) => width)
  const [narrowest, widest] = [Math.min(...widths), Math.max(...widths)]
  const { tried } = prepared
  const review = reviewedOn !== undefined && reviewedOn < assessment.on ? 'reviewedEarlier' : 'reviewed'
  return html`<h2>${prepared.title}</h2>
<p>${prepared.on(longDate(assessment.on, words.core))}</p>
${reviewedOn === undefined ? html`` : html`<p>${prepared[review](organisation.title, longDate(reviewedOn, words.core))}</p>\n`}<p>${prepared.tests}</p>
${list([
  ...[tried.rules({ narrowest, widest }), tried.zoom(narrowest)],
  ...[tried.keyboard, tried.colours, tried.html],
])}`
}

function list(items: readonly (string | Html)[]): Html {
  return html`<ul>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>`
}
