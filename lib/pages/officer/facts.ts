import type { OfficerAct } from '../../core/enquiry/act.ts'
import type { AssignedState } from '../../core/enquiry/state.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByLine } from '../../core/time/answer-by.ts'
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
  readonly state: OfficerState
}

/** `yours`: the officer whose link it is has taken it on; `accepted`: somebody else has. */
export type OfficerState = AssignedState | 'yours'

/** What may be chosen on the page. */
export type OfficerChoice = OfficerAct['act'] | 'undo'

/** How it stands, and by when to reply. */
export function renderOfficerState({ words }: PageSurroundings, facts: OfficerFacts): Html {
  const { page } = words.officer
  const late = facts.lateBy === undefined ? '' : ` – ${words.board.list.late(facts.lateBy)}`
  return html`<p class="lead">${page.states[facts.state]}</p>
<p>${page.replyBy(answerByLine(facts.answerBy, words.core))}${late}</p>`
}

/** Which enquiry it is. */
export function renderOfficerFacts({ words }: PageSurroundings, facts: OfficerFacts): Html {
  const { page } = words.officer
  return renderSummaryList([
    { label: page.reference, value: facts.reference },
    { label: page.kind, value: facts.kindTitle },
    { label: page.received, value: shortStamp(facts.receivedAt, words.core) },
  ])
}
