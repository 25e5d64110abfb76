import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { guidePath, ownLeavePath, peoplePath, signOutPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** Who has signed in, and signing out: at the top of each page that needs a session. */
export function renderBoardBar(
  { words }: PageSurroundings,
  { name, managesPeople = false }: { readonly name: string; readonly managesPeople?: boolean },
): Html {
  const { board, signIn } = words
  const people = html`<p class="board-bar-link"><a href="${peoplePath()}">${board.bar.people}</a></p>`
  return html`<div class="board-bar not-printed"><p>${board.bar.signedInAs(name)}</p>${managesPeople ? people : html``}<p class="board-bar-link"><a href="${ownLeavePath}">${board.bar.leave}</a></p><p class="board-bar-link"><a href="${guidePath}">${board.bar.guide}</a></p><form method="post" action="${signOutPath}">${renderButton({ text: signIn.out.button, look: 'link', sending: signIn.out.sending })}</form></div>`
}
