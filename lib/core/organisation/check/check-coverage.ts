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

function checkHoles(
  draft: OrganisationDraft,
  kinds: readonly Kind[],
  areas: readonly string[],
): readonly Finding[] {
  const always = draft.routes.filter((route) => Object.keys(route.when ?? {}).length === 0)
  return kinds.flatMap(({ name }): Finding[] => {
    const holes = areas.filter((area) => !always.some((route) => fits(route, name, { area })))
    if (holes.length === 0) return []
    const where =
      holes.length === areas.length
        ? 'in any area'
        : `in ${holes.length === 1 ? 'the area' : 'the areas'} ${listInWords(holes)}`
    return [
      {
        path: ['routes'],
        problem: `Nobody is named for ${name} ${where}, whatever is answered.`,
        fix: `Add a last line under routes that takes everything else: "- to: ${draft.lastResort.desk}".`,
      },
    ]
  })
}

function checkDeadRoutes(
  routes: readonly RouteDraft[],
  kinds: readonly Kind[],
  areas: readonly string[],
): readonly Finding[] {
  return routes.flatMap((route, index): Finding[] => {
    const earlier = routes.slice(0, index)
    const isFirstSomewhere = kinds.some((kind) =>
      areas.some(
        (area) =>
          fits({ ...route, when: {} }, kind.name, { area }) && isReached({ route, earlier, kind, area }),
      ),
    )
    if (isFirstSomewhere) return []
    return [
      {
        path: ['routes', index],
        problem: `Route ${index + 1} never gets anything: the routes above it take all of it first.`,
        fix: 'Move it further up, or delete it.',
      },
    ]
  })
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
