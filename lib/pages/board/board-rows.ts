import type { BoardRow } from '../../core/board/board-row.ts'
import { type Html, html } from '../../core/text/html.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { answerByTime } from '../../core/time/answer-by.ts'
import { shortDay, shortStamp } from '../../core/time/dates-in-words.ts'
import { boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** An enquiry on a list, with the titles of its kind, area and owner. */
export type NamedRow = BoardRow & {
  readonly subject: string
  readonly kindTitle: string
  readonly areaTitle: string
  /** Absent: nobody has it. */
  readonly ownerTitle?: string
}

/** A table of enquiries; on a narrow screen each is a card, with its columns' names beside what they hold. */
export function renderBoardRows(
  surroundings: PageSurroundings,
  { caption, rows }: { readonly caption: string; readonly rows: readonly NamedRow[] },
): Html {
  const { columns } = surroundings.words.board.list
  return html`<table class="board">
<caption class="unseen">${caption}</caption>
<thead><tr>${Object.values(columns).map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => renderRow(surroundings, row))}</tbody>
</table>`
}

function renderRow(surroundings: PageSurroundings, row: NamedRow): Html {
  const { words } = surroundings
  const { list } = words.board
  const { columns } = list
  const late =
    row.lateBy === undefined ? html`` : html`<br><strong class="late">${list.late(row.lateBy)}</strong>`
  return html`<tr><th scope="row"><a href="${boardEnquiryPath(row.reference)}">${row.reference}</a><br>${renderSubject(row)}<br><span class="muted">${row.kindTitle}</span>${renderMarks(surroundings, row)}</th>
${cell(columns.area, html`${row.areaTitle}`)}
${cell(columns.owner, html`${row.ownerTitle ?? list.nobody}`)}
${cell(columns.state, html`${stateWords(list, row)}`)}
${cell(columns.answerBy, html`${answerByTime(row.answerBy, words.core)}${late}`)}
${cell(columns.received, html`${shortStamp(row.receivedAt, words.core)}`)}
</tr>
`
}

/** How it stands, and on whose word it is answered. */
export function stateWords(
  list: PageSurroundings['words']['board']['list'],
  { state, answeredOnWord }: Pick<BoardRow, 'state' | 'answeredOnWord'>,
): string {
  return answeredOnWord === true ? list.answeredOnWord : list.states[state]
}

/** In quotation marks, since whoever sent the enquiry typed it. */
function renderSubject({ subject, reference }: NamedRow): Html {
  const line = html`<bdi>${toHeaderText(subject, maxSubjectLength)}</bdi>`
  return subject === reference
    ? html`<span class="board-subject">${line}</span>`
    : html`<q class="board-subject">${line}</q>`
}

// Keeps a row with a very long subject readable; the enquiry's page shows all of it.
const maxSubjectLength = 80

function cell(label: string, content: Html): Html {
  return html`<td><span class="board-label">${label}</span><span>${content}</span></td>`
}

function renderMarks({ words }: PageSurroundings, row: NamedRow): Html {
  const { list } = words.board
  const marks = [
    ...(row.isUrgent ? [html`<li class="mark mark-strong">${list.urgent}</li>`] : []),
    ...(row.trouble === undefined
      ? []
      : [html`<li class="mark mark-strong">${list.trouble[row.trouble]}</li>`]),
    ...(row.notHeard === true ? [html`<li class="mark mark-strong">${list.notHeard}</li>`] : []),
    ...(row.putOff === undefined ? [] : [html`<li class="mark">${putOffWords(words, row.putOff)}</li>`]),
    ...(row.emailFails ? [html`<li class="mark mark-strong">${list.emailFails}</li>`] : []),
    ...(row.looksLikeSpam ? [html`<li class="mark">${list.looksLikeSpam}</li>`] : []),
  ]
  return marks.length === 0 ? html`` : html`<ul class="marks">${marks}</ul>`
}

function putOffWords(
  { board: { list }, core }: PageSurroundings['words'],
  { on, isBack }: NonNullable<BoardRow['putOff']>,
): string {
  const day = shortDay(on, core)
  return isBack ? list.back(day) : list.putOff(day)
}
