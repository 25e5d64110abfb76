import { maxNoteLength } from '../../core/enquiry/lifecycle/decide.ts'
import { type NoteChoice, noteChoices } from '../../core/enquiry/update.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByNear } from '../../core/time/answer-by.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { renderButton } from '../components/button.ts'
import { contactLinks } from '../components/contact-links.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderTextarea } from '../components/textarea.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What the form needs of the private page that it stands on. */
interface NoteForm {
  readonly token: string
  readonly reference: string
  readonly heldBy?: ShownOfficer
  /** The day it is read on. */
  readonly today: LocalDate
  readonly notesLeft: number
  readonly key: string
  readonly problems?: readonly FieldProblem[]
  readonly typed?: string
  /** The enquiry is answered or closed: the form asks whether help is still needed, which opens it again by `answerBy`. */
  readonly stillNeedHelp?: { readonly answerBy?: AnswerBy }
  readonly chosen?: NoteChoice
}

/**
 * The part of the private page that adds a note: posts `note`, `_key`, and of what is answered or closed `choice` to the
 * page's own address.
 */
export function renderNoteForm(surroundings: PageSurroundings, form: NoteForm): Html {
  const { note: words } = surroundings.words.private
  if (form.notesLeft <= 0) return renderFull(surroundings, form)
  const { form: formWords } = surroundings.words
  return html`<h2>${words.title}</h2>
<form class="form" method="post" action="${statusPath(form.token)}" novalidate>
${renderHiddenInputs([{ name: '_key', value: form.key }])}
${renderTextarea({
  name: 'note',
  label: words.label,
  hint: words.hint(form.heldBy),
  ...errorOf(form, 'note'),
  errorPrefix: formWords.errorPrefix,
  value: form.typed ?? '',
  rows: 5,
  maxLength: maxNoteLength,
  count: formWords.upToCharacters(maxNoteLength),
  counting: formWords.counting,
})}
${renderChoice(surroundings, form)}
${renderButton({ text: words.send, sending: words.sending })}
</form>`
}

function renderChoice({ words }: PageSurroundings, form: NoteForm): Html {
  const { choice: say } = words.private.note
  const { stillNeedHelp, heldBy, chosen, today } = form
  if (stillNeedHelp === undefined) return html``
  const { answerBy } = stillNeedHelp
  const hint =
    answerBy === undefined
      ? say.tells(heldBy)
      : say.reopens(heldBy, answerByNear(answerBy, { today, words: words.core }))
  return renderRadios({
    name: 'choice',
    label: say.question,
    hint,
    ...errorOf(form, 'choice'),
    errorPrefix: words.form.errorPrefix,
    options: noteChoices.map((name) => ({ name, title: say.options[name] })),
    chosen: chosen === undefined ? [] : [chosen],
  })
}

/** Says that a note was not kept, why, and where it can be sent; with its text, to be copied. */
export function renderUnkeptNote(
  { organisation, words }: PageSurroundings,
  { reference, withdrawnAt, typed = '' }: Pick<NoteForm, 'reference' | 'typed'> & { withdrawnAt?: string },
): Html {
  const { unkept } = words.private.note
  return renderNotice({
    title: unkept.title,
    content: html`<p>${withdrawnAt === undefined ? unkept.full : unkept.withdrawn}</p>
<p>${unkept.instead({ ...contactLinks(organisation), reference })}</p>
<h3>${unkept.text}</h3>
<div class="as-typed" dir="auto">${typed}</div>`,
    urgent: true,
  })
}

/** The address of the private page, from the root. */
export function statusPath(token: string): string {
  return `/status/${encodeURIComponent(token)}`
}

function renderFull({ organisation, words }: PageSurroundings, { reference }: NoteForm): Html {
  return html`<h2>${words.private.note.fullTitle}</h2>
<p>${words.private.note.full({ ...contactLinks(organisation), reference })}</p>`
}
