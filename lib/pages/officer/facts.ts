import type { OfficerAct } from '../../core/enquiry/act.ts'
import { type AssignedState, isAwaited } from '../../core/enquiry/state.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByLine, answerByTime } from '../../core/time/answer-by.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What anybody with an officer's link may know about an enquiry: nothing that was typed, and no name. */
export interface OfficerFacts {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** How many working days it is late; absent where it is not. */
  readonly lateBy?: number
  /** How many working days are left, 0 on the last; absent where it is late or no answer is awaited. */
  readonly daysLeft?: number
  readonly state: OfficerState
}

/** `yours`: the officer whose link it is has taken it on; `accepted`: somebody else has. */
export type OfficerState = AssignedState | 'yours'

/** What may be chosen on the page. */
export type OfficerChoice = OfficerAct['act'] | 'undo'

/** How it stands, and by when to reply. */
export function renderOfficerState({ words }: PageSurroundings, facts: OfficerFacts): Html {
  const { page } = words.officer
  const state = html`<p class="lead">${page.states[facts.state]}</p>`
  if (!isWaiting(facts)) return state
  return html`${state}
<p>${page.replyBy(answerByTime(facts.answerBy, words.core))} ${renderTimeLeft({ words }, facts)}</p>
<p>${page.tellUs}</p>`
}

/** Whether an answer is still to come. */
export function isWaiting({ state }: Pick<OfficerFacts, 'state'>): boolean {
  return state === 'yours' || isAwaited(state)
}

function renderTimeLeft({ words }: Pick<PageSurroundings, 'words'>, facts: OfficerFacts): Html {
  const { lateBy, daysLeft } = facts
  const { late, dueToday } = words.board.list
  if (lateBy !== undefined) return html` – <strong class="late">${late(lateBy)}</strong>`
  if (daysLeft === undefined) return html``
  return daysLeft === 0
    ? html` – <strong class="due">${dueToday}</strong>`
    : html` – ${words.officer.page.daysLeft(daysLeft)}`
}

/** Which enquiry it is. */
export function renderOfficerFacts({ words }: PageSurroundings, facts: OfficerFacts): Html {
  const { page } = words.officer
  return renderSummaryList([
    { label: page.reference, value: facts.reference },
    { label: page.kind, value: facts.kindTitle },
    { label: page.received, value: shortStamp(facts.receivedAt, words.core) },
    { label: page.replyByLabel, value: answerByLine(facts.answerBy, words.core) },
  ])
}
