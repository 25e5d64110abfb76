import type { EntryProblem } from '../../../lib/core/directory/read-entry.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import { peoplePath } from '../../../lib/pages/paths.ts'
import type { PeopleDone } from '../../../lib/pages/people/people-news.ts'
import { renderPeopleRefusedPage } from '../../../lib/pages/people/people-refused-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { Clock } from '../../../lib/ports/clock.ts'
import type { DirectoryStore } from '../../../lib/ports/directory-store.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import type { createConfirmAddress } from '../../../lib/use-cases/directory/confirm-address.ts'
import type { createPeopleLimits } from '../../../lib/use-cases/directory/people-limits.ts'
import type {
  createPlanPeople,
  PeopleAnswer,
  PeoplePress,
} from '../../../lib/use-cases/directory/plan-people.ts'
import type { createTellOfPeople } from '../../../lib/use-cases/directory/tell-of-people.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import type { BoardSession } from '../board/board-session.ts'
import type { PeopleReading } from './people-facts.ts'

export interface PeopleDependencies {
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly boardSession: BoardSession
  readonly planPeople: ReturnType<typeof createPlanPeople>
  readonly tellOfPeople: ReturnType<typeof createTellOfPeople>
  readonly confirmAddress: ReturnType<typeof createConfirmAddress>
  readonly mayChange: ReturnType<typeof createPeopleLimits>
  readonly directoryStore: Pick<DirectoryStore, 'read'>
  readonly store: Pick<EnquiryStore, 'open'>
  readonly clock: Pick<Clock, 'now'>
  readonly createKey: () => string
}

/** What the pages about people have in common: only managers come in, and each change is limited and told. */
export function createPeopleWork(dependencies: PeopleDependencies) {
  const { surroundings, responses, boardSession, planPeople, tellOfPeople, mayChange } = dependencies
  const { directoryStore, store, clock } = dependencies
  const { organisation, words } = surroundings
  return { asManager, read, openOf, change, answer, nobody, finished }

  function asManager(
    request: HttpRequest,
    work: (manager: Officer) => Promise<HttpResponse>,
  ): Promise<HttpResponse> {
    return boardSession.answer(request, undefined, {
      work: async (officer) =>
        officer.role === 'manager'
          ? work(officer)
          : answer(renderPeopleRefusedPage(surroundings, 'no-manager'), 403),
    })
  }

  async function read(): Promise<PeopleReading> {
    const overlay = await directoryStore.read()
    return { organisation, overlay, words, today: londonDate(clock.now()) }
  }

  async function openOf(id: string): Promise<number> {
    return (await store.open(id)).length
  }

  /** `many`: there were too many changes in this hour. */
  async function change(
    press: PeoplePress,
    by: Officer,
  ): Promise<PeopleAnswer | { readonly outcome: 'many' }> {
    if (!(await mayChange(press.key))) return { outcome: 'many' }
    const changed = await planPeople.change(press)
    // Also if nothing changed: an earlier press may have failed between the change and the emails.
    if ('officer' in changed) await tellOfPeople({ ...press, answer: changed, by: by.id })
    return changed
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }

  function nobody(): HttpResponse {
    return answer(renderPeopleRefusedPage(surroundings, 'nobody'), 404)
  }

  /** By a redirect, so that a reload shows the ending and posts nothing. */
  function finished(done: PeopleDone, entry: string, onPage: 'list' | 'person' = 'person'): HttpResponse {
    const path = peoplePath(onPage === 'list' ? undefined : entry)
    return seeOther(`${path}?${new URLSearchParams({ done, entry })}`)
  }
}

/** Which field a refusal is about, and what to do; undefined: there is no such entry. */
export function problemsOf(
  refused: Exclude<PeopleAnswer, { officer: string }> | { readonly outcome: 'many' },
  words: PageWords,
  fields: readonly string[],
): readonly FieldProblem[] | undefined {
  const { problems } = words.people
  const [first = 'name'] = fields
  switch (refused.outcome) {
    case 'refused':
      return refused.findings.map(({ path, problem, fix }) => {
        const field = fields.find((one) => path.at(-1) === one) ?? first
        return wrongField(field, problems.rule(problem, fix))
      })
    case 'bad-dates':
      return [wrongField(fields.includes('until') ? 'until' : 'from', problems.tooFar)]
    case 'full':
      return [wrongField(first, problems.full)]
    case 'many':
      return [wrongField(first, problems.many)]
    case 'named':
      return [wrongField('by', problems.by)]
    case 'last-resort':
      return [wrongField('by', problems.lastResort)]
    case 'no-such-entry':
      return undefined
  }
}

/** What is wrong with lines as they were typed. */
export function entryProblems(found: readonly EntryProblem[], words: PageWords): readonly FieldProblem[] {
  const { problems } = words.people
  return found.map(({ field, problem }) => wrongField(field, sentence(field, problem)))

  function sentence(field: EntryProblem['field'], problem: EntryProblem['problem']): string {
    if (field === 'workingDays' || field === 'deputy') return problems.workingDays
    const known: Readonly<Record<string, string>> = problems[field]
    return known[problem] ?? ''
  }
}
