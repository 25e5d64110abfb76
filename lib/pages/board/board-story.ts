import type { MailInWords } from '../../core/board/mails-in-words.ts'
import type { StoryLine } from '../../core/board/story.ts'
import type { NoteChoice, UpdateType } from '../../core/enquiry/update.ts'
import { type Html, html } from '../../core/text/html.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderQuotation } from './board-facts.ts'

/** What the enquirer added since, in their words. */
export interface ShownUpdate {
  readonly at: Instant
  readonly type: UpdateType
  readonly text?: string
  readonly choice?: NoteChoice
}

/** What the person added, oldest first; nothing where there is nothing. */
export function renderUpdates({ words }: PageSurroundings, updates: readonly ShownUpdate[]): Html {
  const { enquiry } = words.board
  if (updates.length === 0) return html``
  return html`<h2>${enquiry.updates}</h2>
<ol class="plain notes">
${updates.map(
  ({ at, type, text, choice }) =>
    html`<li class="note"><p class="note-by">${enquiry.notes.by(choice === undefined ? enquiry.update[type] : enquiry.note[choice], shortStamp(at, words.core))}</p>${text === undefined ? html`` : renderQuotation(text)}</li>
`,
)}</ol>`
}

/** Line by line, oldest first. */
export function renderStory({ words }: PageSurroundings, story: readonly StoryLine[]): Html {
  return html`<h2>${words.board.enquiry.story}</h2>
<ol class="plain story">
${story.map(
  ({ at, sentence }) =>
    html`<li><time datetime="${at}">${shortStamp(at, words.core)}</time> <span>${sentence}</span></li>
`,
)}</ol>`
}

/** Every mail and what became of it; on a narrow screen each is a card. */
export function renderMails({ words }: PageSurroundings, mails: readonly MailInWords[]): Html {
  const { mails: title, noMails, mail } = words.board.enquiry
  if (mails.length === 0) return html`<h2>${title}</h2>\n<p>${noMails}</p>`
  return html`<h2>${title}</h2>
<table class="board">
<caption class="unseen">${title}</caption>
<thead><tr>${[mail.what, mail.to, mail.how, mail.at].map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${mails.map(
  ({ at, what, to, how }) => html`<tr><th scope="row">${what}</th>
${cell(mail.to, to)}
${cell(mail.how, how)}
${cell(mail.at, shortStamp(at, words.core))}
</tr>
`,
)}</tbody>
</table>`
}

function cell(label: string, text: string): Html {
  return html`<td><span class="board-label">${label}</span><span>${text}</span></td>`
}
