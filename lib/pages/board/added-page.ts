import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { renderButton, renderLinkButton } from '../components/button.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderPage } from '../frame/page.ts'
import { addPath, boardEnquiryPath, boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

interface AddedPage {
  /** Who has signed in. */
  readonly name: string
  readonly reference: string
  readonly kindTitle: string
  /** Who has it, and by when they reply; absent where nothing is to be answered. */
  readonly passedOn?: { readonly to: string; readonly answerBy: AnswerBy }
  /** The act by which it was closed, while that can be undone. */
  readonly undo?: string
}

/** What became of an enquiry that somebody added, to be read out to whoever is still on the telephone. */
export function renderAddedPage(surroundings: PageSurroundings, page: AddedPage): string {
  const { add, core } = surroundings.words
  const { done } = add
  const { passedOn } = page
  return renderPage(surroundings, {
    title: passedOn === undefined ? done.closed : done.passedOn,
    caption: page.kindTitle,
    before: renderBoardBar(surroundings, page),
    content: html`${renderFigure({ label: done.reference, value: page.reference })}
${
  passedOn === undefined
    ? html`<p>${done.counted}</p>${renderUndo(surroundings, page)}`
    : html`<p>${done.tell(passedOn.to, html`${longDate(passedOn.answerBy.date, core)}`)} ${done.quote}</p>`
}
<p>${renderLinkButton({ text: add.done.another, href: addPath() })}</p>
<p><a href="${boardEnquiryPath(page.reference)}">${done.see}</a></p>
<p><a href="${boardPath}">${add.back}</a></p>`,
  })
}

/** One press: closing it was one, too. */
function renderUndo({ words }: PageSurroundings, { reference, undo }: AddedPage): Html {
  const { done } = words.add
  if (undo === undefined) return html``
  const hidden = { choice: 'undo', undo, confirmed: 'yes' }
  return html`
<form class="form" method="post" action="${boardEnquiryPath(reference)}">
${renderHiddenInputs(Object.entries(hidden).map(([name, value]) => ({ name, value })))}${renderButton({ text: done.undo, look: 'second', sending: done.undoing })}
</form>`
}
