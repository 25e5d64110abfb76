import { type ShownOfficer, shownLine } from '../../core/organisation/officer-name.ts'
import type { Signpost } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByLine, answerByTime } from '../../core/time/answer-by.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { renderEmailLink, renderPhoneLink } from '../components/contact-links.ts'
import { renderFigure } from '../components/figure.ts'
import { renderSignposts } from '../components/signposts.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What the confirmation tells: no answer that was typed. */
export interface SentPage {
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Who has it, as far as the organisation wants it told; absent while it is being passed on. */
  readonly officer?: ShownOfficer
  /** Whether they gave an email address that we can write to. */
  readonly hasAddress: boolean
  /** The email address, masked, for whoever sent the enquiry. */
  readonly address?: { readonly masked: string; readonly mayCorrect: boolean }
  /** `/sent/TOKEN/address`; there if the address is. */
  readonly correctPath?: string
  /** `/status/TOKEN`. */
  readonly statusPath: string
  /** The sentences of the kind's acknowledgement. */
  readonly whatHappensNext: readonly string[]
  readonly signpostsTitle?: string
  readonly signposts: readonly Signpost[]
}

/**
 * The confirmation: reference, who has it, by when and why, what to do if it cannot wait. Made to be printed too. It promises
 * no email: whether one goes is only judged when it is about to be sent.
 */
export function renderSentPage(surroundings: PageSurroundings, page: SentPage): string {
  const { words } = surroundings
  const { reference, answerBy, officer, signposts } = page
  const by = html`<strong>${answerByTime(answerBy, words.core)}</strong>`
  const who = officer === undefined ? undefined : html`<strong>${words.sent.who(officer)}</strong>`
  const statusLink = html`<a href="${page.statusPath}">${words.sent.statusLink}</a>`
  return renderPage(surroundings, {
    title: words.sent.title,
    content: html`<div data-sent>
<p class="lead">${words.sent.lead({ who, by })}</p>
${renderFigure({ label: words.sent.reference, value: reference })}
<p>${words.sent.keep}${page.hasAddress ? '' : ` ${words.sent.noMail}`}</p>
${addressLine(surroundings, page)}${renderSummaryList([
  { label: words.sent.about, value: page.kindTitle },
  { label: words.sent.received, value: shortStamp(page.receivedAt, words.core) },
  { label: words.sent.with, value: officer === undefined ? words.sent.beingPassed : shownLine(officer) },
  { label: words.sent.answerBy, value: answerByLine(answerBy, words.core) },
])}
<h2>${words.sent.next}</h2>
${page.whatHappensNext.map((sentence) => html`<p>${sentence}</p>\n`)}
<p>${words.sent.status(statusLink)}</p>
<h2>${words.sent.urgentTitle}</h2>
<p>${urgentWays(surroundings, reference)}</p>
${renderSignposts({ title: page.signpostsTitle ?? words.sent.signposts, signposts, or: words.sent.or })}
<p class="not-printed"><a href="/">${words.sent.again}</a></p>
</div>`,
  })
}

function addressLine({ words }: PageSurroundings, { address, correctPath = '' }: SentPage): Html {
  if (address === undefined) return html``
  const masked = html`<bdi>${address.masked}</bdi>`
  const link = address.mayCorrect ? html`<a href="${correctPath}">${words.sent.correctLink}</a>` : undefined
  return html`<p>${words.sent.address({ masked, link })}</p>\n`
}

function urgentWays({ words, organisation }: PageSurroundings, reference: string): Html {
  const { email, phone } = organisation.contact
  return words.sent.urgent({
    mail: renderEmailLink(email),
    ...(phone === undefined ? {} : { phone: renderPhoneLink(phone) }),
    reference: html`<b class="whole">${reference}</b>`,
  })
}
