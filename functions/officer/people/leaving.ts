import { isNamed, type NamedFor, namedFor } from '../../../lib/core/directory/people-differences.ts'
import { usualWeek } from '../../../lib/core/directory/read-entry.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import { findOfficer, type Officer } from '../../../lib/core/organisation/organisation.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { isRealDate } from '../../../lib/core/time/local-date.ts'
import { dateOfParts } from '../../../lib/core/time/typed-date.ts'
import { peoplePath } from '../../../lib/pages/paths.ts'
import { renderLeavingPage } from '../../../lib/pages/people/leaving-page.ts'
import { renderPeopleCheckPage } from '../../../lib/pages/people/people-check-page.ts'
import { renderPersonFormPage } from '../../../lib/pages/people/person-form-page.ts'
import type { NewEntry, PeopleWish } from '../../../lib/use-cases/directory/plan-people.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { nameOf, type PeopleReading } from './people-facts.ts'
import { createPeopleWork, type PeopleDependencies, problemsOf } from './people-work.ts'
import { inFigures, noDate, othersIn, readNewEntry } from './person-forms.ts'
import { type PostedPeople, readPostedPeople } from './posted-people.ts'

/** Somebody leaves: the last day, who takes over, their details if they are new, a last look, and it is done. */
export function createLeaving(dependencies: PeopleDependencies) {
  const { surroundings, planPeople, createKey } = dependencies
  const { words } = surroundings
  const { asManager, read, openOf, change, answer, nobody, finished } = createPeopleWork(dependencies)
  return { show, receive }

  async function show(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async () => {
      const reading = await read().catch(tellOutage)
      const officer = findOfficer(reading.organisation, id)
      if (officer === undefined) return nobody()
      return form(reading, officer, { until: noDate, by: '', key: createKey() })
    })
  }

  async function receive(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async (manager) => {
      const reading = await read().catch(tellOutage)
      const officer = findOfficer(reading.organisation, id)
      if (officer === undefined) return nobody()
      const posted = readPostedPeople((await readFormBody(request, manager)).pairs, createKey)
      const until = dateOfParts(posted.until)
      const wrong = problemsWith(reading, officer, { until, by: posted.by })
      if (wrong.length > 0 || until === undefined)
        return form(reading, officer, { ...posted, problems: wrong })
      if (posted.by !== 'new') return decided(reading, { officer, manager, posted, until, by: posted.by })
      if (!posted.hasDetails) return details(reading, officer, detailsFor(posted, officer))
      const entry = readNewEntry(posted, words, officer.role)
      if (!('lines' in entry)) return details(reading, officer, { ...posted, problems: entry.problems })
      return decided(reading, { officer, manager, posted, until, by: entry })
    })
  }

  function problemsWith(
    reading: PeopleReading,
    { id }: Officer,
    { until, by }: { readonly until: string | undefined; readonly by: string },
  ): readonly FieldProblem[] {
    const { problems } = words.people
    const known = [...othersIn(reading, id).map(({ name }) => name), 'new', 'nobody']
    return [
      ...(until !== undefined && isRealDate(until) ? [] : [wrongField('until', problems.until)]),
      ...(known.includes(by) ? [] : [wrongField('by', problems.by)]),
    ]
  }

  interface Leaving {
    readonly officer: Officer
    readonly manager: Officer
    readonly posted: PostedPeople
    readonly until: string
    /** An entry, `nobody`, or somebody new. */
    readonly by: string | NewEntry
  }

  async function decided(reading: PeopleReading, leaving: Leaving): Promise<HttpResponse> {
    const { officer, manager, posted, until, by } = leaving
    const { id } = officer
    const wish: PeopleWish =
      by === 'nobody'
        ? { what: 'end', officer: id, until, sure: false }
        : { what: 'replace', officer: id, until, by }
    const press = { key: posted.key, wish }
    try {
      const answered = posted.confirmed ? await change(press, manager) : await planPeople.look(press)
      if (!('officer' in answered)) {
        const isNew = typeof by === 'object'
        const problems = problemsOf(answered, words, isNew ? ['name', 'email', 'deputy'] : ['by', 'until'])
        if (problems === undefined) return nobody()
        return isNew
          ? details(reading, officer, { ...posted, problems })
          : form(reading, officer, { ...posted, problems })
      }
      if (!posted.confirmed) return await check(reading, leaving)
      return finished(by === 'nobody' ? 'ended' : 'replaced', id)
    } catch (error) {
      if (!isOutage(error) || !posted.confirmed) return tellOutage(error)
      return check(reading, leaving, true)
    }
  }

  async function check(reading: PeopleReading, leaving: Leaving, unavailable = false): Promise<HttpResponse> {
    const { officer, posted, until, by } = leaving
    const { check: say, form: labels } = words.people
    const { id } = officer
    const isNobody = by === 'nobody'
    const name = typeof by === 'object' ? by.lines.name : nameOf(reading, by)
    const open = unavailable ? 0 : await openOf(id).catch(tellOutage)
    const day = (date: string) => longDate(date, words.core)
    const body = renderPeopleCheckPage(surroundings, {
      ...{ title: say.leavingTitle, path: peoplePath(id, 'leaving'), back: peoplePath(id), unavailable },
      hidden: posted.carried,
      facts: [
        { label: labels.name, value: officer.name },
        { label: say.until, value: day(until) },
        ...(isNobody ? [] : [{ label: say.successor, value: name }]),
        ...(typeof by === 'object' && by.from !== undefined
          ? [{ label: say.from, value: day(by.from) }]
          : []),
      ],
      effects: isNobody ? [] : effectsOf(reading, { officer, by, name, open }),
    })
    return answer(body, pageStatus({ unavailable }))
  }

  /** Who gets what they hold, and what names them. */
  function effectsOf(
    reading: PeopleReading,
    { officer, by, name, open }: { officer: Officer; by: string | NewEntry; name: string; open: number },
  ): readonly string[] {
    const { check: say } = words.people
    const { routes, deputyOf }: NamedFor = namedFor(reading.organisation, officer.id)
    const { deputy, id } = officer
    const meanwhile = nameOf(reading, deputy ?? reading.organisation.lastResort.desk)
    return [
      say.hands(open, name),
      ...(routes.length === 0 ? [] : [say.routes(name)]),
      ...(deputyOf.filter((one) => one !== id && one !== by).length === 0
        ? []
        : [
            say.deputies(
              deputyOf
                .filter((one) => one !== by)
                .map((one) => nameOf(reading, one))
                .join(', '),
              name,
            ),
          ]),
      ...(typeof by === 'object' ? [say.code(by.lines.email), say.notConfirmed(meanwhile)] : []),
    ]
  }

  function form(
    reading: PeopleReading,
    officer: Officer,
    shown: Pick<PostedPeople, 'until' | 'by' | 'key'> & { readonly problems?: readonly FieldProblem[] },
  ): HttpResponse {
    const { id, name, role } = officer
    const { until, by, key, problems } = shown
    const roles = new Map(reading.organisation.officers.map((one) => [one.id, one.role]))
    // The last manager is followed by a manager, the last desk by a desk.
    const isLast = namedFor(reading.organisation, id).lastResort.length > 0
    const others = othersIn(reading, id).filter((one) => !isLast || roles.get(one.name) === role)
    const body = renderLeavingPage(surroundings, {
      ...{ id, name, until, by, key, others, today: inFigures(reading.today), ...(problems && { problems }) },
      mayBeNobody: !isNamed(namedFor(reading.organisation, id)),
    })
    return answer(body, pageStatus(shown))
  }

  function details(
    reading: PeopleReading,
    { id, name, role }: Officer,
    shown: Pick<PostedPeople, 'typed' | 'from' | 'until' | 'key'> & {
      readonly problems?: readonly FieldProblem[]
    },
  ): HttpResponse {
    const { form: say } = words.people
    const { typed, from, until, key, problems } = shown
    const body = renderPersonFormPage(surroundings, {
      ...{
        title: say.successorTitle(name),
        path: peoplePath(id, 'leaving'),
        back: peoplePath(id, 'leaving'),
      },
      ...{ typed, from, role: { ask: false, is: role }, emailHint: say.emailHint },
      ...{ today: inFigures(reading.today), others: othersIn(reading, id), ...(problems && { problems }) },
      hidden: [
        { name: '_key', value: key },
        { name: 'by', value: 'new' },
        ...(['day', 'month', 'year'] as const).map((part) => ({ name: `until-${part}`, value: until[part] })),
      ],
    })
    return answer(body, pageStatus(shown))
  }

  /** Whoever is new begins with the team, the deputy and the days of whoever leaves. */
  function detailsFor(
    { from, until, key }: PostedPeople,
    { team = '', deputy = '', workingDays = usualWeek }: Officer,
  ) {
    return { typed: { name: '', email: '', phone: '', team, deputy, workingDays }, from, until, key }
  }
}
