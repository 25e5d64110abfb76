import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

/** Suspected spam that somebody wants to send on. */
interface BoardReleasePage {
  /** Who has signed in. */
  readonly name: string
  /** The path of the enquiry's page. */
  readonly path: string
  readonly reference: string
  readonly kindTitle: string
  /** The release could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks before suspected spam is sent on; the button posts `release=yes` to the enquiry's address. */
export function renderBoardReleasePage(surroundings: PageSurroundings, page: BoardReleasePage): string {
  const { enquiry } = surroundings.words.board
  const { unavailable = false, path } = page
  return renderPage(surroundings, {
    title: enquiry.release.title,
    caption: page.kindTitle,
    failed: unavailable,
    before: html`${renderBoardBar(surroundings, page)}
${renderBackLink({ text: surroundings.words.officer.confirm.back, href: path })}
${unavailable ? renderPrivateUnavailable(surroundings, enquiry.held.release) : html``}`,
    content: html`${renderFigure({ label: enquiry.reference, value: page.reference })}
<p>${enquiry.release.what}</p>
<form class="form" method="post" action="${path}">
${renderHiddenInputs([{ name: 'release', value: 'yes' }])}
<div class="buttons">${renderButton({ text: enquiry.held.release, sending: enquiry.held.releasing })}
<a class="button button-second" href="${path}">${enquiry.held.leave}</a></div>
</form>`,
  })
}

/** Says that the enquiry is on its way now, or was already. */
export function renderBoardReleasedPage(
  surroundings: PageSurroundings,
  page: BoardReleasePage & { readonly before: boolean },
): string {
  const { release, back } = surroundings.words.board.enquiry
  return renderPage(surroundings, {
    title: page.before ? release.already : release.released,
    caption: page.kindTitle,
    before: renderBoardBar(surroundings, page),
    content: html`<p class="lead">${page.before ? release.alreadyWhat : release.releasedWhat}</p>
${renderFigure({ label: surroundings.words.board.enquiry.reference, value: page.reference })}
<p><a href="${page.path}">${surroundings.words.officer.done.page}</a></p>
<p><a href="${boardPath}">${back}</a></p>`,
  })
}

/** For a reference without an enquiry. */
export function renderBoardNotFoundPage(
  surroundings: PageSurroundings,
  { name }: { readonly name: string },
): string {
  const { notFound, back } = surroundings.words.board.enquiry
  return renderPage(surroundings, {
    title: notFound.title,
    before: renderBoardBar(surroundings, { name }),
    content: html`<p class="lead">${notFound.what}</p>
<p><a href="${boardPath}">${back}</a></p>`,
  })
}
