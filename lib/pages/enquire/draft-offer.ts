import { type Html, html } from '../../core/text/html.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What the script shows to somebody who comes back to a form left half-way; inert without it. */
export function renderDraftOffer({ words }: PageSurroundings): Html {
  return html`<template id="draft-offer"><section class="notice" aria-labelledby="draft-title">
<h2 class="notice-title" id="draft-title">${words.form.draftTitle}</h2>
<p>${words.form.draft}</p>
<div class="buttons"><button class="button button-second" type="button" data-draft="restore">${words.form.draftRestore}</button>
<button class="button button-link" type="button" data-draft="discard">${words.form.draftDiscard}</button></div>
</section></template>
`
}
