import { isServing } from '../../../lib/core/directory/presence.ts'
import { wayIn } from '../../../lib/core/enquiry/arrival.ts'
import { readReference } from '../../../lib/core/enquiry/reference.ts'
import { whoHasIt } from '../../../lib/core/enquiry/standing.ts'
import { isOver } from '../../../lib/core/enquiry/state.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import { renderAddChoosePage } from '../../../lib/pages/board/add-choose-page.ts'
import {
  type AddFormPage,
  renderAddFormPage,
  type TypedEntry,
} from '../../../lib/pages/board/add-form-page.ts'
import { renderAddedPage } from '../../../lib/pages/board/added-page.ts'
import { renderBoardNotFoundPage } from '../../../lib/pages/board/board-release-page.ts'
import { addedPath, boardEnquiryPath } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { Clock } from '../../../lib/ports/clock.ts'
import type { createEnterEnquiry, Entry, EntryOutcome } from '../../../lib/use-cases/board/enter-enquiry.ts'
import type { createShowEnquiry } from '../../../lib/use-cases/board/show-enquiry.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { findKind } from '../../shared/http/enquiry-problems.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import { personOf } from '../deal/posted-person.ts'
import type { BoardSession } from './board-session.ts'
import {
  carriedOf,
  lapsedEntry,
  type PostedEntry,
  problemsWithEntry,
  readPostedEntry,
} from './posted-entry.ts'

interface AddDependencies {
  readonly boardSession: BoardSession
  readonly enterEnquiry: ReturnType<typeof createEnterEnquiry>
  readonly showEnquiry: ReturnType<typeof createShowEnquiry>
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly clock: Clock
  readonly createKey: () => string
}

/** Adding an enquiry for somebody who phoned, came in or wrote, for whoever has signed in. */
export function createAdd(dependencies: AddDependencies) {
  const { boardSession, enterEnquiry, showEnquiry, kinds, surroundings, responses, createKey } = dependencies
  const { organisation, words } = surroundings
  return { choose, show, receive, done }

  async function choose(request: HttpRequest): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, {
      work: async ({ name }) => answer(renderAddChoosePage(surroundings, { name, kinds }), 200),
    })
  }

  async function show(request: HttpRequest, parts: Readonly<Record<string, string>>): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, {
      async work(officer) {
        const kind = findKind(kinds, parts)
        const hidden = [{ name: '_key', value: createKey() }]
        return form(officer, { kind, hidden, typed: {}, entry: nothing, problems: [] }, 200)
      },
    })
  }

  async function receive(
    request: HttpRequest,
    parts: Readonly<Record<string, string>>,
  ): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, { work, sessionExpired })

    async function work(officer: Officer): Promise<HttpResponse> {
      const kind = findKind(kinds, parts)
      const { pairs } = await readFormBody(request, officer)
      const posted = readPostedEntry(pairs, { kind, organisation, createKey })
      const offered = { people: peopleFor(officer), directory: directoryFor(officer), words }
      const problems = problemsWithEntry(posted, offered)
      const entry = problems.length > 0 ? undefined : entryOf(kind, posted, offered.people)
      if (entry === undefined) return again(officer, kind, posted, { problems })
      const outcome = await enterEnquiry(entry, officer)
      return outcome.type === 'entered'
        ? seeOther(addedPath(outcome.enquiry.reference))
        : refused(officer, kind, posted, outcome)
    }

    /** As cheaply as can be for whoever is signed in no more: what they sent goes back as it came, and nothing else. */
    async function sessionExpired(): Promise<HttpResponse> {
      const kind = findKind(kinds, parts)
      const { pairs } = await readFormBody(request, 'anybody')
      return form(undefined, { kind, ...lapsedEntry(kind, pairs), problems: [] }, 403)
    }
  }

  async function done(request: HttpRequest, typed: string): Promise<HttpResponse> {
    const reference = readReference(typed)
    return boardSession.answer(request, reference, {
      async work(officer) {
        const view =
          reference === undefined ? undefined : await showEnquiry(reference, officer).catch(tellOutage)
        const { name } = officer
        if (view === undefined) return answer(renderBoardNotFoundPage(surroundings, { name }), 404)
        const { deal, enquiry } = view
        if (deal === undefined || enquiry.stage !== 'assigned' || enquiry.entered === undefined)
          return seeOther(boardEnquiryPath(enquiry.reference))
        const undo = deal.undoable.find(({ act }) => act === 'close')?.id
        const passedOn = { to: whoHasIt(enquiry, organisation).name, answerBy: deal.answerBy }
        const body = renderAddedPage(surroundings, {
          ...{ name, reference: enquiry.reference, kindTitle: titleOf(kinds, enquiry.kind) },
          ...(isOver(deal.standing.state) ? {} : { passedOn }),
          ...(undo === undefined ? {} : { undo }),
        })
        return answer(body, 200)
      },
    })
  }

  function refused(
    officer: Officer,
    kind: Kind,
    posted: PostedEntry,
    { type }: Exclude<EntryOutcome, { type: 'entered' }>,
  ): HttpResponse {
    switch (type) {
      case 'unavailable':
        return again(officer, kind, posted, { unavailable: true })
      case 'full':
        return again(officer, kind, posted, {
          problems: [wrongField('', words.add.problems.full)],
          status: 429,
        })
      case 'who':
        return again(officer, kind, posted, {
          problems: [wrongField('entry-who', words.officer.problems.noWho)],
        })
      case 'no-such-officer':
        return again(officer, kind, posted, { problems: [wrongField('entry-to', words.add.problems.to)] })
    }
  }

  /** The form as it came, under its key: sent again it is the same enquiry. */
  function again(
    officer: Officer,
    kind: Kind,
    posted: PostedEntry,
    shown: { readonly problems?: readonly FieldProblem[]; unavailable?: boolean; status?: number },
  ): HttpResponse {
    const { problems = [], unavailable = false } = shown
    const isTooLong = problems.some(({ field, code }) => field === '' && code === 'too-long')
    const status = shown.status ?? (unavailable ? 503 : isTooLong ? 413 : 422)
    const hidden = carriedOf(kind, posted, problems)
    const page = { kind, hidden, typed: posted.form.typed, entry: posted, problems, unavailable }
    return form(officer, page, status)
  }

  function form(
    officer: Officer | undefined,
    page: Omit<AddFormPage, 'signedIn'>,
    status: number,
  ): HttpResponse {
    const people = officer && peopleFor(officer)
    const signedIn = officer && {
      ...{ name: officer.name, directory: directoryFor(officer) },
      ...(people === undefined ? {} : { people }),
    }
    const body = renderAddFormPage(surroundings, { ...page, ...(signedIn === undefined ? {} : { signedIn }) })
    return answer(body, status)
  }

  function serving(): readonly Officer[] {
    const today = londonDate(dependencies.clock.now())
    return organisation.officers.filter((one) => isServing(one, today))
  }

  /** At a shared mailbox: who may be adding it. */
  function peopleFor({ role }: Officer): readonly FieldOption[] | undefined {
    if (role !== 'desk') return undefined
    return serving()
      .filter((one) => one.role !== 'desk')
      .map(({ id, name }) => ({ name: id, title: name }))
  }

  function directoryFor(officer: Officer): readonly FieldOption[] {
    return serving().map(({ id, name }) => ({
      name: id,
      title: id === officer.id ? words.add.form.you(name) : name,
    }))
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}

/** Undefined where something is missing that `problemsWithEntry` names. */
function entryOf(
  kind: Kind,
  posted: PostedEntry,
  people: readonly FieldOption[] | undefined,
): Entry | undefined {
  const { form, key, told, acknowledge, end, to } = posted
  const cameBy = wayIn(posted.cameBy)
  if (form.answers === undefined || cameBy === undefined) return undefined
  return {
    ...{ kind, answers: form.answers, extras: form.extras, key, cameBy, acknowledge },
    ...{ toldPrivacy: told, ...personOf(posted, people) },
    end: end === 'dealt-with' ? { end } : { end, ...(to === '' ? {} : { to }) },
  }
}

const nothing: TypedEntry = { cameBy: '', told: false, acknowledge: false, to: '' }
