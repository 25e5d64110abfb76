import { maxOfficerNoteLength } from '../../core/enquiry/act.ts'
import { html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderTextarea } from '../components/textarea.ts'
import { renderPage } from '../frame/page.ts'
import { boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** A note that came when nobody was signed in any more. */
interface SessionExpiredPage {
  /** The path of the enquiry's page. */
  readonly path: string
  readonly text: string
  /** The other fields of the note's form. */
  readonly hidden: readonly HiddenInput[]
}

/**
 * Keeps a note from being lost with the session: shown as it was typed, to be posted again once its writer has signed in
 * in another tab. Shows nothing but what was posted.
 */
export function renderSessionExpiredPage(surroundings: PageSurroundings, page: SessionExpiredPage): string {
  const { form, board } = surroundings.words
  const { notes, lapsed } = board.enquiry
  return renderPage(surroundings, {
    title: lapsed.title,
    content: html`<p class="lead">${lapsed.lead}</p>
<p><a href="${boardPath}" target="_blank" rel="noopener">${lapsed.signIn}</a></p>
<p>${lapsed.after}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs(page.hidden)}
${renderTextarea({
  name: 'note',
  label: lapsed.label,
  errorPrefix: form.errorPrefix,
  value: page.text,
  rows: 6,
  maxLength: maxOfficerNoteLength,
  count: form.upToCharacters(maxOfficerNoteLength),
  counting: form.counting,
})}
${renderButton({ text: notes.add, sending: notes.adding })}
</form>`,
  })
}
