import { html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For a link to somebody's leave that is not, or no longer, one of ours. */
export function renderLeaveNoLinkPage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.leave
  return renderPage(surroundings, {
    title: noLink.title,
    content: html`<p>${noLink.cut}</p>
<p>${noLink.ended}</p>
<p><a href="/officer">${noLink.board}</a></p>`,
  })
}

/** Why leave cannot be entered: the mailed link is too old (`late`), or it is a desk's or somebody else's. */
export function renderLeaveRefusedPage(
  surroundings: PageSurroundings,
  why: 'late' | 'desk' | 'notYours',
): string {
  const { noLink } = surroundings.words.leave
  return renderPage(surroundings, {
    title: noLink[`${why}Title`],
    content: html`<p class="lead">${noLink[why]}</p>`,
  })
}
