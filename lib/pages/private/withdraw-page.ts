import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton, renderLinkButton } from '../components/button.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderSureBox, renderUnsure } from '../components/sure-box.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { statusPath } from './note-page.ts'

export interface WithdrawPage {
  readonly token: string
  readonly reference: string
  readonly kindTitle: string
  readonly heldBy?: ShownOfficer
  /** The withdrawal could not be stored just now. */
  readonly unavailable?: boolean
  /** The box was not ticked. */
  readonly unsure?: boolean
}

/** The address of the page that asks, which a link on the private page leads to. */
export function withdrawPath(token: string): string {
  return `${statusPath(token)}/withdraw`
}

/** Asks before an enquiry is withdrawn. Posts `action=withdraw` and `sure=yes` to the private page's address. */
export function renderWithdrawPage(surroundings: PageSurroundings, page: WithdrawPage): string {
  const { status, withdraw } = surroundings.words.private
  const { unsure = false } = page
  return renderPage(surroundings, {
    title: withdraw.question,
    caption: page.kindTitle,
    failed: page.unavailable === true || unsure,
    before: html`${renderBackLink({ text: withdraw.back, href: statusPath(page.token) })}
${page.unavailable === true ? renderPrivateUnavailable(surroundings, withdraw.confirm) : renderUnsure(surroundings, withdraw.areYouSure, unsure)}`,
    content: html`${renderFigure({ label: status.reference, value: page.reference })}
<p>${withdraw.what(page.heldBy)}</p>
<p>${withdraw.final}</p>
<form class="form" method="post" action="${statusPath(page.token)}" novalidate>
${renderHiddenInputs([{ name: 'action', value: 'withdraw' }])}
${renderSureBox(surroundings, withdraw.areYouSure, unsure)}
<div class="buttons">
${renderLinkButton({ text: withdraw.keep, href: statusPath(page.token) })}
${renderButton({ text: withdraw.confirm, sending: withdraw.sending, look: 'second' })}
</div>
</form>`,
  })
}
