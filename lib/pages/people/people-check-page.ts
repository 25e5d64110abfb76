import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** A change of people, to be confirmed. */
interface PeopleCheckPage {
  readonly title: string
  readonly path: string
  readonly back: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What comes of it, in sentences. */
  readonly effects: readonly string[]
  /** What the form carries along. */
  readonly hidden: readonly HiddenInput[]
  /** It could not be stored just now. */
  readonly unavailable?: boolean
}

/** Asks before anything is done; the button posts `confirmed=yes`. */
export function renderPeopleCheckPage(surroundings: PageSurroundings, page: PeopleCheckPage): string {
  const { check } = surroundings.words.people
  const { unavailable = false } = page
  return renderPage(surroundings, {
    title: page.title,
    failed: unavailable,
    before: html`${renderBackLink({ text: check.back, href: page.back })}
${unavailable ? renderPrivateUnavailable(surroundings, check.yes) : html``}`,
    content: html`${renderSummaryList(page.facts)}
${page.effects.map((effect) => html`<p>${effect}</p>\n`)}<p>${check.told}</p>
<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([...page.hidden, { name: 'confirmed', value: 'yes' }])}
<div class="buttons">
${renderButton({ text: check.yes, sending: check.saving })}
<a class="button button-second" href="${page.back}">${check.keep}</a>
</div>
</form>`,
  })
}
