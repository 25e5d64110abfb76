import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { DateParts } from '../../core/time/typed-date.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderDateInput } from '../components/date-input.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderFigure } from '../components/figure.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderCheckboxes, renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

/** An act to be confirmed, with the details that it needs. */
export interface OfficerConfirmPage {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  readonly reference: string
  readonly kindTitle: string
  readonly choice: OfficerChoice
  /** A box is to be ticked before the button does anything: nobody knows this browser. */
  readonly asksIfSure?: boolean
  /** The choice, who is acting, the one-time key. */
  readonly hidden: readonly HiddenInput[]
  /** Whom the enquiry can be passed on to. */
  readonly people: readonly FieldOption[]
  /** How enquiries of this kind end. */
  readonly outcomes: readonly FieldOption[]
  /** Whether the enquirer can be told by email that it is closed. */
  readonly canTell: boolean
  /** The kinds that the enquiry can be moved to. */
  readonly kinds: readonly FieldOption[]
  readonly areas: readonly FieldOption[]
  /** The days to be reminded on: a few to choose from, or any up to the last. */
  readonly remind: { readonly days?: readonly LocalDate[]; readonly until: LocalDate }
  readonly typed?: {
    readonly to?: string
    readonly reason?: string
    readonly outcome?: string
    readonly tell?: boolean
    readonly kind?: string
    readonly area?: string
    readonly on?: DateParts & { readonly chosen: string }
  }
  readonly problems?: readonly FieldProblem[]
  /** The act could not be stored just now. */
  readonly unavailable?: boolean
}

/**
 * Asks before anything is done, and for what it needs; the button posts `confirmed=yes` to the page's own address. Where a
 * box is to be ticked, the box posts that, and the button `asked=yes`.
 */
export function renderOfficerConfirmPage(surroundings: PageSurroundings, page: OfficerConfirmPage): string {
  const { officer } = surroundings.words
  const { problems = [], unavailable = false } = page
  const { title, what, confirm, sending } = officer.confirm[page.choice]
  return renderPage(surroundings, {
    title,
    caption: page.kindTitle,
    failed: problems.length > 0 || unavailable,
    startsInside: problems.length === 0 && !unavailable,
    before: html`${renderBackLink({ text: officer.confirm.back, href: page.path })}
${unavailable ? renderPrivateUnavailable(surroundings, confirm) : renderProblems(surroundings, page)}`,
    content: html`${renderFigure({ label: officer.page.reference, value: page.reference })}
<p>${what}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([...page.hidden, { name: page.asksIfSure === true ? 'asked' : 'confirmed', value: 'yes' }])}
${renderDetails(surroundings, page)}${renderSure(surroundings, page)}
${page.choice === 'undo' ? html`` : html`<p>${officer.confirm.told}</p>\n`}<div class="buttons">
${renderButton({ text: confirm, sending })}
<a class="button button-second" href="${page.path}">${officer.confirm.keep}</a>
</div>
</form>`,
  })
}

function renderProblems({ words }: PageSurroundings, { problems = [], remind }: OfficerConfirmPage): Html {
  const firstOf = (field: string) => (field === 'on' && remind.days === undefined ? 'on-day' : field)
  const errors = problems.map(({ message, field }) => ({ message, target: firstOf(field) }))
  return renderErrorSummary({ title: words.form.problemTitle, errors })
}

function renderSure({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { sureQuestion, sure } = words.officer.confirm
  if (page.asksIfSure !== true) return html``
  return html`${renderCheckboxes({
    name: 'confirmed',
    label: sureQuestion,
    ...errorOf(page, 'confirmed'),
    errorPrefix: words.form.errorPrefix,
    options: [{ name: 'yes', title: sure }],
    chosen: [],
  })}\n`
}

function renderDetails(surroundings: PageSurroundings, page: OfficerConfirmPage): Html {
  switch (page.choice) {
    case 'pass-on':
      return renderPassOn(surroundings, page)
    case 'recategorise':
      return renderRecategorise(surroundings, page)
    case 'close':
      return renderClose(surroundings, page)
    case 'remind':
      return renderRemind(surroundings, page)
    default:
      return html``
  }
}

function renderPassOn({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { to, unchosenTo } = words.officer.confirm
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
${renderReason({ words }, page)}`
}

function renderRecategorise({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { kind, unchosenKind, area, unchosenArea } = words.officer.confirm
  const { errorPrefix } = words.form
  return html`${renderSelect({
    name: 'kind',
    label: kind,
    ...errorOf(page, 'kind'),
    errorPrefix,
    unchosen: unchosenKind,
    options: page.kinds,
    chosen: page.typed?.kind === undefined ? [] : [page.typed.kind],
  })}
${renderSelect({
  name: 'area',
  label: area,
  ...errorOf(page, 'area'),
  errorPrefix,
  unchosen: unchosenArea,
  options: page.areas,
  chosen: page.typed?.area === undefined ? [] : [page.typed.area],
})}
${renderReason({ words }, page)}`
}

function renderReason({ words }: Pick<PageSurroundings, 'words'>, page: OfficerConfirmPage): Html {
  const { reason, reasonHint } = words.officer.confirm
  return renderTextInput({
    name: 'reason',
    label: reason,
    hint: reasonHint,
    ...errorOf(page, 'reason'),
    errorPrefix: words.form.errorPrefix,
    value: page.typed?.reason ?? '',
  })
}

function renderClose({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { outcome, tell, tellHint, tellThem, cannotTell } = words.officer.confirm
  const { errorPrefix } = words.form
  return html`${renderRadios({
    name: 'outcome',
    label: outcome,
    ...errorOf(page, 'outcome'),
    errorPrefix,
    options: page.outcomes,
    chosen: page.typed?.outcome === undefined ? [] : [page.typed.outcome],
  })}
${
  page.canTell
    ? renderCheckboxes({
        name: 'tell',
        label: tell,
        hint: tellHint,
        errorPrefix,
        options: [{ name: 'yes', title: tellThem }],
        chosen: page.typed?.tell === true ? ['yes'] : [],
      })
    : html`<p>${cannotTell}</p>`
}`
}

/** One of a few days posts `on`; any day posts `on-day`, `on-month` and `on-year`. */
function renderRemind({ words }: PageSurroundings, page: OfficerConfirmPage): Html {
  const { remindOn, remindSoon, remindHint } = words.officer.confirm
  const { remind, typed } = page
  const { errorPrefix } = words.form
  const shared = { name: 'on', label: remindOn, ...errorOf(page, 'on'), errorPrefix }
  const { day = '', month = '', year = '', chosen = '' } = typed?.on ?? {}
  if (remind.days !== undefined)
    return renderRadios({
      ...{ ...shared, hint: remindSoon },
      options: remind.days.map((date) => ({ name: date, title: longDate(date, words.core) })),
      chosen: [chosen],
    })
  const values = { day, month, year }
  return renderDateInput({
    ...{ ...shared, hint: remindHint(longDate(remind.until, words.core)) },
    parts: (['day', 'month', 'year'] as const).map((part) => ({
      ...{ part, label: words.form[part], value: values[part] },
    })),
  })
}
