import type { TypedEntry } from '../../core/directory/read-entry.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import { type Officer, weekdays } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import type { DateParts } from '../../core/time/typed-date.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderDateInput } from '../components/date-input.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderCheckboxes, renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

interface PersonFormPage {
  readonly title: string
  /** Where it is posted, and where Back leads. */
  readonly path: string
  readonly back: string
  readonly typed: TypedEntry
  /** The role that is asked for, or given. */
  readonly role:
    | { readonly ask: true; readonly chosen: string }
    | { readonly ask: false; readonly is: Officer['role'] }
  /** The first day, where somebody is new. */
  readonly from?: DateParts
  /** Today in figures, for the hint. */
  readonly today: string
  readonly emailHint: string
  /** Who can be a deputy: everybody else. */
  readonly others: readonly { readonly name: string; readonly title: string }[]
  readonly hidden: readonly HiddenInput[]
  readonly problems?: readonly FieldProblem[]
}

/** The details of an entry, to be typed: of somebody new, of whoever takes over, or another's. */
export function renderPersonFormPage(surroundings: PageSurroundings, page: PersonFormPage): string {
  const { form, people } = surroundings.words
  const { problems = [], typed, role } = page
  const errors = problems.map(({ message, field }) => ({
    message,
    target: field === 'from' ? 'from-day' : field,
  }))
  const text = (name: 'name' | 'email' | 'phone' | 'team', more: object = {}) =>
    renderTextInput({
      ...{
        name,
        label: people.form[name],
        value: typed[name],
        errorPrefix: form.errorPrefix,
        spellcheck: false,
      },
      ...{ autocomplete: 'off', ...errorOf(page, name), ...more },
    })
  const isDesk = !role.ask && role.is === 'desk'
  const hasDeputy = role.ask || role.is === 'officer'
  return renderPage(surroundings, {
    title: page.title,
    failed: problems.length > 0,
    before: html`${renderBackLink({ text: people.check.back, href: page.back })}
${renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs(page.hidden)}
${role.ask ? renderRole(surroundings, page, role.chosen) : html``}
${text('name')}
${text('email', { type: 'email', hint: page.emailHint })}
${text('phone', { type: 'tel', width: 20 })}
${text('team')}
${hasDeputy ? renderDeputy(surroundings, page) : html``}
${isDesk ? html`` : renderDays(surroundings, page)}
${page.from === undefined ? html`` : renderFrom(surroundings, page, page.from)}
${renderButton({ text: people.form.next })}
</form>`,
  })
}

function renderRole({ words }: PageSurroundings, page: PersonFormPage, chosen: string): Html {
  const { role, roles } = words.people.form
  return renderRadios({
    ...{ name: 'role', label: role, errorPrefix: words.form.errorPrefix, ...errorOf(page, 'role') },
    options: (['officer', 'manager', 'desk'] as const).map((name) => ({ name, title: roles[name] })),
    chosen: [chosen],
  })
}

function renderDeputy({ words }: PageSurroundings, page: PersonFormPage): Html {
  const { deputy, noDeputy } = words.people.form
  return renderSelect({
    ...{ name: 'deputy', label: deputy, errorPrefix: words.form.errorPrefix, ...errorOf(page, 'deputy') },
    ...{ options: page.others, chosen: [page.typed.deputy], unchosen: noDeputy },
  })
}

function renderDays({ words }: PageSurroundings, page: PersonFormPage): Html {
  // The week begins on Monday, whatever the numbers of its days.
  const week = [...weekdays.slice(1), weekdays[0]]
  return renderCheckboxes({
    ...{ name: 'workingDays', label: words.people.form.days, errorPrefix: words.form.errorPrefix },
    ...errorOf(page, 'workingDays'),
    options: week.map((day) => ({ name: day, title: words.people.weekdayNames[day] })),
    chosen: page.typed.workingDays,
  })
}

function renderFrom({ words }: PageSurroundings, page: PersonFormPage, typed: DateParts): Html {
  const { day, month, year, errorPrefix } = words.form
  const { from, fromHint } = words.people.form
  return renderDateInput({
    ...{ name: 'from', label: from, hint: fromHint(page.today), errorPrefix, ...errorOf(page, 'from') },
    parts: [
      { part: 'day', label: day, value: typed.day },
      { part: 'month', label: month, value: typed.month },
      { part: 'year', label: year, value: typed.year },
    ],
  })
}
