import type { FieldProblem } from '../../core/kind/answers.ts'
import { html } from '../../core/text/html.ts'
import type { DateParts } from '../../core/time/typed-date.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderDateInput } from '../components/date-input.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderPage } from '../frame/page.ts'
import { peoplePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

interface LeavingPage {
  readonly id: string
  readonly name: string
  readonly until: DateParts
  /** Chosen: an entry, `new`, or `nobody`. */
  readonly by: string
  /** Who may take over. */
  readonly others: readonly { readonly name: string; readonly title: string }[]
  /** Nothing names them, so nobody needs to take over. */
  readonly mayBeNobody: boolean
  /** Today in figures. */
  readonly today: string
  readonly key: string
  readonly problems?: readonly FieldProblem[]
}

/** When somebody leaves, and who takes over: posts `until` in three parts and `by`. Nothing is chosen beforehand. */
export function renderLeavingPage(surroundings: PageSurroundings, page: LeavingPage): string {
  const { form, people } = surroundings.words
  const { leaving: say } = people
  const { problems = [], until, id } = page
  const errors = problems.map(({ message, field }) => ({
    message,
    target: field === 'until' ? 'until-day' : field,
  }))
  const { day, month, year, errorPrefix } = form
  return renderPage(surroundings, {
    title: say.title(page.name),
    failed: problems.length > 0,
    before: html`${renderBackLink({ text: people.check.back, href: peoplePath(id) })}
${renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`<form class="form" method="post" action="${peoplePath(id, 'leaving')}" novalidate>
${renderHiddenInputs([{ name: '_key', value: page.key }])}
${renderDateInput({
  ...{
    name: 'until',
    label: say.until,
    hint: say.untilHint(page.today),
    errorPrefix,
    ...errorOf(page, 'until'),
  },
  parts: [
    { part: 'day', label: day, value: until.day },
    { part: 'month', label: month, value: until.month },
    { part: 'year', label: year, value: until.year },
  ],
})}
${renderRadios({
  ...{ name: 'by', label: say.by, hint: say.byHint, errorPrefix, ...errorOf(page, 'by') },
  options: [
    ...page.others,
    { name: 'new', title: say.fresh },
    ...(page.mayBeNobody ? [{ name: 'nobody', title: say.nobody }] : []),
  ],
  chosen: [page.by],
})}
${renderButton({ text: say.next })}
</form>`,
  })
}
