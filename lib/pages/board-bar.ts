import { type Html, html } from '../enquiry/html.ts'
import { renderButton } from './components/button.ts'
import { signOutPath } from './officer-sign-in-paths.ts'
import type { PageSurroundings } from './page.ts'

/** Who has signed in, and the way out: above everything else on each page behind a session. */
export function renderBoardBar({ words }: PageSurroundings, { name }: { readonly name: string }): Html {
  const { bar } = words.board
  return html`<div class="board-bar not-printed"><p>${bar.signedInAs(name)}</p><form method="post" action="${signOutPath}">${renderButton({ text: bar.signOut, look: 'link' })}</form></div>`
}
