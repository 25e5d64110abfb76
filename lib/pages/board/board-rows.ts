import type { BoardRow } from '../../core/board/board-row.ts'
import { actsIn, isAwaited } from '../../core/enquiry/state.ts'
import { type Html, html } from '../../core/text/html.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { shortDay } from '../../core/time/dates-in-words.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { attributes } from '../components/attributes.ts'
import { renderButton } from '../components/button.ts'
import { boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** An enquiry on a list, with the titles of its kind, area and owner. */
export type NamedRow = BoardRow & {
  readonly subject: string
  /** Who wrote, where that is not the subject. */
  readonly from?: string
  readonly kindTitle: string
  readonly areaTitle: string
  /** Absent: nobody has it. */
  readonly ownerTitle?: string
}

/**
 * Enquiries in two lines each: what it is about and where, then its kind, who wrote, by when, and who has it. What can be
 * answered has a box to tick (`ticked`) and a button (`one`), which belong to the form of that id.
 */
export function renderBoardRows(
  surroundings: PageSurroundings,
  { rows, form, ticked = [] }: { rows: readonly NamedRow[]; form: string; ticked?: readonly string[] },
): Html {
  return html`<ol class="plain rows">
${rows.map((row) => renderRow(surroundings, { row, form, isTicked: ticked.includes(row.reference) }))}</ol>`
}

/** Whether *I've replied* can be said of it. */
export function mayBeAnswered({ state, isRestricted }: Pick<BoardRow, 'state' | 'isRestricted'>): boolean {
  return isRestricted !== true && actsIn[state].includes('answered')
}

function renderRow(
  surroundings: PageSurroundings,
  { row, form, isTicked }: { row: NamedRow; form: string; isTicked: boolean },
): Html {
  const { list } = surroundings.words.board
  const { reference, areaTitle, isUrgent } = row
  const urgent = isUrgent ? html` · <strong class="urgent">${list.urgent}</strong>` : html``
  const isOpen = mayBeAnswered(row)
  return html`<li class="row">${isOpen ? renderTick(surroundings, { row, form, isTicked }) : html`<span class="row-tick"></span>`}<div class="row-about"><p class="row-title"><a href="${boardEnquiryPath(reference)}" data-row>${renderSubject(row)}</a>, ${areaTitle}${urgent}</p>
<p class="row-facts">${renderFacts(surroundings, row)}</p>${renderMarks(surroundings, row)}</div>${isOpen ? renderReplied(surroundings, { row, form }) : html``}</li>
`
}

function renderTick(
  { words }: PageSurroundings,
  { row: { reference, subject }, form, isTicked }: { row: NamedRow; form: string; isTicked: boolean },
): Html {
  const box = attributes({
    ...{ class: 'option-checkbox', id: `tick-${reference}`, name: 'ticked', type: 'checkbox' },
    ...{ value: reference, form, checked: isTicked },
  })
  return html`<span class="row-tick option"><input${box}><label class="option-label" for="tick-${reference}"><span class="unseen">${words.board.list.tick(shortened(subject))}</span></label></span>`
}

function renderReplied(
  { words }: PageSurroundings,
  { row: { reference, subject }, form }: { row: NamedRow; form: string },
): Html {
  const { replied } = words.board.together
  return html`<div class="row-act not-printed">${renderButton({ text: replied.button, unseen: replied.unseen(shortened(subject)), look: 'second', name: 'one', value: reference, form })}</div>`
}

/** How it stands, and on whose word it is answered. */
export function stateWords(
  list: PageSurroundings['words']['board']['list'],
  { state, answeredOnWord, isRestricted }: Pick<BoardRow, 'state' | 'answeredOnWord' | 'isRestricted'>,
): string {
  if (isRestricted === true) return list.restricted
  return answeredOnWord === true ? list.answeredOnWord : list.states[state]
}

function renderFacts(surroundings: PageSurroundings, row: NamedRow): Html {
  const { list } = surroundings.words.board
  const { kindTitle, from, ownerTitle, reference } = row
  const who = from === undefined ? html`` : html` – <bdi>${shortened(from)}</bdi>`
  return html`${kindTitle}${who} – ${renderWhen(surroundings, row)} · ${ownerTitle ?? list.nobody} · <span class="reference">${reference}</span>`
}

/** By when it is to be answered, or how it stands where nothing is awaited. */
function renderWhen({ words }: PageSurroundings, row: NamedRow): Html {
  const { list } = words.board
  const { lateBy, isDueToday, state, answerBy } = row
  if (lateBy !== undefined) return html`<strong class="late">${list.late(lateBy)}</strong>`
  if (isDueToday === true) return html`<strong class="due">${list.dueToday}</strong>`
  if (isAwaited(state) && row.isRestricted !== true)
    return html`${list.replyBy(shortDay(londonDate(answerBy.at), words.core))}`
  return html`${stateWords(list, row)}`
}

/** In quotation marks, since whoever sent the enquiry typed it. */
function renderSubject({ subject, reference }: NamedRow): Html {
  const line = html`<bdi>${shortened(subject)}</bdi>`
  return subject === reference
    ? html`<span class="board-subject">${line}</span>`
    : html`<q class="board-subject">${line}</q>`
}

// Keeps a row with a very long subject readable; the enquiry's page shows all of it.
function shortened(typed: string): string {
  return toHeaderText(typed, 80)
}

function renderMarks({ words }: PageSurroundings, row: NamedRow): Html {
  const { list } = words.board
  const marks = [
    ...(row.trouble === undefined
      ? []
      : [html`<li class="mark mark-strong">${list.trouble[row.trouble]}</li>`]),
    ...(row.notHeard === true ? [html`<li class="mark mark-strong">${list.notHeard}</li>`] : []),
    ...(row.putOff === undefined ? [] : [html`<li class="mark">${putOffWords(words, row.putOff)}</li>`]),
    ...(row.emailFails ? [html`<li class="mark mark-strong">${list.emailFails}</li>`] : []),
    ...(row.looksLikeSpam ? [html`<li class="mark">${list.looksLikeSpam}</li>`] : []),
    ...(row.state === 'accepted' ? [html`<li class="mark">${list.states.accepted}</li>`] : []),
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
