import { html } from '../../core/text/html.ts'
import { renderFigure } from '../components/figure.ts'
import { renderPage } from '../frame/page.ts'
import { boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

/** Instead of an enquiry that is only kept, for somebody signed in: nothing of it, and nothing to do. */
export function renderBoardRestrictedPage(
  surroundings: PageSurroundings,
  page: { readonly name: string; readonly reference: string; readonly kindTitle: string },
): string {
  const { restricted, reference, back } = surroundings.words.board.enquiry
  return renderPage(surroundings, {
    title: restricted.title,
    caption: page.kindTitle,
    before: renderBoardBar(surroundings, page),
    content: html`${renderFigure({ label: reference, value: page.reference })}
<p>${restricted.what}</p>
<p>${restricted.who}</p>
<p><a href="${boardPath}">${back}</a></p>`,
  })
}
