import { type Html, html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For an officer's link that is not one of ours, of a removed key, or whose enquiry is gone. */
export function renderOfficerNoLinkPage(surroundings: PageSurroundings): string {
  const { noLink } = surroundings.words.officer
  return renderPage(surroundings, {
    title: noLink.title,
    content: html`<p>${noLink.cut}</p>
<p>${noLink.gone}</p>
${renderSignInLink(surroundings)}`,
  })
}

/** The link to sign in, for people without a working link. */
export function renderSignInLink({ words }: PageSurroundings): Html {
  return html`<p><a href="/officer">${words.officer.noLink.signIn}</a></p>`
}
