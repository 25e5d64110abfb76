import { type Html, html } from '../../core/text/html.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type LeaveOf, leaveInWords, renderLeaveFacts } from './leave-facts.ts'

/** A leave, or its end, to be confirmed. */
interface LeaveCheckPage extends LeaveOf {
  readonly what: 'set' | 'end'
  readonly from: LocalDate
  readonly until: LocalDate
  /** The leave has begun. */
  readonly isNow: boolean
  /** The name of who gets their enquiries meanwhile. */
  readonly cover: string
  /** How many enquiries are open now. */
  readonly open: number
  /** The browser is unknown: a link to confirm is mailed first. */
  readonly asksByMail: boolean
  /** What the form carries along: the dates or the leave, the one-time key. */
  readonly hidden: readonly HiddenInput[]
  /** The leave could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks before anything is done; the button posts `confirmed=yes` to the page's own address. */
export function renderLeaveCheckPage(surroundings: PageSurroundings, page: LeaveCheckPage): string {
  const { check } = surroundings.words.leave
  const { what, unavailable = false, path } = page
  const press = buttonOf(surroundings, page)
  return renderPage(surroundings, {
    title: what === 'set' ? check.setTitle : check.endTitle,
    failed: unavailable,
    before: html`${renderBackLink({ text: check.back, href: path })}
${unavailable ? renderPrivateUnavailable(surroundings, press.text) : html``}`,
    content: html`${what === 'set' ? renderSet(surroundings, page) : renderEnd(surroundings, page)}
${renderTold(surroundings, page)}
<form class="form" method="post" action="${path}" novalidate>
${renderHiddenInputs([...page.hidden, { name: 'confirmed', value: 'yes' }])}
<div class="buttons">
${renderButton(press)}
<a class="button button-second" href="${path}">${check.keep}</a>
</div>
</form>`,
  })
}

function buttonOf({ words }: PageSurroundings, { what, asksByMail }: LeaveCheckPage) {
  const { check } = words.leave
  if (asksByMail) return { text: check.ask, sending: check.asking }
  return what === 'set'
    ? { text: check.set, sending: check.setting }
    : { text: check.end, sending: check.ending }
}

function renderSet(surroundings: PageSurroundings, { from, until, cover, open }: LeaveCheckPage): Html {
  const { check } = surroundings.words.leave
  return html`${renderLeaveFacts(surroundings, { from, until, cover })}
<p>${check.handOver(open, cover)}</p>
<p>${check.whoAsked}</p>`
}

function renderEnd({ words }: PageSurroundings, page: LeaveCheckPage): Html {
  const { check } = words.leave
  return html`<p class="lead">${leaveInWords(page, words)}</p>
<p>${page.isNow ? check.endNow : check.endComing}</p>`
}

function renderTold({ words }: PageSurroundings, { asksByMail, name }: LeaveCheckPage): Html {
  const { check } = words.leave
  if (asksByMail) return html`<p>${check.unknown}</p>`
  return name === undefined ? html`` : html`<p>${check.toldOther(name)}</p>`
}
