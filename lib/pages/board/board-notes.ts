import { maxOfficerNoteLength } from '../../core/enquiry/act.ts'
import { mayAddOfficerNote } from '../../core/enquiry/lifecycle/requests.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { renderButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { errorOf } from '../components/question.ts'
import { renderTextarea } from '../components/textarea.ts'
import { renderWho } from '../officer/form.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The private notes of an enquiry, and the form for one more. */
export interface BoardNotes {
  /** The path of the enquiry's page. */
  readonly path: string
  readonly notes: readonly { readonly at: Instant; readonly by: string; readonly text: string }[]
  /** The form's one-time key. */
  readonly noteKey: string
  /** At a shared mailbox: who may be writing. */
  readonly people?: readonly FieldOption[]
  readonly typedNote?: { readonly text: string; readonly who?: string; readonly otherName?: string }
  /** What is wrong with a note, by the fields `note`, `note-who` and `note-other-name`. */
  readonly noteProblems?: readonly FieldProblem[]
}

/** The notes and their form, which posts `note`, `_key`, and at a desk `note-who` and `note-other-name`. */
export function renderBoardNotes(surroundings: PageSurroundings, page: BoardNotes): Html {
  const { words } = surroundings
  const { notes: say } = words.board.enquiry
  const lines = page.notes.map(
    ({ at, by, text }) =>
      html`<li class="note"><p class="note-by">${say.by(by, shortStamp(at, words.core))}</p><div class="as-typed" dir="auto">${text}</div></li>\n`,
  )
  return html`<h2 id="notes">${say.title}</h2>
<p class="muted">${say.lead}</p>
${lines.length === 0 ? html`<p>${say.none}</p>` : html`<ol class="plain notes">${lines}</ol>`}
${mayAddOfficerNote(page) ? renderForm(surroundings, page) : renderFull(surroundings, page)}`
}

/** With what was typed all the same, so that it can be copied. */
function renderFull({ words }: PageSurroundings, { typedNote }: BoardNotes): Html {
  const { notes: say } = words.board.enquiry
  if (typedNote === undefined) return html`<p>${say.full}</p>`
  return html`<p>${say.full} ${say.unkept}</p>
<div class="as-typed" id="note" dir="auto">${typedNote.text}</div>`
}

function renderForm(surroundings: PageSurroundings, page: BoardNotes): Html {
  const { words } = surroundings
  const { notes: say } = words.board.enquiry
  const { people, typedNote, noteProblems: problems = [] } = page
  return html`<form class="form not-printed" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: '_key', value: page.noteKey }])}
${renderTextarea({
  name: 'note',
  label: say.label,
  ...errorOf({ problems }, 'note'),
  errorPrefix: words.form.errorPrefix,
  value: typedNote?.text ?? '',
  rows: 4,
  maxLength: maxOfficerNoteLength,
  count: words.form.upToCharacters(maxOfficerNoteLength),
  counting: words.form.counting,
})}
${renderWho(surroundings, {
  ...(people === undefined ? {} : { people }),
  ...(typedNote === undefined ? {} : { typed: typedNote }),
  ...{ problems, label: say.who, prefix: 'note-' },
})}${renderButton({ text: say.add, look: 'second', sending: say.adding })}
</form>`
}
