import { exactReference, type Reference } from '../../../lib/core/enquiry/reference.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { boardAddress } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { type createAnswerMany, maxTogether } from '../../../lib/use-cases/board/answer-many.ts'
import { fieldIn, oneTimeKey, wrongField } from '../../shared/form/posted-field.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import { personOf, problemsWithPerson, readPostedPerson } from '../deal/posted-person.ts'
import type { BoardView, SaidTogether } from './board-view.ts'

export interface TogetherDependencies {
  readonly answerMany: ReturnType<typeof createAnswerMany>
  readonly view: BoardView
  readonly surroundings: PageSurroundings
  readonly createKey: () => string
}

/**
 * *I've replied*, of one row or of those that are ticked, by one press in a session: it hurts nobody and can be undone for
 * fifteen minutes, so no second page asks.
 */
export function createTogether({ answerMany, view, surroundings, createKey }: TogetherDependencies) {
  const { words } = surroundings
  return { receive, saidBy }

  async function receive(
    request: HttpRequest,
    officer: Officer,
    pairs: readonly FormPair[],
  ): Promise<HttpResponse> {
    const { address } = view.read(request, officer)
    const back = boardAddress(address)
    const undo = fieldIn(pairs, 'undo')
    if (undo !== '') {
      const { left } = await answerMany
        .undo(referencesIn(fieldIn(pairs, 'of')), { officer: officer.id, id: undo })
        .catch(tellOutage)
      return seeOther(withQuery(back, { kept: left.join(',') }))
    }
    const one = exactReference(fieldIn(pairs, 'one'))
    const ticked = pairs.filter(({ name }) => name === 'ticked').map(({ value }) => value)
    const references = one === undefined ? referencesIn(ticked.join(',')) : [one]
    const key = oneTimeKey(pairs, createKey)
    const people = view.peopleAt(officer)
    const posted = readPostedPerson(pairs)
    const problems = [
      ...(references.length === 0 ? [wrongField('ticked', words.board.together.noneTicked)] : []),
      ...problemsWithPerson(posted, { people, words }),
    ]
    const again = () => view.page(request, officer, { key, typed: { ticked, ...posted }, problems })
    if (problems.length > 0) return again()
    const press = { officer: officer.id, id: key, ...personOf(posted, people) }
    const outcome = await answerMany.answer(references, press).catch(tellOutage)
    if (outcome === 'who') return again()
    const { done, left } = outcome
    return seeOther(withQuery(back, { replied: key, of: done.join(','), left: left.join(',') }))
  }

  /** What the address says was done just now, as far as it is so; and what it says was not, which is nobody's secret. */
  async function saidBy({ query }: HttpRequest): Promise<SaidTogether> {
    const done = await undoableBy(query)
    const left = referencesIn(query?.get('left') ?? '').slice(0, maxTogether)
    const kept = referencesIn(query?.get('kept') ?? '').slice(0, maxTogether)
    return {
      ...(done === undefined ? {} : { done }),
      ...(kept.length === 0 ? {} : { left: { as: 'kept', references: kept } }),
      ...(left.length === 0 ? {} : { left: { as: 'left', references: left } }),
    }
  }

  async function undoableBy(query: HttpRequest['query']): Promise<SaidTogether['done']> {
    const key = query?.get('replied') ?? ''
    const asked = referencesIn(query?.get('of') ?? '')
    if (key === '' || asked.length === 0) return undefined
    const references = await answerMany.undoable(asked, key).catch(tellOutage)
    return references.length === 0 ? undefined : { key, references }
  }
}

function withQuery(path: string, said: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString()
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}

function referencesIn(text: string): readonly Reference[] {
  return text.split(',').flatMap((one) => exactReference(one) ?? [])
}
