import type { Kind } from '../kind/kind.ts'
import { titleOf } from '../kind/title-of.ts'
import {
  areaTitle,
  findOfficer,
  type Officer,
  type Organisation,
  type Route,
} from '../organisation/organisation.ts'
import { longDate } from '../time/dates-in-words.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import { backFrom, isServing, leaveOn, nextWorkingDayOf } from './presence.ts'

/** What a route is put into words with. */
interface RouteSurroundings {
  readonly organisation: Organisation
  /** For titles, labels and options; a kind or question that is not among them stands under its bare name. */
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/** A route as people say it: "“Community mentoring” and “Co-production” go to Lisa Chambers". */
export function routeWords(route: Route, { organisation, kinds, words }: RouteSurroundings): string {
  const areas = route.areas?.map((name) => areaTitle(organisation, name))
  const answers = Object.entries(route.when ?? {}).map(([name, options]) => {
    const field = fieldOf(route, name, kinds)
    const titles = options.map((one) => titleOf(field?.options ?? [], one))
    return words.route.answer({ label: field?.label ?? name, options: titles })
  })
  return words.route.reason({
    position: route.position,
    kinds: route.kinds?.map((name) => titleOf(kinds, name)) ?? [],
    conditions: [...(areas === undefined ? [] : [words.route.areas(areas)]), ...answers],
    to: route.to.map((id) => findOfficer(organisation, id)?.name ?? id),
  })
}

/** Why somebody cannot be given anything today: "who is away, back on Monday 7 December 2026". */
export function absenceWords(
  officer: Officer | undefined,
  { today, organisation, words }: { today: LocalDate; organisation: Organisation; words: CoreWords },
): string {
  if (officer === undefined) return words.route.unknown
  const { until } = officer
  if (until !== undefined && !isServing(officer, today)) return words.route.left(longDate(until, words))
  const leave = leaveOn(officer, today)
  if (leave !== undefined) {
    const back = backFrom(officer, leave.until, organisation)
    return words.route.onLeave(back && longDate(back, words))
  }
  const next = nextWorkingDayOf(officer, today, organisation)
  return next === undefined ? words.route.notThere : words.route.notWorking(longDate(next, words))
}

/** The question of the first of the route's kinds that asks it. */
function fieldOf(route: Route, name: string, kinds: readonly Kind[]) {
  const asking = kinds.find(
    (kind) => (route.kinds?.includes(kind.name) ?? true) && Object.hasOwn(kind.fields, name),
  )
  return asking?.fields[name]
}
