import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { boardAddress } from '../../../lib/pages/paths.ts'
import type { createChangeDirectory } from '../../../lib/use-cases/directory/change-directory.ts'
import { fieldIn } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import type { BoardSession } from './board-session.ts'
import { type BoardViewDependencies, createBoardView } from './board-view.ts'
import { createTogether, type TogetherDependencies } from './together.ts'

interface BoardDependencies extends BoardViewDependencies, Omit<TogetherDependencies, 'view'> {
  readonly boardSession: BoardSession
  readonly changeDirectory: ReturnType<typeof createChangeDirectory>
}

/**
 * The lists of what is to be dealt with and of what is over, and what somebody looks for, for whoever has signed in. A post
 * says of several that they are answered, takes that back, or says that an address was checked.
 */
export function createBoard(dependencies: BoardDependencies) {
  const { boardSession, changeDirectory, surroundings } = dependencies
  const { organisation } = surroundings
  const view = createBoardView(dependencies)
  const together = createTogether({ ...dependencies, view })
  return { show, showTable, receive }

  async function show(request: HttpRequest, ask: () => Promise<HttpResponse>): Promise<HttpResponse> {
    const officer = await boardSession.readSession(request)
    if (officer === undefined) return ask()
    const led = boardSession.leadBack(request)
    if (led !== undefined) return led
    return view.page(request, officer, await together.saidBy(request))
  }

  async function showTable(request: HttpRequest, ask: () => Promise<HttpResponse>): Promise<HttpResponse> {
    const officer = await boardSession.readSession(request)
    return officer === undefined ? ask() : view.table(request, officer)
  }

  async function receive(request: HttpRequest): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, {
      async work(officer) {
        const { pairs } = await readFormBody(request, officer)
        const id = fieldIn(pairs, 'checked')
        return id === '' ? together.receive(request, officer, pairs) : check(id)
      },
    })
  }

  async function check(id: string): Promise<HttpResponse> {
    await changeDirectory.clearMark(id).catch(tellOutage)
    const checked = findOfficer(organisation, id) === undefined ? '' : `&checked=${encodeURIComponent(id)}`
    return seeOther(`${boardAddress({ list: 'needs-checking' })}${checked}`)
  }
}
