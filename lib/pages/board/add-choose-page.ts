import type { FieldOption } from '../../core/kind/field.ts'
import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderPage } from '../frame/page.ts'
import { addPath, boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

interface AddChoosePage {
  /** Who has signed in. */
  readonly name: string
  readonly kinds: readonly FieldOption[]
}

/** What the enquiry is about that somebody wants to add: each kind leads to its form. */
export function renderAddChoosePage(surroundings: PageSurroundings, page: AddChoosePage): string {
  const { add } = surroundings.words
  return renderPage(surroundings, {
    title: add.title,
    before: html`${renderBoardBar(surroundings, page)}
${renderBackLink({ text: add.back, href: boardPath })}`,
    content: html`<p class="lead">${add.choose.lead}</p>
<ul class="kinds">
${page.kinds.map(
  ({ name, title }) =>
    html`<li class="kind"><a class="kind-link" href="${addPath(name)}">${title}</a></li>
`,
)}</ul>`,
  })
}
