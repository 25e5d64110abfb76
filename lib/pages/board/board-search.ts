import { type Html, html } from '../../core/text/html.ts'
import { nearDate } from '../../core/time/dates-in-words.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { renderButton } from '../components/button.ts'
import { type BoardAddress, boardAddress, boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** How far back was looked, and the day on which. */
export interface Looked {
  readonly since: LocalDate
  /** There was more than is looked at. */
  readonly isCut: boolean
  readonly today: LocalDate
}

/** Asks by a plain GET, in all lists and among everybody's. */
export function renderBoardSearch({ words }: PageSurroundings, { sought }: BoardAddress): Html {
  const { search } = words.board
  const value = sought === undefined ? html`` : html` value="${sought}"`
  return html`<form class="search-form" role="search" method="get" action="${boardPath}">
<label class="label" for="q">${search.label}</label>
<p class="hint" id="q-hint">${search.hint}</p>
<div class="search-line"><input class="input" id="q" name="q" type="search"${value} autocomplete="off" spellcheck="false" aria-describedby="q-hint">${renderButton({ text: search.button, look: 'second' })}</div>
</form>`
}

/** What was found, how far back was looked, and the way back. */
export function renderFound(
  { words }: PageSurroundings,
  { found, looked }: { readonly found: number; readonly looked?: Looked },
): Html {
  const { search } = words.board
  return html`<p role="status">${search.found(found)}${looked === undefined ? html`` : html` ${howFar(looked, words)}`}</p>
<p class="not-printed"><a href="${boardAddress({ list: 'waiting' })}">${search.clear}</a></p>`
}

/** How far back was looked, in a sentence. */
export function howFar(
  { since, isCut, today }: Looked,
  { board: { search }, core }: PageSurroundings['words'],
): string {
  const day = nearDate(since, { today, words: core })
  return isCut ? search.sinceCut(day) : search.since(day)
}
