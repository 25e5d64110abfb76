import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import type { Signpost } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByNear } from '../../core/time/answer-by.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderLinkButton } from '../components/button.ts'
import { contactLinks } from '../components/contact-links.ts'
import { renderDetails } from '../components/details.ts'
import { renderFigure } from '../components/figure.ts'
import { renderSignposts } from '../components/signposts.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What the confirmation tells: no answer that was typed. */
export interface SentPage {
  readonly reference: string
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
 * The confirmation: reference, who replies by when, what to do if it cannot wait. Made to be printed too. It promises
 * no email: whether one goes is only judged when it is about to be sent.
 */
export function renderSentPage(surroundings: PageSurroundings, page: SentPage): string {
  const { sent } = surroundings.words
  const { whatHappensNext, signposts } = page
  return renderPage(surroundings, {
    title: sent.title,
    ownHeading: true,
    content: html`<div data-sent>
<div class="done"><h1>${sent.title}</h1>
${renderFigure({ label: sent.reference, value: page.reference })}</div>
<p class="lead">${leadWords(surroundings, page)}</p>
${addressLine(surroundings, page)}<p class="not-printed">${renderLinkButton({ text: sent.statusLink, href: page.statusPath })}</p>
<p class="not-printed">${sent.keepPrivate}</p>
${renderDetails({ summary: sent.how, content: html`<p>${sent.working(page.answerBy.working)}</p>` })}
${whatHappensNext.length === 0 ? html`` : html`<h2>${sent.next}</h2>\n`}${whatHappensNext.map((sentence) => html`<p>${sentence}</p>\n`)}<h2>${sent.urgentTitle}</h2>
<p>${sent.urgent({ ...contactLinks(surroundings.organisation), reference: html`<b class="whole">${page.reference}</b>` })}</p>
${renderSignposts({ title: page.signpostsTitle ?? sent.signposts, signposts, or: sent.or })}
<p class="not-printed"><a href="/">${sent.again}</a></p>
</div>`,
  })
}

function leadWords({ words }: PageSurroundings, page: SentPage): Html {
  const { officer, answerBy } = page
  const today = londonDate(page.receivedAt)
  const by = html`<strong>${answerByNear(answerBy, { today, words: words.core })}</strong>`
  const who = officer === undefined ? undefined : html`<strong>${words.sent.who(officer)}</strong>`
  return page.hasAddress ? words.sent.lead({ who, by }) : words.sent.call({ who, by })
}

function addressLine({ words }: PageSurroundings, { address, correctPath = '' }: SentPage): Html {
  if (address === undefined) return html``
  const masked = html`<bdi>${address.masked}</bdi>`
  const link = address.mayCorrect ? html`<a href="${correctPath}">${words.sent.correctLink}</a>` : undefined
  return html`<p>${words.sent.address({ masked, link })}</p>\n`
}
