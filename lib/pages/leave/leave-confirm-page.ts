import { html } from '../../core/text/html.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderRadios } from '../components/option-list.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { leaveInWords, renderLeaveFacts } from './leave-facts.ts'

/** What a mail asked about. */
export interface LeaveConfirmPage {
  /** Of the page's own address, from the root. */
  readonly path: string
  readonly what: 'set' | 'end'
  readonly from: LocalDate
  readonly until: LocalDate
  readonly cover: string
  readonly problem?: string
}

/** Asks whether it was the officer: posts `answer`. Nothing is chosen beforehand, so that opening it does nothing. */
export function renderLeaveConfirmPage(surroundings: PageSurroundings, page: LeaveConfirmPage): string {
  const { form, leave } = surroundings.words
  const { confirm } = leave
  const { what, problem } = page
  const errors = problem === undefined ? [] : [{ message: problem, target: 'answer' }]
  return renderPage(surroundings, {
    title: what === 'set' ? confirm.setTitle : confirm.endTitle,
    failed: problem !== undefined,
    before: renderErrorSummary({ title: form.problemTitle, errors }),
    content: html`${
      what === 'set'
        ? renderLeaveFacts(surroundings, page)
        : html`<p class="lead">${leaveInWords(page, surroundings.words)}</p>`
    }
<form class="form" method="post" action="${page.path}" novalidate>
${renderRadios({
  ...{ name: 'answer', label: confirm.question, errorPrefix: form.errorPrefix, chosen: [] },
  ...(problem === undefined ? {} : { error: problem }),
  options: [
    { name: 'yes', title: confirm.yes[what] },
    { name: 'no', title: confirm.no },
  ],
})}
<p>${confirm.remembered}</p>
${renderButton({ text: confirm.send, sending: confirm.sending })}
</form>`,
  })
}
