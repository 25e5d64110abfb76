import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Officer, type Organisation, type Route } from '../organisation/organisation.ts'
import { fits } from '../organisation/route-fits.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import { standInFor } from './handover-chain.ts'
import { isWithinReach, nextWorkingDayOf } from './presence.ts'
import { absenceWords, routeWords } from './route-words.ts'

/** What is routed. */
interface RoutingInput {
  readonly kind: string
  readonly answers: Answers
  readonly organisation: Organisation
  /** In London: who is away on that day is passed over. */
  readonly today: LocalDate
  /** Whose titles the reason says. */
  readonly kinds: readonly Kind[]
  /** The language of the reason. */
  readonly words: CoreWords
  /** How many open enquiries each of `officersInTurn` has; absent: none. */
  readonly openCounts?: Readonly<Record<string, number>>
  /** Decides between equals: the enquiry's `turnOf`, a whole number from 0; absent: 0. */
  readonly turn?: number
}

/**
 * Who has an enquiry, and why in words for people. Always an answer: the first route that fits wins; of several in turn
 * whoever works soonest, then whoever has the fewest open. Whoever is away is stood in for by deputies, then the desk,
 * then the manager.
 */
export function routeEnquiry(input: RoutingInput): { officer: Officer; reason: string } {
  const { organisation, today, kinds, words } = input
  const route = routeFor(input)
  if (route === undefined) {
    const officer = standInFor(organisation, [organisation.lastResort.desk], today)
    return { officer, reason: words.route.none(officer.name) }
  }
  const reason = routeWords(route, { organisation, kinds, words })
  if (route.to.length > 1) return inTurn(input, { route, reason, words })
  const officer = standInFor(organisation, route.to, today)
  const [to = ''] = route.to
  if (officer.id === to) return { officer, reason }
  const absent = absenceWords(findOfficer(organisation, to), { today, organisation, words })
  return { officer, reason: words.route.passedOn(reason, absent, officer.name) }
}

/**
 * Whose open enquiries have to be counted before one is routed: those of a route with several who are there and work
 * soonest; nobody where there is nothing to choose.
 */
export function officersInTurn(
  input: Pick<RoutingInput, 'kind' | 'answers' | 'organisation' | 'today'>,
): readonly string[] {
  const route = routeFor(input)
  const ready = route === undefined || route.to.length < 2 ? [] : readiest(route, input)
  return ready.length < 2 ? [] : ready.map(({ id }) => id)
}

/** The turn of an enquiry by its reference: always the same, and spread evenly over all references. */
export function turnOf(reference: string): number {
  let sum = 0
  for (const character of reference) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return sum
}

/** The first route that fits; undefined: none does. */
export function routeFor({
  organisation,
  kind,
  answers,
}: Pick<RoutingInput, 'organisation' | 'kind' | 'answers'>) {
  return organisation.routes.find((candidate) => fits(candidate, kind, answers))
}

interface Several {
  readonly route: Route
  readonly reason: string
  readonly words: CoreWords
}

function inTurn(
  input: RoutingInput,
  { route, reason, words }: Several,
): { officer: Officer; reason: string } {
  const { organisation, today, openCounts = {}, turn = 0 } = input
  const ready = readiest(route, input)
  const countOf = ({ id }: Officer) => (Object.hasOwn(openCounts, id) ? (openCounts[id] ?? 0) : 0)
  const minOpen = Math.min(...ready.map(countOf))
  const equals = ready.filter((officer) => countOf(officer) === minOpen)
  const officer = equals[turn % Math.max(equals.length, 1)]
  if (officer === undefined) {
    const someone = standInFor(organisation, route.to, today)
    return { officer: someone, reason: words.route.nobodyOfThem(reason, someone.name) }
  }
  const { name } = officer
  if (ready.length === 1) return { officer, reason: words.route.onlyOne(reason, name) }
  return {
    officer,
    reason: words.route.fewestOpen({ reason, to: name, count: minOpen, isTie: equals.length > 1 }),
  }
}

/** Of several those who are there and work soonest; addresses that need checking only if there are no others. */
function readiest(
  { to }: Route,
  { organisation, today }: Pick<RoutingInput, 'organisation' | 'today'>,
): readonly Officer[] {
  const there = to
    .map((id) => findOfficer(organisation, id))
    .filter((officer) => officer !== undefined)
    .filter((officer) => isWithinReach(officer, today, organisation))
  const sound = there.filter(({ needsChecking }) => needsChecking === undefined)
  const days = (sound.length > 0 ? sound : there).map((officer) => ({
    officer,
    next: nextWorkingDayOf(officer, today, organisation) ?? '',
  }))
  const [soonest] = days.map(({ next }) => next).sort()
  return days.filter(({ next }) => next === soonest).map(({ officer }) => officer)
}
