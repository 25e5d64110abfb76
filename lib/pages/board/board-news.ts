import type { FieldProblem } from '../../core/kind/answers.ts'
import { type Html, html } from '../../core/text/html.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { OfficerDonePage } from '../officer/done-page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What came of the last press on the page of an enquiry. */
export interface BoardNews {
  /** The path of the enquiry's page: where its forms are sent. */
  readonly path: string
  /** What was done, with the act that can be undone, and until when if there is an end. */
  readonly done?: {
    readonly what: OfficerDonePage['done']
    readonly undo?: { readonly id: string; readonly until?: Instant }
  }
  /** A note was kept just now. */
  readonly noted?: boolean
  /** The enquirer's address was changed just now. */
  readonly changed?: boolean
  /** The note could not be stored just now. */
  readonly unavailable?: boolean
}

/** One of them, at the top of the page: what went wrong, or in green what was done, with its undoing (`undo`). */
export function renderBoardNews(
  surroundings: PageSurroundings,
  news: BoardNews,
  problems: readonly FieldProblem[],
): Html {
  const { words } = surroundings
  const { noted = false, changed = false, unavailable = false, done } = news
  const { notes, address } = words.board.enquiry
  if (unavailable) return renderPrivateUnavailable(surroundings, notes.add)
  const errors = problems.map(({ message, field }) => ({ message, target: field }))
  if (errors.length > 0) return renderErrorSummary({ title: words.form.problemTitle, errors })
  if (done !== undefined) return renderDone(surroundings, news.path, done)
  const kept = noted ? notes.doneTitle : changed ? address.doneTitle : undefined
  return kept === undefined ? html`` : html`<div class="notice done" role="status"><p>${kept}</p></div>`
}

function renderDone(
  { words }: PageSurroundings,
  path: string,
  { what, undo }: NonNullable<BoardNews['done']>,
): Html {
  const { done } = words.officer
  const { title, what: sentence } = done[what]
  const until = undo?.until === undefined ? html`` : html` ${done.until(shortStamp(undo.until, words.core))}`
  const form =
    undo === undefined
      ? html``
      : html`
<form class="not-printed" method="post" action="${path}">${renderHiddenInputs([{ name: 'undo', value: undo.id }])}${renderButton({ text: done.undo, look: 'link', sending: done.undoing })}</form>`
  return renderNotice({
    ...{ title, look: 'done', urgent: true },
    content: html`<p>${sentence}${until}</p>${form}`,
  })
}
