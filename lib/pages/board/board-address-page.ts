import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { likelyAddress } from '../../core/text/likely-address.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderInset } from '../components/inset.ts'
import { errorOf } from '../components/question.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { renderWho } from '../officer/form.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

/** The form that changes the enquirer's email address, and the page that asks once more. */
export interface BoardAddressPage {
  /** Who has signed in. */
  readonly name: string
  /** The path of the enquiry's page: where its forms are sent. */
  readonly path: string
  readonly reference: string
  readonly kindTitle: string
  /** The address that counts now, as it was typed; absent: there is none. */
  readonly present?: string
  /** At a shared mailbox: who may be changing it. */
  readonly people?: readonly FieldOption[]
  readonly typed?: string
  readonly who?: string
  readonly otherName?: string
  /** About the fields `email`, `address-who` and `address-other-name`. */
  readonly problems?: readonly FieldProblem[]
  /** The address that was typed can be used: it is asked once more. */
  readonly check?: string
  /** Whether the new address gets the acknowledgement. */
  readonly isAcknowledged: boolean
  /** It could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks for the address, posting `address=ask`; then whether it is to be used, posting `address=yes`. */
export function renderBoardAddressPage(surroundings: PageSurroundings, page: BoardAddressPage): string {
  return page.check === undefined
    ? renderAsk(surroundings, page)
    : renderCheck(surroundings, page, page.check)
}

function renderAsk(surroundings: PageSurroundings, page: BoardAddressPage): string {
  const { words } = surroundings
  const { address: say } = words.board.enquiry
  const { problems = [], present, people, typed = '', who = '', otherName = '' } = page
  return renderPage(surroundings, {
    title: say.title,
    caption: page.kindTitle,
    failed: problems.length > 0,
    before: html`${renderTop(surroundings, page)}
${renderErrorSummary({
  title: words.form.problemTitle,
  errors: problems.map(({ field, message }) => ({ message, target: field })),
})}`,
    content: html`${renderFigure({ label: words.board.enquiry.reference, value: page.reference })}
${present === undefined ? html`` : html`<p>${say.present(html`<bdi>${present}</bdi>`)}</p>\n`}<p>${say.what}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: 'address', value: 'ask' }])}
${renderTextInput({
  name: 'email',
  label: say.label,
  ...errorOf({ problems }, 'email'),
  errorPrefix: words.form.errorPrefix,
  value: typed,
  type: 'email',
  autocomplete: 'off',
  spellcheck: false,
})}
${renderWho(surroundings, {
  ...(people === undefined ? {} : { people }),
  ...{ typed: { who, otherName }, problems, label: say.who, prefix: 'address-' },
})}${renderButton({ text: words.officer.page.next })}
</form>`,
  })
}

function renderCheck(surroundings: PageSurroundings, page: BoardAddressPage, address: string): string {
  const { words } = surroundings
  const { address: say } = words.board.enquiry
  const { unavailable = false, typed = '', who = '', otherName = '' } = page
  const hidden = {
    address: 'yes',
    email: typed,
    'address-who': who,
    'address-other-name': otherName,
  }
  return renderPage(surroundings, {
    title: say.checkTitle,
    caption: page.kindTitle,
    failed: unavailable,
    before: html`${renderTop(surroundings, page)}
${unavailable ? renderPrivateUnavailable(surroundings, say.confirm) : html``}`,
    content: html`${renderSummaryList([{ label: say.label, value: address }])}
${renderLikely(surroundings, address)}<p>${page.isAcknowledged ? say.acknowledged : say.used}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs(
  Object.entries(hidden)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value })),
)}
<div class="buttons">${renderButton({ text: say.confirm, sending: say.sending })}
<a class="button button-second" href="${page.path}?change=address">${say.again}</a></div>
</form>`,
  })
}

function renderTop(surroundings: PageSurroundings, page: BoardAddressPage): Html {
  return html`${renderBoardBar(surroundings, page)}
${renderBackLink({ text: surroundings.words.officer.confirm.back, href: page.path })}`
}

/** A slip is likelier here than anywhere: somebody spelt it out on the telephone. */
function renderLikely({ words }: PageSurroundings, address: string): Html {
  const likely = likelyAddress(address)
  return likely === undefined
    ? html``
    : html`${renderInset(html`<p>${words.board.enquiry.address.likely(html`<bdi>${likely}</bdi>`)}</p>`)}\n`
}
