import { html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What was done about a leave. `path` leads to the leaves that are entered now. */
interface LeaveDonePage {
  readonly path: string
  readonly done: LeaveDone
}

/** `asked`: a link was mailed; `many`: too many were; `gone`: there is no such leave any more; `refused`: it was somebody else. */
export type LeaveDone = 'set' | 'ended' | 'asked' | 'many' | 'gone' | 'refused' | 'full'

/** Says what was done about a leave. */
export function renderLeaveDonePage(surroundings: PageSurroundings, page: LeaveDonePage): string {
  const { done } = surroundings.words.leave
  const { title, what } = done[page.done]
  return renderPage(surroundings, {
    title,
    content: html`<p class="lead">${what}</p>
<p><a href="${page.path}">${done.page}</a></p>`,
  })
}
