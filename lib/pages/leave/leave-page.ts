import type { TypedLeave } from '../../core/directory/leave-dates.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import type { Leave } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { addDays, type LocalDate } from '../../core/time/local-date.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderDateInput } from '../components/date-input.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type LeaveOf, leaveInWords } from './leave-facts.ts'

/** When somebody is away, and the forms to enter and to end leave. */
export interface LeavePage extends LeaveOf {
  /** Today in London, for the hints of the dates. */
  readonly today: LocalDate
  /** Leaves that are not over, the earliest first. */
  readonly leaves: readonly Leave[]
  /** The name of who gets new enquiries meanwhile. */
  readonly cover: string
  /** What was typed and chosen, if there are mistakes. */
  readonly typed?: TypedLeave
  /** Of `from`, `until` or `end`. */
  readonly problems?: readonly FieldProblem[]
  /** Whose leave a signed-in manager can enter as well. */
  readonly people?: readonly { readonly name: string; readonly href: string }[]
  /** Where somebody who has signed in came from. */
  readonly boardHref?: string
}

/**
 * Posts `what=set` with the parts of two dates, or `what=end` with the leave that is over. Nothing is filled in or
 * chosen beforehand, so that sending the unchanged form changes nothing.
 */
export function renderLeavePage(surroundings: PageSurroundings, page: LeavePage): string {
  const { form, leave: words } = surroundings.words
  const { problems = [], name, cover } = page
  const errors = problems.map(({ message, field }) => ({
    message,
    target: field === 'end' ? field : `${field}-day`,
  }))
  return renderPage(surroundings, {
    title: name === undefined ? words.page.ownTitle : words.page.title(name),
    failed: problems.length > 0,
    before: html`${renderBack(surroundings, page)}${renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`<p>${name === undefined ? words.page.lead : words.page.leadOther(name)}</p>
<p>${name === undefined ? words.page.cover(cover) : words.page.coverOther(name, cover)}</p>
<h2>${words.page.presentTitle}</h2>
${renderPresent(surroundings, page)}
<h2>${words.page.newTitle}</h2>
${renderNew(surroundings, page)}
${renderEnd(surroundings, page)}${renderElsewhere(surroundings, page)}`,
  })
}

function renderPresent({ words }: PageSurroundings, { leaves, today }: LeavePage): Html {
  const { none, now, coming } = words.leave.page
  if (leaves.length === 0) return html`<p>${none}</p>`
  return renderSummaryList(
    leaves.map((leave) => ({
      label: leave.from <= today ? now : coming,
      value: leaveInWords(leave, words),
    })),
  )
}

function renderNew(surroundings: PageSurroundings, page: LeavePage): Html {
  const { leave } = surroundings.words
  return html`<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: 'what', value: 'set' }])}
${renderDate(surroundings, page, { name: 'from', hint: leave.page.fromHint(inFigures(page.today)) })}
${renderDate(surroundings, page, { name: 'until', hint: leave.page.untilHint(inFigures(addDays(page.today, 1))) })}
${renderButton({ text: leave.page.next })}
</form>`
}

function renderDate(
  { words }: PageSurroundings,
  page: LeavePage,
  { name, hint }: { readonly name: 'from' | 'until'; readonly hint: string },
): Html {
  const typed = page.typed?.[name]
  const { day, month, year, errorPrefix } = words.form
  return renderDateInput({
    ...{ name, hint, errorPrefix, label: words.leave.page[name], ...errorOf(page, name) },
    parts: [
      { part: 'day', label: day, value: typed?.day ?? '' },
      { part: 'month', label: month, value: typed?.month ?? '' },
      { part: 'year', label: year, value: typed?.year ?? '' },
    ],
  })
}

function renderEnd(surroundings: PageSurroundings, page: LeavePage): Html {
  const { words } = surroundings
  const { endTitle, end, endHint, next } = words.leave.page
  if (page.leaves.length === 0) return html``
  return html`<h2>${endTitle}</h2>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: 'what', value: 'end' }])}
${renderRadios({
  ...{ name: 'end', label: end, hint: endHint, errorPrefix: words.form.errorPrefix, ...errorOf(page, 'end') },
  options: page.leaves.map((leave) => ({ name: leave.id, title: leaveInWords(leave, words) })),
  chosen: [],
})}
${renderButton({ text: next, look: 'second' })}
</form>
`
}

function renderBack({ words }: PageSurroundings, { boardHref }: LeavePage): Html {
  return boardHref === undefined
    ? html``
    : html`${renderBackLink({ text: words.leave.page.board, href: boardHref })}\n`
}

function renderElsewhere({ words }: PageSurroundings, { people = [] }: LeavePage): Html {
  const others = people.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>\n`)
  return people.length === 0 ? html`` : html`<h2>${words.leave.page.people}</h2>\n<ul>\n${others}</ul>\n`
}

/** "22 11 2026", as it is typed. */
function inFigures(date: LocalDate): string {
  return [date.slice(8), date.slice(5, 7), date.slice(0, 4)].map(Number).join(' ')
}
