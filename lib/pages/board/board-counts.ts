import type { CountsOf } from '../../core/board/counts-by.ts'
import { type Html, html } from '../../core/text/html.ts'
import { type BoardAddress, boardAddress } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What waits, with the title of the person or kind. */
export type NamedCounts = CountsOf & { readonly title: string; readonly isEntry: boolean }

/** How much waits by person and by kind, each a link to it that keeps the other filters. */
export function renderBoardCounts(
  surroundings: PageSurroundings,
  {
    address,
    people,
    kinds,
  }: {
    readonly address: BoardAddress
    readonly people: readonly NamedCounts[]
    readonly kinds: readonly NamedCounts[]
  },
): Html {
  const { counts } = surroundings.words.board
  if (people.length === 0 && kinds.length === 0) return html``
  const { page: _, sought: __, same: ___, ...chosen } = address
  const waiting = { ...chosen, list: 'waiting' } as const
  return html`<details class="details"><summary>${counts.title}</summary>
<div class="counts">${renderTable(surroundings, { title: counts.person, counts: people, address: waiting, by: 'person' })}
${renderTable(surroundings, { title: counts.kind, counts: kinds, address: waiting, by: 'kind' })}</div>
</details>`
}

function renderTable(
  { words }: PageSurroundings,
  table: {
    readonly title: string
    readonly counts: readonly NamedCounts[]
    readonly address: BoardAddress
    readonly by: 'person' | 'kind'
  },
): Html {
  const { tabs } = words.board.list
  const head = [tabs.waiting, tabs.today, tabs.late].map((text) => html`<th scope="col">${text}</th>`)
  return html`<table class="count-table">
<thead><tr><th scope="col">${table.title}</th>${head}</tr></thead>
<tbody>
${table.counts.map((row) => {
  const { name, title, isEntry, waiting, today, late } = row
  const href = boardAddress({ ...table.address, [table.by]: name })
  const numbers = [waiting, today, late].map((count) => html`<td>${count}</td>`)
  return html`<tr><th scope="row">${isEntry ? html`<a href="${href}">${title}</a>` : title}</th>${numbers}</tr>
`
})}</tbody>
</table>`
}
