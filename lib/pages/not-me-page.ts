import { html } from '../enquiry/html.ts'
import { renderButton } from './components/button.ts'
import { type PageSurroundings, renderPage } from './page.ts'

/** "This wasn't me": what it means, and one button that posts to the page's own address. Shows nothing of the enquiry. */
export function renderNotMePage(
  surroundings: PageSurroundings,
  { token }: { readonly token: string },
): string {
  const { notMe } = surroundings.words.private
  return renderPage(surroundings, {
    title: notMe.title,
    content: html`<p>${notMe.why(surroundings.organisation.title)}</p>
<p>${notMe.nothing}</p>
<p>${notMe.what}</p>
<form class="form" method="post" action="/not-me/${encodeURIComponent(token)}">
${renderButton({ text: notMe.confirm, sending: notMe.sending })}
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
