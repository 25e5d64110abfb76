import { type BoardTab, maxTableRows } from '../../core/board/board-lists.ts'
import type { NeedsChecking } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderButton, renderLinkButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { renderPage } from '../frame/page.ts'
import { addPath, boardAddress, boardPath, boardTableAddress, everybody, isSearched } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'
import { type NamedCounts, renderBoardCounts } from './board-counts.ts'
import { type BoardFilter, renderBoardFilter, renderBoardTabs } from './board-filter.ts'
import { mayBeAnswered, type NamedRow, renderBoardRows } from './board-rows.ts'
import { howFar, type Looked, renderBoardSearch, renderFound } from './board-search.ts'
import { renderTogether, renderTogetherNews, type Together, togetherForm } from './board-together.ts'

/** One list of the board as somebody sees it. */
export interface BoardPage extends BoardFilter {
  /** Who has signed in. */
  readonly name: string
  /** They are a manager, who can change people. */
  readonly managesPeople?: boolean
  /** Whose enquiries are shown: their own, everybody's, or those of somebody else. */
  readonly whose: 'yours' | 'everybodys' | { readonly name: string }
  readonly counts: Readonly<Record<BoardTab, number>>
  readonly rows: readonly NamedRow[]
  /** How many there are, those of other pages among them: of what somebody looks for, and of what is over. */
  readonly found?: number
  /** What is over, and what is found by words, cannot be read just now. */
  readonly unavailable?: boolean
  /** How far back that was looked for; absent: as far as anything is kept. */
  readonly looked?: Looked
  /** What waits, by person and by kind. */
  readonly waiting?: { readonly people: readonly NamedCounts[]; readonly kinds: readonly NamedCounts[] }
  readonly together: Omit<Together, 'address'>
  readonly page: number
  readonly pages: number
  /** Entries of the directory whose address needs checking; shown on their own list alone. */
  readonly entries: readonly CheckedEntry[]
  /** Enquiries of this page that this release cannot read. */
  readonly unreadable: readonly string[]
  /** The name of the entry that was checked just now. */
  readonly checked?: string
}

interface CheckedEntry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly needsChecking: NeedsChecking
}

/** A list of what is still to be dealt with, with its filters; posts `checked`, a directory entry, to its own address. */
export function renderBoardPage(surroundings: PageSurroundings, page: BoardPage): string {
  const { list, search } = surroundings.words.board
  const { whose, address, unavailable } = page
  const { sought, same } = address
  const title =
    sought !== undefined
      ? search.title(sought)
      : same !== undefined
        ? search.same(same)
        : list.tabs[address.list]
  return renderPage(surroundings, {
    wide: true,
    failed: unavailable === true || (page.together.problems ?? []).length > 0,
    title: typeof whose === 'string' ? list[whose] : list.theirs(whose.name),
    before: html`${renderBoardBar(surroundings, page)}${renderNews(surroundings, page)}${renderTogetherNews(surroundings, { ...page.together, address })}`,
    content: html`${renderWhose(surroundings, page)}
<div class="search-and-add not-printed">${renderBoardSearch(surroundings, address)}
<p>${renderLinkButton({ text: surroundings.words.add.title, href: addPath() })}</p></div>
${renderBoardTabs(surroundings, address, page.counts)}
<h2 class="board-title">${title}</h2>
${renderAbout(surroundings, page)}
${renderBoardFilter(surroundings, page)}
${renderUnreadable(surroundings, page)}${address.list === 'needs-checking' ? renderEntries(surroundings, page) : html``}
${renderRows(surroundings, page)}
${renderPages(surroundings, page)}
${renderTableLink(surroundings, page)}
${page.waiting === undefined ? html`` : renderBoardCounts(surroundings, { address, ...page.waiting })}`,
  })
}

function renderNews({ words }: PageSurroundings, { checked }: BoardPage): Html {
  const { entries } = words.board
  if (checked === undefined) return html``
  return renderNotice({
    title: entries.doneTitle,
    content: html`<p>${entries.done(checked)}</p>`,
    urgent: true,
  })
}

/** What the list is, or what was found. */
function renderAbout(
  surroundings: PageSurroundings,
  { address, looked, found = 0, unavailable }: BoardPage,
): Html {
  const { words } = surroundings
  const { list, search } = words.board
  if (unavailable === true)
    return renderNotice({ title: search.unavailableTitle, content: html`<p>${search.unavailable}</p>` })
  if (isSearched(address))
    return renderFound(surroundings, { found, ...(looked === undefined ? {} : { looked }) })
  const far = looked === undefined ? html`` : html` ${howFar(looked, words)}`
  return html`<p class="muted">${list.about[address.list]}${far}</p>`
}

/** The link from one's own enquiries to everybody's, and back. */
function renderWhose({ words }: PageSurroundings, { whose, address, people }: BoardPage): Html {
  const { toYours, toEverybodys } = words.board.list
  const { page: _, ...chosen } = address
  const [you] = people
  const to = whose === 'everybodys' ? you?.name : everybody
  if (to === undefined) return html``
  const href = boardAddress({ ...chosen, person: to })
  return html`<p class="not-printed"><a href="${href}">${whose === 'everybodys' ? toYours : toEverybodys}</a></p>`
}

function renderRows(surroundings: PageSurroundings, page: BoardPage): Html {
  const { address, rows, entries, unreadable, together } = page
  const { list } = surroundings.words.board
  if (rows.length > 0) {
    const form = rows.some(mayBeAnswered) ? renderTogether(surroundings, { ...together, address }) : html``
    const ticked = together.typed?.ticked ?? []
    return html`${form}\n${renderBoardRows(surroundings, { rows, form: togetherForm, ticked })}`
  }
  if (isSearched(address) || page.unavailable === true) return html``
  const isShown = unreadable.length > 0 || (address.list === 'needs-checking' && entries.length > 0)
  if (isShown) return html``
  const isFiltered = address.kind !== undefined || address.area !== undefined
  return html`<p class="lead">${isFiltered ? list.emptyFiltered : list.empty[address.list]}</p>`
}

function renderUnreadable({ words }: PageSurroundings, { unreadable }: BoardPage): Html {
  const { unreadableTitle, unreadable: say } = words.board.entries
  if (unreadable.length === 0) return html``
  return html`<h3>${unreadableTitle}</h3>
<p>${say(unreadable.join(', '))}</p>
`
}

function renderEntries({ words }: PageSurroundings, { entries, rows }: BoardPage): Html {
  const { entries: say } = words.board
  if (entries.length === 0) return html``
  return html`<h3>${say.title}</h3>
<p>${say.lead}</p>
<ul class="plain entries">
${entries.map((entry) => {
  const { id, name, email, needsChecking } = entry
  const since = longDate(londonDate(needsChecking.since), words.core)
  return html`<li class="entry"><div><p class="entry-name"><strong>${say.since(name, since)}</strong><br>${email}</p>
<p>${say.why[needsChecking.reason]}</p></div>
<form method="post" action="${boardPath}">${renderHiddenInputs([{ name: 'checked', value: id }])}${renderButton({ text: say.checked, unseen: say.unseen(name), look: 'second', sending: say.checking })}</form></li>
`
})}</ul>
${rows.length === 0 ? html`` : html`<h3>${say.troubledTitle}</h3>`}`
}

/** Every list as a file, and whether all of it is in there. */
function renderTableLink({ words }: PageSurroundings, page: BoardPage): Html {
  const { address, rows, counts, found = 0 } = page
  if (rows.length === 0) return html``
  const { list } = address
  const isOver = isSearched(address) || list === 'closed' || list === 'spam'
  const isMore = (isOver ? found : counts[list]) > maxTableRows
  const most = isMore ? html` ${words.board.table.most(maxTableRows)}` : html``
  return html`<p class="not-printed"><a href="${boardTableAddress(address)}">${words.board.table.link}</a>${most}</p>`
}

function renderPages({ words }: PageSurroundings, { address, page, pages }: BoardPage): Html {
  const { list } = words.board
  if (pages === 1) return html``
  const link = (to: number, text: string, rel: 'prev' | 'next') =>
    to < 1 || to > pages
      ? html``
      : html`<li><a href="${boardAddress({ ...address, page: to })}" rel="${rel}">${text}</a></li>`
  return html`<nav class="pages not-printed" aria-label="${list.pagesLabel}"><ul>${link(page - 1, list.previous, 'prev')}<li>${list.pageOf(page, pages)}</li>${link(page + 1, list.next, 'next')}</ul></nav>`
}
