import type { NoteChoice, UpdateType, WordOnAnswer } from '../../core/enquiry/update.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByNear } from '../../core/time/answer-by.ts'
import { nearBriefStamp, nearDate } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { contactLinks } from '../components/contact-links.ts'
import { renderDetails } from '../components/details.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderFigure } from '../components/figure.ts'
import { renderNotice } from '../components/notice.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { asksIfHeard, renderHeardOffer } from './heard-page.ts'
import { renderNoteForm, renderUnkeptNote } from './note-page.ts'
import { withdrawPath } from './withdraw-page.ts'

/** One thing that happened to an enquiry, as its sender may know it: never what was written. */
type StatusEvent =
  | {
      readonly at: Instant
      readonly what:
        | ('received' | 'acknowledged' | 'answered' | 'closed' | 'reopened' | UpdateType)
        | ('new-address' | 'address-changed')
    }
  | { readonly at: Instant; readonly what: 'passed'; readonly to: ShownOfficer }

/** What the private page tells: no answer that was typed, nothing that a stranger with the link could use. */
export interface StatusPage {
  /** Of the page's own address, `/status/TOKEN`. */
  readonly token: string
  readonly reference: string
  readonly kindTitle: string
  /** Whether they gave an email address that we can write to. */
  readonly hasAddress: boolean
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** The day it is read on: dates near it need no year. */
  readonly today: LocalDate
  /** Who has it; absent while it is being passed on, and for an enquiry that is held back. */
  readonly heldBy?: ShownOfficer
  /** Absent: waiting. */
  readonly state?: 'waiting' | 'answered' | 'closed'
  /** It waits although the day that was promised is over. */
  readonly isLate?: boolean
  /** Whether the enquirer may tell if they have heard, and what they told last. */
  readonly mayTellIfHeard?: boolean
  readonly word?: { readonly type: WordOnAnswer; readonly at: Instant }
  /** It is answered on the enquirer's word. */
  readonly answeredOnWord?: true
  /** Oldest first. */
  readonly happened: readonly StatusEvent[]
  readonly withdrawnAt?: Instant
  /** How many notes may still be added. */
  readonly notesLeft: number
  /** A fresh one-time key for the form's `_key`. */
  readonly key: string
  /** Of what is answered or closed: by when it would be answered if it were opened again; nothing if a note cannot do that. */
  readonly stillNeedHelp?: { readonly answerBy?: AnswerBy }
  /** The page is shown after a note was stored, or opened the enquiry again. */
  readonly done?: 'note' | 'reopened'
  /** What is wrong with the note that was posted, by the fields `note` and `choice`. */
  readonly problems?: readonly FieldProblem[]
  /** The note as it was typed, if it was not stored. */
  readonly typed?: string
  readonly chosen?: NoteChoice
  /** The note could not be stored just now. */
  readonly unavailable?: boolean
}

/** The enquirer's private page: who has the enquiry, by when they reply, what happened, and what the enquirer can do. */
export function renderStatusPage(surroundings: PageSurroundings, page: StatusPage): string {
  const { withdrawnAt, problems = [] } = page
  const isUnsent = isUnkept(page)
  if (withdrawnAt !== undefined) return renderWithdrawn(surroundings, { ...page, withdrawnAt })
  const { status: words, withdraw } = surroundings.words.private
  return renderPage(surroundings, {
    title: words.title,
    caption: page.kindTitle,
    failed: isUnsent || problems.length > 0 || page.unavailable === true,
    before: renderBefore(surroundings, page),
    content: html`<p class="lead">${leadWords(surroundings, page)}</p>
${renderHeardOffer(surroundings, page)}${renderFigure({ label: words.reference, value: page.reference })}
${renderWorking(surroundings, page)}${renderNoteForm(surroundings, page)}
${renderHappened(surroundings, page)}
${renderContact(surroundings, page)}<h2>${withdraw.offer}</h2>
<p><a href="${withdrawPath(page.token)}">${withdraw.link}</a></p>
<p>${words.private}</p>`,
  })
}

/** Whether the page shows a note that was typed and cannot be kept: there is no room, or the enquiry is withdrawn. */
export function isUnkept({ typed = '', notesLeft, withdrawnAt }: StatusPage): boolean {
  return typed !== '' && (withdrawnAt !== undefined || notesLeft <= 0)
}

function leadWords({ words }: PageSurroundings, page: StatusPage): Html {
  const { status } = words.private
  if (page.state === 'closed') return status.closed(page.heldBy)
  const { word } = page
  if (page.state === 'answered' && page.answeredOnWord === true && word !== undefined)
    return html`${status.heard(nearDate(londonDate(word.at), { today: page.today, words: words.core }))} ${status.stillNeed}`
  if (page.state === 'answered')
    return html`${status.answered(page.heldBy)} ${page.hasAddress ? status.junk : status.unheard}`
  const by = html`<strong>${answerByNear(page.answerBy, { today: page.today, words: words.core })}</strong>`
  const told = { officer: page.heldBy, by }
  return page.isLate === true ? words.private.heard.promised(told) : status.lead(told)
}

/** A withdrawn enquiry can only be looked at; a new one can be started. */
function renderWithdrawn(
  surroundings: PageSurroundings,
  page: StatusPage & { readonly withdrawnAt: Instant },
): string {
  const { status, withdraw } = surroundings.words.private
  const reading = { today: page.today, words: surroundings.words.core }
  return renderPage(surroundings, {
    title: withdraw.doneTitle,
    failed: isUnkept(page),
    before: isUnkept(page) ? renderUnkeptNote(surroundings, page) : html``,
    content: html`<p class="lead">${withdraw.done({ at: nearDate(londonDate(page.withdrawnAt), reading), officer: page.heldBy })}</p>
${renderFigure({ label: status.reference, value: page.reference })}
${renderHappened(surroundings, page)}
<p>${withdraw.again(html`<a href="/">${withdraw.againLink}</a>`)}</p>`,
  })
}

function renderBefore(surroundings: PageSurroundings, page: StatusPage): Html {
  const { words } = surroundings
  const { note } = words.private
  if (isUnkept(page)) return renderUnkeptNote(surroundings, page)
  if (page.done === 'reopened')
    return renderNotice({
      title: note.reopenedTitle,
      look: 'done',
      content: html`<p>${note.reopened(page.heldBy, answerByNear(page.answerBy, { today: page.today, words: words.core }))}</p>`,
      urgent: true,
    })
  if (page.done === 'note')
    return renderNotice({
      title: note.sentTitle,
      look: 'done',
      content: html`<p>${note.sent(page.heldBy)}</p>`,
      urgent: true,
    })
  if (page.unavailable === true) return renderPrivateUnavailable(surroundings, note.send)
  const errors = (page.problems ?? []).map(({ message, field }) => ({ message, target: field }))
  return renderErrorSummary({ title: words.form.problemTitle, errors })
}

/** How the date was calculated, as long as it is one to come. */
function renderWorking({ words }: PageSurroundings, page: StatusPage): Html {
  const { status } = words.private
  if (page.state === 'answered' || page.state === 'closed' || page.isLate === true) return html``
  return html`${renderDetails({ summary: status.how, content: html`<p>${status.working(page.answerBy.working)}</p>` })}\n`
}

function renderHappened({ words }: PageSurroundings, { happened, today }: StatusPage): Html {
  const { status } = words.private
  if (happened.length === 0) return html``
  const rows = happened.map((event) => ({
    label: nearBriefStamp(event.at, { today, words: words.core }),
    value: eventWords(words, event),
  }))
  return html`<h2>${status.happened}</h2>\n${renderSummaryList(rows)}`
}

function eventWords(words: PageSurroundings['words'], event: StatusEvent): string {
  const { events } = words.private.status
  return event.what === 'passed' ? events.passed(event.to) : events[event.what]
}

/** How to reach somebody; a late page says so where it asks if they have heard. */
function renderContact({ organisation, words }: PageSurroundings, page: StatusPage): Html {
  const { status } = words.private
  if (asksIfHeard(page)) return html``
  const { reference } = page
  return html`<h2>${status.contactTitle}</h2>
<p>${status.quote({ ...contactLinks(organisation), reference })}</p>
`
}
