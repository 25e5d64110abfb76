import { html } from '../../core/text/html.ts'
import { answerByLine } from '../../core/time/answer-by.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderFigure } from '../components/figure.ts'
import { renderRadios } from '../components/option-list.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import { boardEnquiryPath, boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** An enquiry that is held back, as the desk may know it without reading it. */
interface ReleasePage {
  readonly token: string
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Why it looks like spam; quotes nothing that was typed. */
  readonly reasons: readonly string[]
  /** Nothing was chosen. */
  readonly unsure?: boolean
}

type ReleaseOutcome = 'done' | 'spam' | 'already' | 'withdrawn'

/** Asks the desk what it is; posts `choice`, `real` or `spam`, to the page's own address. Neither is chosen beforehand. */
export function renderReleasePage(surroundings: PageSurroundings, page: ReleasePage): string {
  const { words } = surroundings
  const { release } = words.private
  const { unsure = false } = page
  const errors = [{ message: release.unsure, target: 'choice' }]
  return renderPage(surroundings, {
    title: release.title,
    failed: unsure,
    before: unsure ? renderErrorSummary({ title: words.form.problemTitle, errors }) : html``,
    content: html`<p class="lead">${release.lead}</p>
${renderSummaryList([
  { label: release.reference, value: page.reference },
  { label: release.about, value: page.kindTitle },
  { label: release.received, value: shortStamp(page.receivedAt, surroundings.words.core) },
  { label: release.answerBy, value: answerByLine(page.answerBy, surroundings.words.core) },
])}
<h2>${release.why}</h2>
<ul>
${page.reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul>
<p>${release.ask}</p>
<p>${release.nothing}</p>
<form class="form" method="post" action="/quarantine/${encodeURIComponent(page.token)}" novalidate>
${renderRadios({
  name: 'choice',
  label: release.question,
  ...(unsure ? { error: release.unsure } : {}),
  errorPrefix: words.form.errorPrefix,
  options: (['real', 'spam'] as const).map((name) => ({ name, title: release.choices[name] })),
  chosen: [],
})}
${renderButton({ text: release.confirm, sending: release.sending })}
</form>`,
  })
}

/** For a link that is not, or no longer, one of ours: the board shows all that is held back. */
export function renderNoReleasePage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.private.release
  return renderPage(surroundings, {
    title: noLink.title,
    content: html`<p>${noLink.ended}</p>
<p><a href="${boardPath}">${noLink.signIn}</a></p>`,
  })
}

/** After the button, or for an enquiry that is not held any more. */
export function renderReleasedPage(
  surroundings: PageSurroundings,
  { reference, outcome }: { readonly reference: string; readonly outcome: ReleaseOutcome },
): string {
  const { release } = surroundings.words.private
  const board = html`<a href="${boardEnquiryPath(reference)}">${release.board}</a>`
  return renderPage(surroundings, {
    title: release[`${outcome}Title`],
    content: html`<p class="lead">${outcome === 'spam' ? release.spam(board) : release[outcome]}</p>
${renderFigure({ label: release.reference, value: reference })}`,
  })
}
