import type { FieldOption } from '../enquiry/field.ts'
import { type Html, html } from '../enquiry/html.ts'
import type { FieldProblem } from '../enquiry/kind.ts'
import { renderBackLink } from './components/back-link.ts'
import { renderButton } from './components/button.ts'
import { renderErrorSummary } from './components/error-summary.ts'
import { renderFigure } from './components/figure.ts'
import { type HiddenInput, renderHiddenInputs } from './components/hidden-inputs.ts'
import { renderCheckboxes, renderRadios } from './components/option-list.ts'
import { renderSelect } from './components/select.ts'
import { renderTextInput } from './components/text-input.ts'
import { type OfficerChoice, officerPath } from './officer-facts.ts'
import { type PageSurroundings, renderPage } from './page.ts'
import { renderPrivateUnavailable } from './private-unavailable.ts'

/** What is to be confirmed, and what is still to be said for it. */
export interface OfficerConfirmPage {
  readonly token: string
  readonly reference: string
  readonly kindTitle: string
  readonly choice: OfficerChoice
  /** What the form carries along: the choice, who it is, the one-time key. */
  readonly hidden: readonly HiddenInput[]
  /** Who can have it. */
  readonly people: readonly FieldOption[]
  /** How enquiries of this kind end. */
  readonly outcomes: readonly FieldOption[]
  readonly typed?: {
    readonly to?: string
    readonly reason?: string
    readonly outcome?: string
    readonly tell?: boolean
  }
  readonly problems?: readonly FieldProblem[]
  /** It could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks before anything is done, and for what it needs; the button posts `confirmed=yes` to the page's own address. */
export function renderOfficerConfirmPage(surroundings: PageSurroundings, page: OfficerConfirmPage): string {
  const { officer } = surroundings.words
  const { problems = [], unavailable = false } = page
  const { title, what, confirm, sending } = officer.confirm[page.choice]
  return renderPage(surroundings, {
    title,
    caption: page.kindTitle,
    failed: problems.length > 0 || unavailable,
    before: html`${renderBackLink({ text: officer.confirm.back, href: officerPath(page.token) })}
${unavailable ? renderPrivateUnavailable(surroundings, confirm) : renderProblems(surroundings, problems)}`,
    content: html`${renderFigure({ label: officer.page.reference, value: page.reference })}
<p>${what}</p>
<form class="form" method="post" action="${officerPath(page.token)}" novalidate>
${renderHiddenInputs([...page.hidden, { name: 'confirmed', value: 'yes' }])}
${renderDetails(surroundings, page)}
${page.choice === 'undo' ? html`` : html`<p>${officer.confirm.told}</p>\n`}<div class="buttons">
${renderButton({ text: confirm, sending })}
<a class="button button-second" href="${officerPath(page.token)}">${officer.confirm.keep}</a>
</div>
</form>`,
  })
}

function renderProblems({ words }: PageSurroundings, problems: readonly FieldProblem[]): Html {
  const errors = problems.map(({ message, field }) => ({ message, target: field }))
  return renderErrorSummary({ title: words.form.problemTitle, errors })
}

function renderDetails(surroundings: PageSurroundings, page: OfficerConfirmPage): Html {
  if (page.choice === 'pass-on') return renderPassOn(surroundings, page)
  return page.choice === 'close' ? renderClose(surroundings, page) : html``
}

function renderPassOn({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { to, unchosenTo, reason, reasonHint } = words.officer.confirm
  const { errorPrefix } = words.form
  return html`${renderSelect({
    name: 'to',
    label: to,
    ...errorOf(page, 'to'),
    errorPrefix,
    unchosen: unchosenTo,
    options: page.people,
    chosen: page.typed?.to === undefined ? [] : [page.typed.to],
  })}
${renderTextInput({
  name: 'reason',
  label: reason,
  hint: reasonHint,
  ...errorOf(page, 'reason'),
  errorPrefix,
  value: page.typed?.reason ?? '',
})}`
}

function renderClose({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { outcome, tell, tellHint, tellThem } = words.officer.confirm
  const { errorPrefix } = words.form
  return html`${renderRadios({
    name: 'outcome',
    label: outcome,
    ...errorOf(page, 'outcome'),
    errorPrefix,
    options: page.outcomes,
    chosen: page.typed?.outcome === undefined ? [] : [page.typed.outcome],
  })}
${renderCheckboxes({
  name: 'tell',
  label: tell,
  hint: tellHint,
  errorPrefix,
  options: [{ name: 'yes', title: tellThem }],
  chosen: page.typed?.tell === true ? ['yes'] : [],
})}`
}

function errorOf({ problems = [] }: OfficerConfirmPage, name: string): { error?: string } {
  const found = problems.find(({ field }) => field === name)
  return found === undefined ? {} : { error: found.message }
}
