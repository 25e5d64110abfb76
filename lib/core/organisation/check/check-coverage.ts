import type { Answers } from '../../kind/answers.ts'
import type { Kind } from '../../kind/kind.ts'
import { listInWords } from '../../text/list-in-words.ts'
import { generalAreas } from '../organisation.ts'
import type { OrganisationDraft, RouteDraft } from '../organisation-draft.ts'
import { fits } from '../route-fits.ts'
import type { Finding } from './finding.ts'

/**
 * Kinds and areas that no unconditional route is for, and routes that never get anything because earlier ones
 * take it all. The routes must name only what exists.
 */
export function checkCoverage(draft: OrganisationDraft, kinds: readonly Kind[]): readonly Finding[] {
  const areas = [...Object.keys(draft.areas), ...generalAreas]
  return [...checkHoles(draft, kinds, areas), ...checkDeadRoutes(draft.routes, kinds, areas)]
}

/** One finding however many kinds have nobody: the same line is the answer to them all. */
function checkHoles(
  draft: OrganisationDraft,
  kinds: readonly Kind[],
  areas: readonly string[],
): readonly Finding[] {
  const always = draft.routes.filter((route) => Object.keys(route.when ?? {}).length === 0)
  const kindsByPlace = new Map<string, string[]>()
  for (const { name } of kinds) {
    const holes = areas.filter((area) => !always.some((route) => fits(route, name, { area })))
    if (holes.length === 0) continue
    const one = holes.length === 1 ? 'in the area' : 'in the areas'
    const where = holes.length === areas.length ? 'in any area' : `${one} ${listInWords(holes)}`
    kindsByPlace.set(where, [...(kindsByPlace.get(where) ?? []), name])
  }
  if (kindsByPlace.size === 0) return []
  const what = [...kindsByPlace].map(([where, names]) => `for ${listInWords(names)} ${where}`)
  return [
    {
      path: ['routes'],
      problem: `Nobody is named ${what.join(', nor ')}, whatever is answered.`,
      fix: `Add a last line under routes that takes everything else: "- to: ${draft.lastResort.desk}".`,
    },
  ]
}

/** Of what one route takes from several below it, one finding, at that route. */
function checkDeadRoutes(
  routes: readonly RouteDraft[],
  kinds: readonly Kind[],
  areas: readonly string[],
): readonly Finding[] {
  const getsNothing = (route: RouteDraft, earlier: readonly RouteDraft[]) =>
    !kinds.some((kind) =>
      areas.some(
        (area) =>
          fits({ ...route, when: {} }, kind.name, { area }) && isReached({ route, earlier, kind, area }),
      ),
    )
  const deadByTaker = new Map<number, number[]>()
  for (const [index, route] of routes.entries()) {
    const earlier = routes.slice(0, index)
    if (!getsNothing(route, earlier)) continue
    const taker = earlier.findIndex((one) => getsNothing(route, [one]))
    deadByTaker.set(taker, [...(deadByTaker.get(taker) ?? []), index])
  }
  return [...deadByTaker].flatMap(([taker, dead]): readonly Finding[] => {
    const [first = taker] = dead
    const isOneTooEarly =
      taker >= 0 && (dead.length > 1 || (takesAll(routes[taker]) && !takesAll(routes[first])))
    return isOneTooEarly ? [tooEarly(routes, taker, dead)] : dead.map((index) => takenFirst(index, taker))
  })
}

function takesAll(route: RouteDraft | undefined): boolean {
  return (
    route?.kinds === undefined && route?.areas === undefined && Object.keys(route?.when ?? {}).length === 0
  )
}

function tooEarly(routes: readonly RouteDraft[], taker: number, dead: readonly number[]): Finding {
  const positions = listInWords(dead.map((index) => String(index + 1)))
  const taken = takesAll(routes[taker]) ? 'every enquiry' : `all that routes ${positions} are for`
  const others =
    dead.length === 1 ? `route ${positions} below it never gets` : `routes ${positions} below it never get`
  return {
    path: ['routes', taker],
    problem: `Route ${taker + 1} takes ${taken}, so ${others} anything.`,
    fix: takesAll(routes[taker])
      ? 'Move it to the end of the list: what stands last takes what is left.'
      : 'Move it below them, or delete them.',
  }
}

function takenFirst(index: number, taker: number): Finding {
  const by = taker < 0 ? 'the routes above it take' : `route ${taker + 1} above it takes`
  return {
    path: ['routes', index],
    problem: `Route ${index + 1} never gets anything: ${by} all of it first.`,
    fix: 'Move it further up, or delete it.',
  }
}

interface Cell {
  readonly route: RouteDraft
  readonly earlier: readonly RouteDraft[]
  readonly kind: Kind
  readonly area: string
}

/** Whether some answers get past the earlier routes to this one. */
function isReached({ route, earlier, kind, area }: Cell): boolean {
  const rivals = earlier.filter((other) => fits({ ...other, when: {} }, kind.name, { area }))
  const questions = [...new Set([...rivals, route].flatMap((one) => Object.keys(one.when ?? {})))]
  return answersTo(questions, { kind, route, area }).some(
    (answers) => fits(route, kind.name, answers) && !rivals.some((rival) => fits(rival, kind.name, answers)),
  )
}

/**
 * Enough sets of answers to find a way past the rivals if there is one: what is not asked for stays away where it
 * may, and of several options one is chosen, since each further answer can only fit more rivals.
 */
function answersTo(
  questions: readonly string[],
  cell: Pick<Cell, 'kind' | 'route' | 'area'>,
): readonly Answers[] {
  let sets: readonly Answers[] = [{ area: cell.area }]
  for (const question of questions) {
    const field = cell.kind.fields[question]
    const wanted = cell.route.when?.[question]
    if (wanted === undefined && field?.required !== true) continue
    const offered = (field?.options ?? []).map((option) => option.name)
    const choices = wanted?.filter((option) => offered.includes(option)) ?? offered
    sets = sets.flatMap((answers) => choices.map((option) => ({ ...answers, [question]: option })))
  }
  return sets
}
