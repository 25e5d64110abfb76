import { html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderSureBox, renderUnsure } from '../components/sure-box.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** "This wasn't me": says what it means, shows nothing of the enquiry; posts `sure=yes` to its own address. */
export function renderNotMePage(
  surroundings: PageSurroundings,
  { token, unsure = false }: { readonly token: string; readonly unsure?: boolean },
): string {
  const { notMe } = surroundings.words.private
  return renderPage(surroundings, {
    title: notMe.title,
    failed: unsure,
    before: renderUnsure(surroundings, notMe, unsure),
    content: html`<p>${notMe.why(surroundings.organisation.title)}</p>
<p>${notMe.nothing}</p>
<p>${notMe.what}</p>
<form class="form" method="post" action="/not-me/${encodeURIComponent(token)}" novalidate>
${renderSureBox(surroundings, notMe, unsure)}
${renderButton({ text: notMe.confirm, sending: notMe.sending, look: 'second' })}
</form>`,
  })
}

/** After the button, however often it was pressed. */
export function renderNotMeDonePage(surroundings: PageSurroundings): string {
  const { notMe } = surroundings.words.private
  return renderPage(surroundings, {
    title: notMe.doneTitle,
    content: html`<p class="lead">${notMe.done}</p>
<p>${notMe.sorry}</p>`,
  })
}
