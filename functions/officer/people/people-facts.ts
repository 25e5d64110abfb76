import type { Overlay } from '../../../lib/core/directory/overlay.ts'
import type { AddedEntry } from '../../../lib/core/directory/people.ts'
import { namedFor } from '../../../lib/core/directory/people-differences.ts'
import { isServing, leaveOn } from '../../../lib/core/directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import type { LocalDate } from '../../../lib/core/time/local-date.ts'
import type { ListedPerson } from '../../../lib/pages/people/people-page.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import { awaitedIn } from '../../../lib/use-cases/directory/plan-people.ts'

/** What the directory is, and what is said of it. */
export interface PeopleReading {
  /** As it is now. */
  readonly organisation: Organisation
  readonly overlay: Overlay
  readonly today: LocalDate
  readonly words: PageWords
}

/** Somebody of the directory, or who waits to be. */
export function entryIn({ organisation, overlay }: PeopleReading, id: string): Officer | undefined {
  return findOfficer(organisation, id) ?? waiting(overlay).find((one) => one.id === id)
}

/** Who was added, and is not in force before the address is confirmed. */
export function waiting({ people }: Overlay): readonly AddedEntry[] {
  return people?.added.filter(({ confirmedAt }) => confirmedAt === undefined) ?? []
}

/** An entry as the list has it; `open`: how many enquiries it has. */
export function listed(reading: PeopleReading, officer: Officer, open: number | undefined): ListedPerson {
  const { list } = reading.words.people
  const { id, role, name, email, team, deputy, workingDays } = officer
  const facts = [
    ...(team === undefined ? [] : [team]),
    email,
    [
      ...(deputy === undefined ? [] : [list.deputy(nameOf(reading, deputy))]),
      ...(workingDays === undefined ? [] : [list.days(daysInWords(officer, reading.words))]),
      ...(open === undefined ? [] : [list.holds(open)]),
    ].join(', '),
  ]
  return { id, role, name, facts: facts.filter((fact) => fact !== ''), marks: marksOf(reading, officer) }
}

/** The same, one under the other, with what comes to them. */
export function factsOf(reading: PeopleReading, officer: Officer, open: number | undefined) {
  const { person, list } = reading.words.people
  const { role, email, phone, team, deputy } = officer
  const marks = marksOf(reading, officer)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [person.role, list.roles[role]],
    [person.email, email],
    [person.phone, phone ?? person.none],
    [person.team, team ?? person.none],
    [
      person.deputy,
      role === 'officer' ? (deputy === undefined ? person.none : nameOf(reading, deputy)) : undefined,
    ],
    [person.days, role === 'desk' ? undefined : daysInWords(officer, reading.words)],
    [person.holds, open === undefined ? undefined : list.holds(open)],
    ...getsOf(reading, officer).map((what) => [person.gets, what] as const),
    ...marks.map((mark) => [person.state, mark] as const),
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

/** The name of an entry. */
export function nameOf(reading: PeopleReading, id: string): string {
  return entryIn(reading, id)?.name ?? id
}

function getsOf(reading: PeopleReading, { id }: Officer): readonly string[] {
  const { person } = reading.words.people
  const { routes, deputyOf, lastResort } = namedFor(reading.organisation, id)
  const gets = [
    ...(routes.length === 0 ? [] : [person.getsRoutes]),
    ...(deputyOf.length === 0
      ? []
      : [person.deputyOf(deputyOf.map((one) => nameOf(reading, one)).join(', '))]),
    ...(lastResort.length === 0 ? [] : [person.lastResort]),
  ]
  return gets.length === 0 ? [person.getsNothing] : gets
}

function marksOf(reading: PeopleReading, officer: Officer): readonly string[] {
  const { overlay, today, words } = reading
  const { list } = words.people
  const { id, until, needsChecking } = officer
  const leave = leaveOn(officer, today)
  const awaited = awaitedIn(overlay, id)
  const isNew = waiting(overlay).some((one) => one.id === id)
  const day = (date: LocalDate) => longDate(date, words.core)
  const rule = overlay.people?.replaced.find((one) => one.officer === id)
  const starts = leave?.id === `before-${id}`
  return [
    ...(isNew ? [list.notYet] : []),
    ...(!isNew && awaited !== undefined ? [list.awaited(awaited.address)] : []),
    ...(leave === undefined ? [] : [starts ? list.comes(day(leave.until)) : list.away(day(leave.until))]),
    ...(until === undefined
      ? []
      : [isServing(officer, today) ? list.leaves(day(until)) : list.left(day(until))]),
    ...(rule === undefined ? [] : [list.takesOver(nameOf(reading, rule.by))]),
    ...(needsChecking === undefined ? [] : [list.needsChecking]),
  ]
}

function daysInWords({ workingDays }: Officer, words: PageWords): string {
  const { weekdayNames, person } = words.people
  return workingDays === undefined ? person.usualDays : workingDays.map((day) => weekdayNames[day]).join(', ')
}
