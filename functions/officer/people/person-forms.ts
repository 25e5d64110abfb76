import { readEntry, type TypedEntry, usualWeek } from '../../../lib/core/directory/read-entry.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { maskedAddress, sameAddress } from '../../../lib/core/text/email-address.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { isRealDate } from '../../../lib/core/time/local-date.ts'
import { type DateParts, dateOfParts } from '../../../lib/core/time/typed-date.ts'
import { newPersonPath, peoplePath } from '../../../lib/pages/paths.ts'
import { renderPeopleCheckPage } from '../../../lib/pages/people/people-check-page.ts'
import { renderPersonFormPage } from '../../../lib/pages/people/person-form-page.ts'
import { awaitedIn, type NewEntry, type PeopleWish } from '../../../lib/use-cases/directory/plan-people.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { entryIn, factsOf, type PeopleReading } from './people-facts.ts'
import { createPeopleWork, entryProblems, type PeopleDependencies, problemsOf } from './people-work.ts'
import { type PostedPeople, readPostedPeople } from './posted-people.ts'

/** Adding somebody, and changing the details of an entry: typed, looked at once more, and done. */
export function createPersonForms(dependencies: PeopleDependencies) {
  const { surroundings, planPeople, createKey } = dependencies
  const { words } = surroundings
  const { asManager, read, change, answer, nobody, finished } = createPeopleWork(dependencies)
  return { showNew, receiveNew, showChange, receiveChange }

  async function showNew(request: HttpRequest): Promise<HttpResponse> {
    return asManager(request, async () => {
      const reading = await read().catch(tellOutage)
      const hidden = [{ name: '_key', value: createKey() }]
      return newForm(reading, { typed: nothing, role: '', from: noDate, hidden })
    })
  }

  async function receiveNew(request: HttpRequest): Promise<HttpResponse> {
    return asManager(request, async (manager) => {
      const reading = await read().catch(tellOutage)
      const posted = readPostedPeople((await readFormBody(request, manager)).pairs, createKey)
      const hidden = [{ name: '_key', value: posted.key }]
      const again = (problems: readonly FieldProblem[]) => newForm(reading, { ...posted, hidden, problems })
      const entry = readNewEntry(posted, words, roleOf(posted.role))
      if (!('lines' in entry)) return again(entry.problems)
      return decided({
        ...{ posted, again, path: newPersonPath, back: peoplePath(), title: words.people.check.addTitle },
        wish: { what: 'add', ...entry },
        manager,
        facts: newFacts(reading, entry),
        effects: [words.people.check.code(entry.lines.email)],
        done: 'added',
      })
    })
  }

  async function showChange(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async () => {
      const reading = await read().catch(tellOutage)
      const officer = entryIn(reading, id)
      if (officer === undefined) return nobody()
      return changeForm(reading, officer, { typed: typedOf(reading, officer), key: createKey() })
    })
  }

  async function receiveChange(request: HttpRequest, id: string): Promise<HttpResponse> {
    return asManager(request, async (manager) => {
      const reading = await read().catch(tellOutage)
      const officer = entryIn(reading, id)
      if (officer === undefined) return nobody()
      const posted = readPostedPeople((await readFormBody(request, manager)).pairs, createKey)
      const again = (problems: readonly FieldProblem[]) =>
        changeForm(reading, officer, { ...posted, problems })
      // A desk is asked for no days.
      const typed = officer.role === 'desk' ? { ...posted.typed, workingDays: usualWeek } : posted.typed
      const lines = readEntry(typed)
      if (!lines.ok) return again(entryProblems(lines.problems, words))
      const { check } = words.people
      const { email } = lines.lines
      const isMoved = !sameAddress(email, officer.email)
      return decided({
        ...{ posted, again, manager, title: check.changeTitle },
        ...{ path: peoplePath(id, 'change'), back: peoplePath(id) },
        wish: { what: 'edit', officer: id, lines: lines.lines },
        facts: factsOf(reading, { ...officer, ...lines.lines }, undefined),
        effects: isMoved ? [check.code(email), check.oldTold(maskedAddress(officer.email))] : [],
        done: 'edited',
      })
    })
  }

  interface Decision {
    readonly posted: PostedPeople
    readonly manager: Officer
    readonly wish: PeopleWish
    readonly again: (problems: readonly FieldProblem[]) => HttpResponse
    readonly path: string
    readonly back: string
    readonly title: string
    readonly facts: ReturnType<typeof factsOf>
    readonly effects: readonly string[]
    readonly done: 'added' | 'edited'
  }

  /** Looked at by the rules of the file, shown once more, or done. */
  async function decided(decision: Decision): Promise<HttpResponse> {
    const { posted, wish, again, manager, done } = decision
    const press = { key: posted.key, wish }
    const check = (unavailable = false) =>
      answer(
        renderPeopleCheckPage(surroundings, { ...decision, hidden: posted.carried, unavailable }),
        pageStatus({ unavailable }),
      )
    try {
      const answered = posted.confirmed ? await change(press, manager) : await planPeople.look(press)
      if (!('officer' in answered)) {
        const problems = problemsOf(answered, words, [
          'name',
          'email',
          'phone',
          'team',
          'deputy',
          'workingDays',
          'from',
        ])
        return problems === undefined ? nobody() : again(problems)
      }
      if (posted.confirmed) return finished(done, answered.officer)
      return answered.outcome === 'already-so'
        ? again([wrongField('name', words.people.problems.nothing)])
        : check()
    } catch (error) {
      if (!isOutage(error) || !posted.confirmed) return tellOutage(error)
      return check(true)
    }
  }

  function newForm(
    reading: PeopleReading,
    shown: Pick<PostedPeople, 'typed' | 'role' | 'from'> & {
      readonly hidden: readonly { readonly name: string; readonly value: string }[]
      readonly problems?: readonly FieldProblem[]
    },
  ): HttpResponse {
    const { typed, role, from, hidden, problems } = shown
    const body = renderPersonFormPage(surroundings, {
      ...{ title: words.people.form.addTitle, path: newPersonPath, back: peoplePath(), typed, from, hidden },
      ...{ role: { ask: true, chosen: role }, emailHint: words.people.form.emailHint },
      ...{ today: inFigures(reading.today), others: othersIn(reading, ''), ...(problems && { problems }) },
    })
    return answer(body, pageStatus(shown))
  }

  function changeForm(
    reading: PeopleReading,
    officer: Officer,
    shown: { readonly typed: TypedEntry; readonly key: string; readonly problems?: readonly FieldProblem[] },
  ): HttpResponse {
    const { id, name, role } = officer
    const { form } = words.people
    const { problems } = shown
    const body = renderPersonFormPage(surroundings, {
      ...{ title: form.changeTitle(name), path: peoplePath(id, 'change'), back: peoplePath(id) },
      ...{ typed: shown.typed, role: { ask: false, is: role }, emailHint: form.emailChangeHint },
      ...{ today: inFigures(reading.today), others: othersIn(reading, id) },
      hidden: [{ name: '_key', value: shown.key }],
      ...(problems && { problems }),
    })
    return answer(body, pageStatus(shown))
  }

  function newFacts(reading: PeopleReading, { role, lines, from }: NewEntry) {
    const rows = factsOf(reading, { id: '', role, ...lines }, undefined)
    const { person, check } = words.people
    return [
      { label: words.people.form.name, value: lines.name },
      ...rows.filter(({ label }) => label !== person.gets),
      ...(from === undefined ? [] : [{ label: check.from, value: longDate(from, words.core) }]),
    ]
  }
}

/** Somebody new as they were typed, of that role; or all that is wrong. */
export function readNewEntry(
  { typed, from }: Pick<PostedPeople, 'typed' | 'from'>,
  words: PeopleReading['words'],
  role: Officer['role'] | undefined,
): NewEntry | { readonly problems: readonly FieldProblem[] } {
  const { problems } = words.people
  const reading = readEntry(role === 'desk' ? { ...typed, workingDays: usualWeek } : typed)
  const first = dateOfParts(from)
  const found = [
    ...(role === undefined ? [wrongField('role', problems.role)] : []),
    ...(reading.ok ? [] : entryProblems(reading.problems, words)),
    ...(first === undefined || isRealDate(first) ? [] : [wrongField('from', problems.from)]),
  ]
  if (found.length > 0 || !reading.ok || role === undefined) return { problems: found }
  return { role, lines: reading.lines, ...(first === undefined ? {} : { from: first }) }
}

/** Who can stand in for an entry, or take over from it: everybody else who is there. */
export function othersIn({ organisation, today }: PeopleReading, id: string) {
  return organisation.officers
    .filter((one) => one.id !== id && (one.until === undefined || one.until >= today))
    .map((one) => ({ name: one.id, title: one.name }))
}

/** "22 11 2026", as it is typed. */
export function inFigures(date: string): string {
  return [date.slice(8), date.slice(5, 7), date.slice(0, 4)].map(Number).join(' ')
}

/** An entry as its form shows it, with the address that waits for its code. */
function typedOf({ overlay }: PeopleReading, officer: Officer): TypedEntry {
  const { id, name, email, phone = '', team = '', deputy = '', workingDays = usualWeek } = officer
  return { name, email: awaitedIn(overlay, id)?.address ?? email, phone, team, deputy, workingDays }
}

function roleOf(text: string): Officer['role'] | undefined {
  return (['officer', 'manager', 'desk'] as const).find((role) => role === text)
}

export const noDate: DateParts = { day: '', month: '', year: '' }
const nothing: TypedEntry = { name: '', email: '', phone: '', team: '', deputy: '', workingDays: usualWeek }
