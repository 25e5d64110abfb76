import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { sameAddress } from '../../../lib/core/text/email-address.ts'
import { type PeopleNews, peopleDone } from '../../../lib/pages/people/people-news.ts'
import { renderPeoplePage } from '../../../lib/pages/people/people-page.ts'
import { renderPersonPage } from '../../../lib/pages/people/person-page.ts'
import { awaitedIn, type PeopleWish } from '../../../lib/use-cases/directory/plan-people.ts'
import { inParallel } from '../../../lib/use-cases/item-changes/in-parallel.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import { entryIn, factsOf, listed, nameOf, type PeopleReading, waiting } from './people-facts.ts'
import { createPeopleWork, type PeopleDependencies, problemsOf } from './people-work.ts'
import { type PostedPeople, readPostedPeople } from './posted-people.ts'

/** Everybody, and each of them: for managers alone. A GET changes nothing. */
export function createPeople(dependencies: PeopleDependencies) {
  const { surroundings, confirmAddress, createKey } = dependencies
  const { words } = surroundings
  const { asManager, read, openOf, change, answer, nobody, finished } = createPeopleWork(dependencies)
  return { list, show, receive }

  async function list(request: HttpRequest): Promise<HttpResponse> {
    return asManager(request, async () => {
      const reading = await read().catch(tellOutage)
      const { officers } = reading.organisation
      const counts = await inParallel(officers, 8, ({ id }) => openOf(id)).catch(tellOutage)
      const people = [
        ...waiting(reading.overlay).map((one) => listed(reading, one, undefined)),
        ...officers.map((officer, index) => listed(reading, officer, counts[index])),
      ]
      return answer(renderPeoplePage(surroundings, { people, ...newsOf(request, reading) }), 200)
    })
  }

  async function show(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async () => {
      const reading = await read().catch(tellOutage)
      const officer = entryIn(reading, id)
      return officer === undefined ? nobody() : page(reading, officer, newsOf(request, reading))
    })
  }

  async function receive(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async (manager) => {
      const reading = await read().catch(tellOutage)
      const officer = entryIn(reading, id)
      if (officer === undefined) return nobody()
      const posted = readPostedPeople((await readFormBody(request, manager)).pairs, createKey)
      const wish = await wishOf(officer.id, posted)
      if ('field' in wish) return page(reading, officer, { problems: [wish] })
      const changed = await change({ key: posted.key, wish }, manager).catch(tellOutage)
      if (!('officer' in changed)) {
        const problems = problemsOf(changed, words, ['code'])
        return problems === undefined ? nobody() : page(reading, officer, { problems })
      }
      const isGone = wish.what === 'drop-address' && waiting(reading.overlay).some((one) => one.id === id)
      return finished(doneBy[wish.what], id, isGone ? 'list' : 'person')
    })
  }

  /** What was pressed on somebody's page, or what is wrong with it. */
  async function wishOf(
    officer: string,
    { what, code }: PostedPeople,
  ): Promise<Extract<PeopleWish, { what: keyof typeof doneBy }> | FieldProblem> {
    if (what === 'again') return { what: 'send-again', officer }
    if (what === 'drop') return { what: 'drop-address', officer }
    if (what === 'keep') return { what: 'keep', officer }
    const confirmed = await confirmAddress(officer, code).catch(tellOutage)
    if (confirmed.answer === 'right') return { what: 'confirm', officer, request: confirmed.request }
    const { problems } = words.people
    return wrongField('code', confirmed.answer === 'spent' ? problems.spent : problems.code)
  }

  async function page(
    reading: PeopleReading,
    officer: Officer,
    shown: { readonly news?: PeopleNews; readonly problems?: readonly FieldProblem[] },
  ): Promise<HttpResponse> {
    const { id, name, role, until } = officer
    const { overlay } = reading
    const isNew = waiting(overlay).some((one) => one.id === id)
    const awaited = awaitedIn(overlay, id)
    const open = isNew ? undefined : await openOf(id).catch(tellOutage)
    const address = awaited?.address ?? (isNew ? officer.email : undefined)
    const waits = address !== undefined && (isNew || !sameAddress(address, officer.email))
    const body = renderPersonPage(surroundings, {
      ...{ id, name, facts: factsOf(reading, officer, open), key: createKey() },
      ...(waits ? { awaited: { address, isNew } } : {}),
      ...{ isLeaving: until !== undefined, takesLeave: role !== 'desk', ...shown },
    })
    return answer(body, pageStatus(shown))
  }

  function newsOf(request: HttpRequest, reading: PeopleReading): { readonly news?: PeopleNews } {
    const done = peopleDone.find((one) => one === request.query?.get('done'))
    const entry = request.query?.get('entry') ?? ''
    if (done === undefined || entryIn(reading, entry) === undefined) return {}
    return { news: { done, entry, name: nameOf(reading, entry) } }
  }
}

const doneBy = {
  'send-again': 'sent',
  'drop-address': 'dropped',
  keep: 'kept',
  confirm: 'confirmed',
} as const
