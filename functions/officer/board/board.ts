import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import { areaTitle, findOfficer, type Officer } from '../../../lib/core/organisation/organisation.ts'
import { type BoardPage, renderBoardPage } from '../../../lib/pages/board/board-page.ts'
import type { NamedRow } from '../../../lib/pages/board/board-rows.ts'
import { boardAddress, everybody } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { createShowBoard, ListedRow } from '../../../lib/use-cases/board/show-board.ts'
import type { createChangeDirectory } from '../../../lib/use-cases/directory/change-directory.ts'
import { fieldIn } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import { type AskedBoard, readBoardQuery } from './board-query.ts'
import type { BoardSession } from './board-session.ts'

interface BoardDependencies {
  readonly boardSession: BoardSession
  readonly showBoard: ReturnType<typeof createShowBoard>
  readonly changeDirectory: ReturnType<typeof createChangeDirectory>
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** The lists of what is to be dealt with, for somebody signed in; a post says that an address was checked. */
export function createBoard(dependencies: BoardDependencies) {
  const { boardSession, showBoard, changeDirectory, kinds, surroundings, responses } = dependencies
  const { organisation, words } = surroundings
  const { filter } = words.board.list
  return { show, receive }

  async function show(request: HttpRequest, ask: () => Promise<HttpResponse>): Promise<HttpResponse> {
    const officer = await boardSession.readSession(request)
    if (officer === undefined) return ask()
    return boardSession.leadBack(request) ?? (await list(request, officer))
  }

  async function receive(request: HttpRequest): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, {
      async work(officer) {
        const { pairs } = await readFormBody(request, officer)
        const id = fieldIn(pairs, 'checked')
        await changeDirectory.clearMark(id).catch(tellOutage)
        const checked =
          findOfficer(organisation, id) === undefined ? '' : `&checked=${encodeURIComponent(id)}`
        return seeOther(`${boardAddress({ list: 'needs-checking' })}${checked}`)
      },
    })
  }

  async function list(
    { query = new URLSearchParams() }: HttpRequest,
    officer: Officer,
  ): Promise<HttpResponse> {
    const asked = readBoardQuery(query, officer, { organisation, kinds })
    const {
      counts,
      rows,
      pages,
      entries,
      unreadable,
      query: shown,
    } = await showBoard(asked.query).catch(tellOutage)
    const checked = findOfficer(organisation, query.get('checked') ?? '')
    const page: BoardPage = {
      ...{ name: officer.name, whose: whoseOf(asked, officer), address: asked.address, counts, pages },
      ...{ kinds, areas: organisation.areas, people: peopleFor(officer), person: asked.person },
      ...{ rows: rows.map(named), page: shown.page, unreadable },
      entries: entries.map(({ id, name, email, needsChecking }) => ({ id, name, email, needsChecking })),
      ...(checked === undefined || checked.needsChecking !== undefined ? {} : { checked: checked.name }),
    }
    return responses.closed({ status: 200, body: renderBoardPage(surroundings, page) })
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

  function named(row: ListedRow): NamedRow {
    return nameRow(row, { kinds, surroundings })
  }
}

/** A row with the titles of its kind and area, and its owner's name. */
export function nameRow(
  row: ListedRow,
  { kinds, surroundings }: Pick<BoardDependencies, 'kinds' | 'surroundings'>,
): NamedRow {
  const { organisation, words } = surroundings
  const { owner, ownerName } = row
  const entry = owner === undefined ? undefined : (findOfficer(organisation, owner)?.name ?? owner)
  const ownerTitle =
    entry === undefined || ownerName === undefined ? entry : words.board.list.atDesk(ownerName, entry)
  return {
    ...row,
    kindTitle: titleOf(kinds, row.kind),
    areaTitle: areaTitle(organisation, row.area),
    ...(ownerTitle === undefined ? {} : { ownerTitle }),
  }
}
