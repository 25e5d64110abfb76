import { html } from '../../core/text/html.ts'
import { renderButton, renderLinkButton } from '../components/button.ts'
import { renderSureBox, renderUnsure } from '../components/sure-box.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { boardPath, signInPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** A link that still signs in. */
export interface SignInLinkPage {
  readonly token: string
  /** How long a session lasts. */
  readonly hours: number
  /** The link was not asked for in this browser, so a box has to be ticked as well. */
  readonly isElsewhere: boolean
  /** The box was not ticked. */
  readonly unsure?: boolean
  /** Signing in could not be stored just now. */
  readonly unavailable?: boolean
}

/** One button, which posts to the page's own address; nothing about whose link it is. */
export function renderSignInLinkPage(surroundings: PageSurroundings, page: SignInLinkPage): string {
  const { press } = surroundings.words.signIn
  const { token, hours, isElsewhere, unsure = false, unavailable = false } = page
  return renderPage(surroundings, {
    title: press.title,
    failed: unavailable || unsure,
    before: unavailable
      ? renderPrivateUnavailable(surroundings, press.button)
      : renderUnsure(surroundings, press, unsure),
    content: html`<p class="lead">${press.lead}</p>
<p>${press.once(hours)}</p>
<form class="form" method="post" action="${signInPath(token)}" novalidate>
${isElsewhere ? renderSureBox(surroundings, press, unsure) : html``}
${renderButton({ text: press.button, sending: press.sending })}
</form>`,
  })
}

/** Why a link signs nobody in, and where to get a new one. */
export function renderOfficerNoSignInPage(
  surroundings: PageSurroundings,
  { why }: { readonly why: 'unknown' | 'ended' | 'used' },
): string {
  const { noSignIn } = surroundings.words.signIn
  const board = why === 'used' ? html`<p><a href="${boardPath}">${noSignIn.board}</a></p>\n` : html``
  return renderPage(surroundings, {
    title: noSignIn[why].title,
    content: html`<p class="lead">${noSignIn[why].what}</p>
${board}${renderLinkButton({ text: noSignIn.again, href: signInPath() })}`,
  })
}

/** After signing out. */
export function renderOfficerSignedOutPage(surroundings: PageSurroundings): string {
  const { out } = surroundings.words.signIn
  return renderPage(surroundings, {
    title: out.title,
    content: html`<p class="lead">${out.what}</p>
${renderLinkButton({ text: out.again, href: boardPath })}`,
  })
}
