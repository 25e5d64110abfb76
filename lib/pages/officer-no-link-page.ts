import { html } from '../enquiry/html.ts'
import { type PageSurroundings, renderPage } from './page.ts'

/** For an officer's link that is not one of ours, or whose enquiry is gone. */
export function renderOfficerNoLinkPage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.officer
  return renderPage(surroundings, {
    title: noLink.title,
    content: html`<p>${noLink.cut}</p>
<p>${noLink.gone}</p>`,
  })
}

/** For an officer's link of an enquiry that was closed too long ago. */
export function renderOfficerExpiredPage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.officer
  return renderPage(surroundings, {
    title: noLink.expiredTitle,
    content: html`<p class="lead">${noLink.expired}</p>`,
  })
}
