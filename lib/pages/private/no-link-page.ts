import { html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For a link that is not, or no longer, one of ours: of a private page, of "this wasn't me", of the desk's digest. */
export function renderNoLinkPage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.private
  return renderPage(surroundings, {
    title: noLink.title,
    content: html`<p>${noLink.cut}</p>
<p>${noLink.gone}</p>
<p>${noLink.find(html`<a href="/status/find">${noLink.findLink}</a>`)}</p>`,
  })
}
