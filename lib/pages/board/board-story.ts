import type { StoryLine } from '../../core/board/story.ts'
import type { NoteChoice, UpdateType } from '../../core/enquiry/update.ts'
import { type Html, html } from '../../core/text/html.ts'
import { briefStamp, shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
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

/** Line by line, oldest first; an email with what became of it. The year stands where it begins. */
export function renderStory({ words }: PageSurroundings, story: readonly StoryLine[]): Html {
  const yearOf = (line: StoryLine | undefined) => line && londonDate(line.at).slice(0, 4)
  return html`<h2>${words.board.enquiry.story}</h2>
<ol class="plain story">
${story.map((line, index) => {
  const { at, sentence, became } = line
  const hasYear = yearOf(line) !== yearOf(story[index - 1])
  return html`<li><time datetime="${at}">${briefStamp(at, { hasYear, words: words.core })}</time> <span>${sentence}${became === undefined ? '' : ` ${became}`}</span></li>
`
})}</ol>`
}
