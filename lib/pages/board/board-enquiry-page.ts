import type { StoryLine } from '../../core/board/story.ts'
import type { NamedDate } from '../../core/enquiry/put-off.ts'
import { isAwaited } from '../../core/enquiry/state.ts'
import type { Fact } from '../../core/mails/layout/block.ts'
import { type Html, html } from '../../core/text/html.ts'
import { withoutQuotationMarks } from '../../core/text/inner-quotes.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { answerByTime } from '../../core/time/answer-by.ts'
import { longDate, shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderPhoneLink } from '../components/contact-links.ts'
import { renderDetails } from '../components/details.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderPage } from '../frame/page.ts'
import { type OfficerForm, renderOfficerForm } from '../officer/form.ts'
import { renderOthers, type ShownOther } from '../officer/others.ts'
import { boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'
import { renderFacts, renderPart, renderQuotation } from './board-facts.ts'
import { type BoardNews, renderBoardNews } from './board-news.ts'
import { type BoardNotes, renderBoardNotes } from './board-notes.ts'
import { type NamedRow, stateWords } from './board-rows.ts'
import { renderStory, renderUpdates, type ShownUpdate } from './board-story.ts'

/** A whole enquiry, for somebody signed in. */
export interface BoardEnquiryPage extends BoardNotes, BoardNews {
  /** Who has signed in. */
  readonly name: string
  /** The list that they came from. */
  readonly listsHref: string
  readonly row: NamedRow
  /** What they wrote; absent where they wrote nothing. */
  readonly message?: Fact
  /** Their other answers. */
  readonly asked: readonly Fact[]
  readonly extras: readonly Fact[]
  readonly enquirer: readonly Fact[]
  /** Where their email address can be changed, or added; absent: it cannot. */
  readonly changeAddress?: { readonly href: string; readonly isFirst: boolean }
  /** Their telephone number. */
  readonly phone?: string
  /** When somebody at that address said that it was not them, if that has closed it. */
  readonly disownedAt?: Instant
  readonly arrival: readonly Fact[]
  /** Why the routes chose its first owner. */
  readonly assignedBecause?: string
  readonly outcome?: string
  /** The day that it is put off to, while it is. */
  readonly putOff?: NamedDate
  readonly reopened?: { readonly at: Instant; readonly count: number }
  /** Why it cannot wait. */
  readonly urgent?: string
  /** Why it looks like spam. */
  readonly spamReasons: readonly string[]
  readonly updates: readonly ShownUpdate[]
  readonly story: readonly StoryLine[]
  /** Other enquiries of whoever sent it. */
  readonly others: readonly ShownOther[]
  /** What can be done; absent while nobody has the enquiry. */
  readonly form?: OfficerForm
}

/**
 * An enquiry: the message first, beside it who wrote, what can be done and how it stands, below all the rest. On a narrow
 * screen they follow each other in that order. Its forms post to its own address.
 */
export function renderBoardEnquiryPage(surroundings: PageSurroundings, page: BoardEnquiryPage): string {
  const { enquiry } = surroundings.words.board
  const problems = [...(page.form?.problems ?? []), ...(page.noteProblems ?? [])]
  return renderPage(surroundings, {
    wide: true,
    title: titleOf(page, enquiry),
    caption: `${page.row.reference} – ${page.row.kindTitle}`,
    failed: problems.length > 0 || page.unavailable === true,
    before: html`${renderBoardBar(surroundings, page)}
<div class="not-printed">${renderBackLink({ text: enquiry.back, href: page.listsHref })}</div>
${renderBoardNews(surroundings, page, problems)}`,
    content: html`${renderMarks(surroundings, page)}
<div class="enquiry"><div class="enquiry-message">
${renderMessage(page)}${renderUpdates(surroundings, page.updates)}
</div><div class="enquiry-side">
${renderPart(enquiry.enquirer, page.enquirer)}
${renderChangeAddress(surroundings, page)}<div class="not-printed"><h2>${enquiry.actions}</h2>
${renderActions(surroundings, page)}
</div>
<h2>${enquiry.state}</h2>
${renderFacts(howItStands(surroundings, page))}
${renderDetails({ summary: enquiry.more, content: renderFacts(howItCame(surroundings, page)) })}
</div><div class="enquiry-rest">
${renderPart(enquiry.asked, page.asked)}
${renderPart(enquiry.extras, page.extras)}
${renderOthers(surroundings, page.others, page.row.reference)}
${renderBoardNotes(surroundings, page)}
${renderStory(surroundings, page.story)}
</div></div>`,
  })
}

/** In quotation marks, since whoever sent the enquiry typed it. */
function titleOf({ row }: BoardEnquiryPage, say: PageSurroundings['words']['board']['enquiry']): string {
  const subject = toHeaderText(row.subject, 100)
  return row.subject === row.reference ? subject : say.subject(withoutQuotationMarks(subject))
}

function renderMarks({ words }: PageSurroundings, page: BoardEnquiryPage): Html {
  const { enquiry: say } = words.board
  const { row, urgent, spamReasons } = page
  const phone = page.phone === undefined ? undefined : renderPhoneLink(page.phone)
  const spam =
    spamReasons.length === 0 ? say.spamUnsaid : say.spam(spamReasons.join(words.core.story.reasonsApart))
  const marks = [
    ...(urgent === undefined || !isAwaited(row.state) ? [] : [say.urgent(urgent)]),
    ...(row.state === 'withdrawn' ? [say.withdrawn] : []),
    ...(row.notHeard === true ? [say.notHeard] : []),
    ...(row.state === 'disowned' ? [say.disowned(phone)] : []),
    ...(row.emailFails && row.state !== 'disowned' ? [say.emailFails(phone)] : []),
    ...(row.trouble === undefined ? [] : [say[row.trouble]]),
    ...(row.looksLikeSpam && row.state !== 'quarantined' && row.state !== 'spam' ? [spam] : []),
  ]
  if (marks.length === 0) return html``
  return html`<section class="notice" aria-labelledby="marks-title">
<h2 class="notice-title" id="marks-title">${say.marksTitle}</h2>
${marks.map((mark) => html`<p>${mark}</p>\n`)}</section>`
}

function renderMessage({ message }: BoardEnquiryPage): Html {
  return message === undefined
    ? html``
    : html`<h2>${message.label}</h2>
${renderQuotation(message.value)}
`
}

function howItStands({ words }: PageSurroundings, page: BoardEnquiryPage): readonly Fact[] {
  const { list, enquiry: say } = words.board
  const { row, outcome, disownedAt, putOff, reopened } = page
  const late = row.lateBy === undefined ? '' : ` – ${list.late(row.lateBy)}`
  return [
    { label: say.now, value: stateWords(list, row) },
    { label: say.owner, value: row.ownerTitle ?? list.nobody },
    { label: say.answerBy, value: `${answerByTime(row.answerBy, words.core)}${late}` },
    ...(outcome === undefined ? [] : [{ label: say.outcome, value: outcome }]),
    ...(disownedAt === undefined
      ? []
      : [{ label: say.outcome, value: say.disownedOutcome(shortStamp(disownedAt, words.core)) }]),
    ...(putOff === undefined
      ? []
      : [{ label: say.putOff, value: say.putOffFor[putOff.name](longDate(putOff.on, words.core)) }]),
    ...(reopened === undefined
      ? []
      : [
          {
            label: say.reopened,
            value: say.reopenedOn(longDate(londonDate(reopened.at), words.core), reopened.count),
          },
        ]),
    { label: say.area, value: row.areaTitle },
    { label: say.received, value: shortStamp(row.receivedAt, words.core) },
  ]
}

/** What few need. */
function howItCame({ words }: PageSurroundings, page: BoardEnquiryPage): readonly Fact[] {
  const { enquiry: say } = words.board
  const { row, arrival, assignedBecause } = page
  return [
    ...arrival,
    { label: say.working, value: say.workingValue(row.answerBy.working) },
    ...(assignedBecause === undefined ? [] : [{ label: say.assigned, value: assignedBecause }]),
  ]
}

function renderChangeAddress({ words }: PageSurroundings, { changeAddress }: BoardEnquiryPage): Html {
  const { change, add } = words.board.enquiry.address
  if (changeAddress === undefined) return html``
  const { href, isFirst } = changeAddress
  return html`<p class="not-printed"><a href="${href}">${isFirst ? add : change}</a></p>\n`
}

function renderActions(surroundings: PageSurroundings, page: BoardEnquiryPage): Html {
  const { enquiry: say } = surroundings.words.board
  const { form } = page
  const { state } = page.row
  // Of what was held back, nobody was ever given anything to do.
  if (state === 'quarantined' || (state === 'spam' && form === undefined))
    return renderHeld(surroundings, page)
  if (form === undefined)
    return html`<p>${page.row.state === 'withdrawn' ? say.held.withdrawn : say.waiting}</p>`
  return renderOfficerForm(surroundings, form)
}

function renderHeld({ words }: PageSurroundings, { path, spamReasons, row }: BoardEnquiryPage): Html {
  const { held } = words.board.enquiry
  const reasons = spamReasons.map((reason) => html`<li>${reason}</li>`)
  const isSpam = row.state === 'spam'
  const form = (posted: { readonly name: string; readonly value: string }, button: Html) =>
    html`<form class="form" method="post" action="${path}">${renderHiddenInputs([posted])}${button}</form>`
  return html`<p>${isSpam ? held.spam : held.lead}</p>
${reasons.length === 0 ? html`` : html`<p>${held.because}</p>\n<ul>${reasons}</ul>`}
<div class="buttons">${form({ name: 'release', value: 'ask' }, renderButton({ text: held.release, ...(isSpam ? { look: 'second' } : {}) }))}
${isSpam ? html`` : form({ name: 'spam', value: 'yes' }, renderButton({ text: held.confirm, look: 'second' }))}
<a class="button button-second" href="${boardPath}?list=quarantined">${held.leave}</a></div>`
}
