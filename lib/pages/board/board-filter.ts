import type { BoardTab } from '../../core/board/board-lists.ts'
import type { BoardList } from '../../core/board/ended-lists.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderSelect } from '../components/select.ts'
import { type BoardAddress, boardAddress, boardPath, everybody, isSearched } from '../paths.ts'
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

/** Links to the lists, with how many each has; they keep the other filters. What is looked for stands in no list. */
export function renderBoardTabs(
  { words }: PageSurroundings,
  address: BoardAddress,
  counts: Readonly<Record<BoardTab, number>>,
): Html {
  const { tabs, tabsLabel } = words.board.list
  const { page: _, sought: __, same: ___, ...chosen } = address
  const isOpen = (list: BoardList) => !isSearched(address) && list === chosen.list
  const others = otherLists.filter((list) => isOpen(list) || isShown(list))
  const link = (list: BoardList) => {
    const current = isOpen(list) ? html` aria-current="page"` : html``
    return html`<li><a href="${boardAddress({ ...chosen, list })}"${current}>${tabs[list]}${countOf(list)}</a></li>
`
  }
  return html`<nav class="tabs not-printed" aria-label="${tabsLabel}"><ul>
${mainLists.map(link)}</ul>${
    others.length === 0
      ? html``
      : html`<ul class="other-tabs">
${others.map(link)}</ul>`
  }</nav>`

  /** Usually empty: their links stand there only while something is in them; that to spam, beside what is closed. */
  function isShown(list: BoardList): boolean {
    if (list === 'closed' || list === 'spam') return isOpen('closed')
    return counts[list] > 0
  }

  /** What is over is not counted: that would be a year of rows for each page. */
  function countOf(list: BoardList): Html {
    if (list === 'closed' || list === 'spam') return html``
    return html` <span class="count-of">${counts[list]}</span>`
  }
}

/** What people look at each day; and what is put off, needs somebody else, or is over and nothing. */
const mainLists: readonly BoardList[] = ['waiting', 'today', 'late', 'answered', 'closed']
const otherLists: readonly BoardList[] = [
  ...(['later', 'help', 'unassigned', 'quarantined', 'needs-checking', 'spam'] as const),
]

/** Chooses kind, area and person by a plain GET, for the list that is open. */
export function renderBoardFilter({ words }: PageSurroundings, filter: BoardFilter): Html {
  const { filter: say } = words.board.list
  const { errorPrefix } = words.form
  const { list, sought, same, kind, area } = filter.address
  const isChosen = kind !== undefined || area !== undefined
  const question = (name: string, label: string, options: readonly FieldOption[], more: Chosen) =>
    renderSelect({ name, label, errorPrefix, options, ...more })
  return html`<details class="details filter not-printed"${isChosen ? html` open` : html``}><summary>${say.title}</summary>
<form class="filter-form" method="get" action="${boardPath}">
${renderHiddenInputs([
  ...(list === 'waiting' ? [] : [{ name: 'list', value: list }]),
  ...(sought === undefined ? [] : [{ name: 'q', value: sought }]),
  ...(same === undefined ? [] : [{ name: 'same', value: same }]),
])}
${question('person', say.person, filter.people, { chosen: [filter.person] })}
${question('kind', say.kind, filter.kinds, { unchosen: say.anyKind, chosen: kind === undefined ? [] : [kind] })}
${question('area', say.area, filter.areas, { unchosen: say.anyArea, chosen: area === undefined ? [] : [area] })}
<div class="filter-buttons">${renderButton({ text: say.show, look: 'second' })}
<a href="${boardAddress({ list, person: everybody, ...(sought === undefined ? {} : { sought }), ...(same === undefined ? {} : { same }) })}">${say.clear}</a></div>
</form>
</details>`
}

interface Chosen {
  readonly chosen: readonly string[]
  readonly unchosen?: string
}
