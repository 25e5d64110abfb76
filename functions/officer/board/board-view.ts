import { isServing } from '../../../lib/core/directory/presence.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { findOfficer, type Officer } from '../../../lib/core/organisation/organisation.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import { type BoardPage, renderBoardPage } from '../../../lib/pages/board/board-page.ts'
import { toBoardTable } from '../../../lib/pages/board/board-table.ts'
import { everybody, isSearched } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { Clock } from '../../../lib/ports/clock.ts'
import type { createFindOnBoard } from '../../../lib/use-cases/board/find-on-board.ts'
import type { createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { type AskedBoard, readBoardQuery } from './board-query.ts'
import type { ListCookie } from './list-cookie.ts'
import { nameCounts, nameRow } from './named-rows.ts'

export interface BoardViewDependencies {
  readonly showBoard: ReturnType<typeof createShowBoard>
  readonly findOnBoard: ReturnType<typeof createFindOnBoard>
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  readonly createKey: () => string
  readonly listCookie: ListCookie
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** What was said of several enquiries: done, or in which something is missing. */
export type SaidTogether = Pick<BoardPage['together'], 'typed' | 'problems' | 'done' | 'left'> & {
  readonly key?: string
}

export type BoardView = ReturnType<typeof createBoardView>

/** One list of the board for one officer: as a page, and as a file. */
export function createBoardView(dependencies: BoardViewDependencies) {
  const { showBoard, findOnBoard, kinds, clock, createKey, listCookie, surroundings, responses } =
    dependencies
  const { organisation, words } = surroundings
  const { filter } = words.board.list
  return { page, table, peopleAt, read }

  async function page(
    request: HttpRequest,
    officer: Officer,
    said: SaidTogether = {},
  ): Promise<HttpResponse> {
    const { query = new URLSearchParams() } = request
    const asked = read(request, officer)
    const { rows, counts, pages, unreadable, waiting, ...seen } = await look(asked).catch((error: unknown) =>
      lookElse(asked, error),
    )
    const checked = findOfficer(organisation, query.get('checked') ?? '')
    const today = londonDate(clock.now())
    const shown: BoardPage = {
      ...{
        name: officer.name,
        managesPeople: officer.role === 'manager',
        whose: whoseOf(asked, officer),
        address: asked.address,
        counts,
        pages,
      },
      ...{ kinds, areas: organisation.areas, people: peopleFor(officer), person: asked.person },
      ...{ rows: rows.map((row) => nameRow(row, dependencies)), unreadable },
      ...('found' in seen ? { page: seen.page, found: seen.found } : { page: seen.query.page }),
      ...('looked' in seen && seen.looked !== undefined ? { looked: { ...seen.looked, today } } : {}),
      waiting: nameCounts(waiting, dependencies),
      together: { ...togetherFor(officer), ...said },
      entries: 'entries' in seen ? seen.entries : [],
      ...('unavailable' in seen ? { unavailable: true } : {}),
      ...(checked === undefined || checked.needsChecking !== undefined ? {} : { checked: checked.name }),
    }
    const status = pageStatus({ ...shown, problems: said.problems })
    const answer = responses.closed({ status, body: renderBoardPage(surroundings, shown) })
    return { ...answer, cookies: [listCookie.write({ ...asked.address, page: shown.page })] }
  }

  /** At most 1,000 rows, from the first on, whatever page is open. */
  async function table(request: HttpRequest, officer: Officer): Promise<HttpResponse> {
    const { rows } = await look({ ...read(request, officer), page: 1 }, { asTable: true }).catch(tellOutage)
    const named = rows.map((row) => nameRow(row, dependencies))
    const name = `${organisation.name}-${londonDate(clock.now())}.csv`
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      },
      body: toBoardTable(surroundings, named),
    }
  }

  function read({ query = new URLSearchParams() }: HttpRequest, officer: Officer): AskedBoard {
    return readBoardQuery(query, officer, { organisation, kinds })
  }

  async function look(
    { address: { list, sought, same }, filters, page }: AskedBoard,
    part: { asTable?: true } = {},
  ) {
    const wanted = { ...filters, page, ...part }
    if (sought !== undefined) return findOnBoard({ ...wanted, sought })
    if (same !== undefined) return findOnBoard({ ...wanted, same })
    return list === 'closed' || list === 'spam'
      ? findOnBoard({ ...wanted, tab: list })
      : showBoard({ ...wanted, tab: list })
  }

  /** The lists of what is open stand in another index than what is over and what is found by words: they may work meanwhile. */
  async function lookElse({ address, filters }: AskedBoard, error: unknown) {
    const isOver = address.list === 'closed' || address.list === 'spam'
    if (!isOutage(error) || !(isOver || isSearched(address))) return tellOutage(error)
    const { counts, waiting } = await showBoard({ ...filters, tab: 'waiting', page: 1 }).catch(tellOutage)
    return {
      ...{ rows: [], counts, waiting, page: 1, pages: 1, found: 0 },
      unreadable: [],
      unavailable: true,
    }
  }

  function togetherFor(officer: Officer): BoardPage['together'] {
    const people = peopleAt(officer)
    return { key: createKey(), ...(people === undefined ? {} : { people }) }
  }

  /** Who may be acting at a desk; undefined for one person. */
  function peopleAt(officer: Officer): readonly FieldOption[] | undefined {
    if (officer.role !== 'desk') return undefined
    const today = londonDate(clock.now())
    return organisation.officers
      .filter((one) => one.role !== 'desk' && isServing(one, today))
      .map(({ id, name }) => ({ name: id, title: name }))
  }

  function whoseOf({ person }: AskedBoard, officer: Officer): BoardPage['whose'] {
    if (person === everybody) return 'everybodys'
    return person === officer.id ? 'yours' : { name: findOfficer(organisation, person)?.name ?? person }
  }

  function peopleFor(officer: Officer) {
    const others = organisation.officers.filter(({ id }) => id !== officer.id)
    return [
      { name: officer.id, title: filter.you(officer.name) },
      { name: everybody, title: filter.everybody },
      ...others.map(({ id, name }) => ({ name: id, title: name })),
    ]
  }
}
