import { type BoardTab, boardTabs } from '../../core/board/board-lists.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderSelect } from '../components/select.ts'
import { type BoardAddress, boardAddress, boardPath, everybody } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The filter's options, and those that are chosen. */
export interface BoardFilter {
  readonly address: BoardAddress
  readonly kinds: readonly FieldOption[]
  readonly areas: readonly FieldOption[]
  /** Directory entries, first the one signed in, and `everybody`. */
  readonly people: readonly FieldOption[]
  /** Of `people`, whose enquiries are shown. */
  readonly person: string
}

/** Links to the lists, with how many each has; they keep the other filters. */
export function renderBoardTabs(
  { words }: PageSurroundings,
  address: BoardAddress,
  counts: Readonly<Record<BoardTab, number>>,
): Html {
  const { tabs, tabsLabel } = words.board.list
  const { page: _, ...chosen } = address
  return html`<nav class="tabs not-printed" aria-label="${tabsLabel}"><ul>
${boardTabs
  .filter((list) => list === address.list || counts[list] > 0 || !shownWhenFull.has(list))
  .map((list) => {
    const current = list === address.list ? html` aria-current="page"` : html``
    return html`<li><a href="${boardAddress({ ...chosen, list })}"${current}>${tabs[list]} <span class="count-of">${counts[list]}</span></a></li>
`
  })}</ul></nav>`
}

/** Lists that are usually empty: their links stand there only while something is in them. */
const shownWhenFull: ReadonlySet<BoardTab> = new Set<BoardTab>(['help', 'later', 'unassigned'])

/** Chooses kind, area and person by a plain GET, for the list that is open. */
export function renderBoardFilter({ words }: PageSurroundings, filter: BoardFilter): Html {
  const { filter: say } = words.board.list
  const { errorPrefix } = words.form
  const { list, kind, area } = filter.address
  const isChosen = kind !== undefined || area !== undefined
  const question = (name: string, label: string, options: readonly FieldOption[], more: Chosen) =>
    renderSelect({ name, label, errorPrefix, options, ...more })
  return html`<details class="details filter not-printed"${isChosen ? html` open` : html``}><summary>${say.title}</summary>
<form class="filter-form" method="get" action="${boardPath}">
${renderHiddenInputs(list === 'waiting' ? [] : [{ name: 'list', value: list }])}
${question('person', say.person, filter.people, { chosen: [filter.person] })}
${question('kind', say.kind, filter.kinds, { unchosen: say.anyKind, chosen: kind === undefined ? [] : [kind] })}
${question('area', say.area, filter.areas, { unchosen: say.anyArea, chosen: area === undefined ? [] : [area] })}
<div class="filter-buttons">${renderButton({ text: say.show, look: 'second' })}
<a href="${boardAddress({ list, person: everybody })}">${say.clear}</a></div>
</form>
</details>`
}

interface Chosen {
  readonly chosen: readonly string[]
  readonly unchosen?: string
}
