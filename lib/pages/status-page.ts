import type { AnswerBy } from '../enquiry/enquiry.ts'
import { html } from '../enquiry/html.ts'
import type { Instant } from '../enquiry/local-date.ts'
import type { Organisation } from '../enquiry/organisation.ts'
import { longDate, shortStamp } from '../enquiry/working-calendar.ts'
import { renderPage } from './page.ts'

/** What the page tells: no answer that was typed, nothing that a stranger with the link could use. */
export interface StatusPageWords {
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Who has it; absent while it is being passed on. */
  readonly officerName?: string
}

/** The enquirer's private page: received, with whom, answered by when. */
export function renderStatusPage(words: StatusPageWords, organisation: Organisation): string {
  const { reference, kindTitle, receivedAt, answerBy, officerName } = words
  const rows = [
    { label: 'About', value: kindTitle },
    { label: 'Received', value: shortStamp(receivedAt) },
    { label: 'With', value: officerName ?? 'Being passed to the right person now' },
    { label: 'You should hear by', value: longDate(answerBy.date) },
    { label: 'How we reckon that', value: sentence(answerBy.working) },
  ]
  const content = html`
<p class="lead">${whoHasIt(officerName)} You should hear from us by <strong>${longDate(answerBy.date)}</strong>.</p>
<p class="figure">Your reference <b>${reference}</b></p>
<dl>${rows.map((row) => html`<div><dt>${row.label}</dt><dd>${row.value}</dd></div>`)}</dl>
<p>If you write or ring about this enquiry, please give the reference.</p>
`
  return renderPage({ title: 'Your enquiry', content, organisation })
}

/** The page for a link that is not, or no longer, one of ours. */
export function renderNoStatusPage(organisation: Organisation): string {
  const content = html`
<p>The link may have been cut off when it was copied. Open it again from the mail that we sent you.</p>
<p>Enquiries are removed some time after they are closed, and their links with them.</p>
`
  return renderPage({ title: 'We cannot show this page', content, organisation })
}

function whoHasIt(officerName: string | undefined): string {
  return officerName === undefined
    ? 'We have your enquiry and are passing it to the right person now.'
    : `Your enquiry is with ${officerName}.`
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
