import type { WordOnAnswer } from '../../core/enquiry/update.ts'
import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByNear } from '../../core/time/answer-by.ts'
import { nearDate } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderButton } from '../components/button.ts'
import { contactLinks } from '../components/contact-links.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { renderSureBox, renderUnsure } from '../components/sure-box.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { statusPath } from './note-page.ts'

/** An answer, as it stands in the links of the email and in the form. */
export type HeardAnswer = 'yes' | 'not-yet'

/** What the page asks, or says of what it was told. */
export interface HeardPage {
  /** Of the page's own address, `/status/TOKEN/heard`. */
  readonly token: string
  readonly reference: string
  readonly hasAddress: boolean
  readonly answerBy: AnswerBy
  /** The day it is read on. */
  readonly today: LocalDate
  readonly heldBy?: ShownOfficer
  readonly state: 'waiting' | 'answered'
  /** What they told us last. */
  readonly word?: { readonly type: WordOnAnswer; readonly at: Instant }
  /** It is answered on their word. */
  readonly answeredOnWord?: true
  /** Which link was followed; absent: the page offers both. */
  readonly said?: HeardAnswer
  /** The box was not ticked. */
  readonly unsure?: boolean
  /** It could not be stored just now; or there is no room for it. */
  readonly unavailable?: boolean
  readonly isFull?: boolean
}

/** The address of the page, from the root. */
export function heardPath(token: string, said?: HeardAnswer): string {
  return `${statusPath(token)}/heard${said === undefined ? '' : `?said=${said}`}`
}

/**
 * The page behind the links of "Have you heard from us?": one box to tick and one button, which posts `said` and
 * `sure=yes` to its own address. Once it was told, or an officer says that it is answered, it says so instead.
 */
export function renderHeardPage(surroundings: PageSurroundings, page: HeardPage): string {
  if (page.state === 'answered' && page.answeredOnWord !== true) return renderAnswered(surroundings, page)
  if (page.word?.type === 'heard') return renderTold(surroundings, { ...page, word: page.word })
  if (page.word !== undefined && page.said !== 'yes')
    return renderTold(surroundings, { ...page, word: page.word })
  return renderQuestion(surroundings, page)
}

/** On the private page of what is late: the question with both answers, or what was told already. */
export function renderHeardOffer(
  { words, organisation }: PageSurroundings,
  page: Offer & Pick<HeardPage, 'token' | 'reference' | 'heldBy' | 'today'>,
): Html {
  const { heard } = words.private
  if (page.mayTellIfHeard !== true) return html``
  const { word } = page
  const day =
    word === undefined ? '' : nearDate(londonDate(word.at), { today: page.today, words: words.core })
  if (word?.type === 'heard') return html`<p>${heard.heard(day)}</p>\n`
  if (word !== undefined)
    return html`<p>${heard.notHeard({ day, officer: page.heldBy })} ${heard.since(sinceLink(heard.sinceLink, page))}</p>\n`
  const reference = html`<b class="whole">${page.reference}</b>`
  return html`<p>${heard.haveYou} ${heard.sorry} ${heard.call({ ...contactLinks(organisation), reference })}</p>
${renderBoth(words, page.token)}
`
}

/** Whether the private page asks if they have heard, and so says how to call. */
export function asksIfHeard({ mayTellIfHeard, word }: Offer): boolean {
  return mayTellIfHeard === true && word === undefined
}

interface Offer extends Pick<HeardPage, 'word'> {
  readonly mayTellIfHeard?: boolean
}

function renderQuestion(surroundings: PageSurroundings, page: HeardPage): string {
  const { words } = surroundings
  const { heard, status } = words.private
  const { token, said, unsure = false, unavailable = false, isFull = false } = page
  const by = html`<strong>${answerByNear(page.answerBy, { today: page.today, words: words.core })}</strong>`
  const failure = isFull
    ? renderNotice({ title: heard.fullTitle, content: html`<p>${heard.full}</p>`, urgent: true })
    : unavailable
      ? renderPrivateUnavailable(surroundings, heard.send)
      : said === undefined
        ? html``
        : renderUnsure(surroundings, heard.tick[said], unsure)
  return renderPage(surroundings, {
    title: heard.title,
    failed: unsure || unavailable || isFull,
    before: failure,
    content: html`<p class="lead">${heard.promised({ officer: page.heldBy, by })}</p>
${renderFigure({ label: status.reference, value: page.reference })}
${said === undefined || isFull ? html`` : renderForm(surroundings, { ...page, said })}
${said === undefined && !isFull ? renderBoth(words, token) : html``}
<p>${callWords(surroundings, page)}</p>
<p><a href="${statusPath(token)}">${heard.toEnquiry}</a></p>`,
  })
}

function renderForm(
  surroundings: PageSurroundings,
  { token, said, unsure = false }: HeardPage & { readonly said: HeardAnswer },
): Html {
  const { heard } = surroundings.words.private
  const other = said === 'yes' ? 'not-yet' : 'yes'
  return html`<form class="form" method="post" action="${heardPath(token)}" novalidate>
${renderHiddenInputs([{ name: 'said', value: said }])}
${renderSureBox(surroundings, heard.tick[said], unsure)}
<p>${heard.why}</p>
<div class="buttons">
${renderButton({ text: heard.send, sending: heard.sending })}
<a class="button button-second" href="${heardPath(token, other)}">${heard.other[said]}</a>
</div>
</form>`
}

function renderBoth({ private: { heard } }: PageSurroundings['words'], token: string): Html {
  return html`<div class="buttons">
<a class="button" href="${heardPath(token, 'yes')}">${heard.yes}</a>
<a class="button button-second" href="${heardPath(token, 'not-yet')}">${heard.notYet}</a>
</div>`
}

function renderTold(
  surroundings: PageSurroundings,
  page: HeardPage & Required<Pick<HeardPage, 'word'>>,
): string {
  const { words } = surroundings
  const { heard, status } = words.private
  const { token, word } = page
  const day = nearDate(londonDate(word.at), { today: page.today, words: words.core })
  const isHeard = word.type === 'heard'
  const next = isHeard
    ? html`<p>${heard.still(html`<a href="${statusPath(token)}">${heard.stillLink}</a>`)}</p>`
    : html`<p>${callWords(surroundings, page)}</p>
<p>${heard.since(sinceLink(heard.sinceLink, page))}</p>
<p><a href="${statusPath(token)}">${heard.toEnquiry}</a></p>`
  return renderPage(surroundings, {
    title: isHeard ? heard.heardTitle : heard.notHeardTitle,
    content: html`<p class="lead">${isHeard ? heard.heard(day) : heard.notHeard({ day, officer: page.heldBy })}</p>
${renderFigure({ label: status.reference, value: page.reference })}
${next}`,
  })
}

function renderAnswered(surroundings: PageSurroundings, page: HeardPage): string {
  const { heard, status } = surroundings.words.private
  return renderPage(surroundings, {
    title: heard.answeredTitle,
    content: html`<p class="lead">${status.answered(page.heldBy)}</p>
${renderFigure({ label: status.reference, value: page.reference })}
<p>${callWords(surroundings, page)}</p>
<p>${heard.still(html`<a href="${statusPath(page.token)}">${heard.stillLink}</a>`)}</p>`,
  })
}

function sinceLink(text: string, { token }: Pick<HeardPage, 'token'>): Html {
  return html`<a href="${heardPath(token, 'yes')}">${text}</a>`
}

function callWords({ words, organisation }: PageSurroundings, { reference }: HeardPage): Html {
  return words.private.heard.call({
    ...contactLinks(organisation),
    reference: html`<b class="whole">${reference}</b>`,
  })
}
