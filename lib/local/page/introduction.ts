import type { PageLink, PlayState } from '../demonstration/demonstration.ts'
import type { Player } from '../demonstration/player.ts'
import { type Html, html } from './html.ts'

/** What the page says first: what this is, and where to look. */
export interface Introduction {
  readonly title: string
  readonly about: string
  readonly links: readonly PageLink[]
}

/** Of a stack of which nobody said what it is. */
export function plainIntroduction(url: string): Introduction {
  return {
    title: `The stack at ${url}`,
    about: 'Every email it sends arrives below, and nowhere else.',
    links: [],
  }
}

/** The first thing on the page: what it is, where else to look, and the demonstration with its button. */
export function introductionSection(
  introduction: Introduction,
  player: Pick<Player, 'title' | 'about' | 'state'> | undefined,
): Html {
  return html`<section class="introduction" aria-labelledby="page-title">
<div><h1 id="page-title">${introduction.title}</h1>
<p>${introduction.about}</p>
${introduction.links.length > 0 && html`<ul class="ways">${introduction.links.map((one) => html`<li>${link(one)}</li>`)}</ul>`}</div>
${player && demonstration(player)}
</section>`
}

/** Whether the page is to be looked at again in a moment, by browsers without our script too. */
export function isPlaying(player: Pick<Player, 'state'> | undefined): boolean {
  return player?.state().state === 'playing'
}

function demonstration({ title, about, state }: Pick<Player, 'title' | 'about' | 'state'>): Html {
  const now = state()
  const playing = now.state === 'playing'
  return html`<div class="play">
<div id="demonstration" data-live aria-live="polite">
<form method="post" action="/_local/demonstration" data-call="POST /_local/demonstration"><button id="play"${playing && html` aria-disabled="true"`}>${title}</button></form>
${stateText(now, about)}
</div></div>`
}

function stateText(now: PlayState, about: string): Html {
  switch (now.state) {
    case 'idle':
      return html`<p class="hint">${about}</p>`
    case 'playing':
      return html`<p><progress max="${now.of}" value="${now.done}" aria-label="How far it is"></progress></p><p>${now.text}</p>`
    case 'done':
      return html`<p class="outcome"><strong>Done.</strong> ${now.summary}</p><ul class="ways">${now.links.map((one) => html`<li>${link(one)}</li>`)}</ul>`
    case 'failed':
      return html`<p class="outcome bad"><strong>It stopped.</strong> ${now.problem}</p>`
  }
}

function link({ href, text }: PageLink): Html {
  return html`<a href="${href}">${text}</a>`
}
