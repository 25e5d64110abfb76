import { officersInTurn, routeEnquiry } from '../core/directory/routing.ts'
import type { Answers } from '../core/kind/answers.ts'
import type { Kind } from '../core/kind/kind.ts'
import { titleOf } from '../core/kind/title-of.ts'
import { findOfficer, type Organisation } from '../core/organisation/organisation.ts'
import { listInWords } from '../core/text/list-in-words.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import type { CoreWords } from '../core/words/english.ts'
import { type Change, matters } from './change.ts'

interface ComparedRoutes {
  readonly before: Organisation
  readonly after: Organisation
  readonly today: LocalDate
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/** One sort of enquiry: a kind, an area, and answers that some route asks for. */
interface Sort {
  readonly area: string
  readonly answers: Answers
  /** The answers in words; empty where no route asks for any. */
  readonly given: string
}

interface Move {
  readonly from: Taker
  readonly to: Taker
  readonly sorts: ReadonlyMap<Kind, readonly Sort[]>
}

/** Who gets it today, or who get it in turn: `ids` for comparing, `names` for people. */
interface Taker {
  readonly ids: string
  readonly names: string
}

/**
 * Which new enquiries go to somebody else: every kind with every area and all answers that a route of either file asks for is
 * routed by both, and what goes from the same to the same is said in one sentence.
 */
export function compareRoutes(compared: ComparedRoutes): readonly Change[] {
  const moves = new Map<string, { from: Taker; to: Taker; sorts: Map<Kind, Sort[]> }>()
  const left = new Map<string, number>()
  for (const kind of compared.kinds) {
    for (const sort of sortsOf(kind, compared)) {
      const from = takerOf(compared.before, { ...compared, kind, sort })
      const to = takerOf(compared.after, { ...compared, kind, sort })
      if (from.ids === to.ids) {
        left.set(from.ids, (left.get(from.ids) ?? 0) + 1)
        continue
      }
      const key = `${from.ids} > ${to.ids}`
      const move = moves.get(key) ?? { from, to, sorts: new Map() }
      move.sorts.set(kind, [...(move.sorts.get(kind) ?? []), sort])
      moves.set(key, move)
    }
  }
  const all = [...moves.values()]
  const said = all.map((move) => {
    const isWhole =
      !left.has(move.from.ids) && all.filter(({ from }) => from.ids === move.from.ids).length === 1
    return sentenceOf(move, isWhole, compared)
  })
  return said.map((says, index) => matters(index === 0 ? `${says} ${staysPut}` : says))
}

const staysPut = 'Routes are for new enquiries: they move nothing that somebody has already.'

/** Areas that both have, with all combinations of the answers that routes ask for; at most some hundreds for a kind. */
function sortsOf(kind: Kind, compared: ComparedRoutes): readonly Sort[] {
  const routes = [...compared.before.routes, ...compared.after.routes]
  const asked = routes.filter(({ kinds }) => kinds?.includes(kind.name) ?? true)
  const fields = [...new Set(asked.flatMap(({ when = {} }) => Object.keys(when)))]
  let combinations: readonly Pick<Sort, 'answers' | 'given'>[] = [{ answers: {}, given: '' }]
  for (const field of fields.filter((name) => Object.hasOwn(kind.fields, name))) {
    const named = [...new Set(asked.flatMap(({ when = {} }) => when[field] ?? []))]
    const next = combinations.flatMap(({ answers, given }) =>
      valuesOf(kind, field, named).map(({ value, words }) => ({
        answers: { ...answers, [field]: value },
        given: given === '' ? words : `${given} and ${words}`,
      })),
    )
    if (next.length <= maxCombinations) combinations = next
  }
  return sharedAreas(compared).flatMap(({ name: area }) =>
    combinations.map(({ answers, given }) => ({ area, answers: { ...answers, area }, given })),
  )
}

/** Those that routes name, and one that none names in place of all others. */
function valuesOf(
  kind: Kind,
  field: string,
  named: readonly string[],
): readonly { value: string; words: string }[] {
  const { label = field, options = [] } = kind.fields[field] ?? {}
  const quoted = (value: string) => `“${titleOf(options, value)}”`
  const other = options.find(({ name }) => !named.includes(name))
  return [
    ...named.map((value) => ({ value, words: `“${label}” is ${quoted(value)}` })),
    ...(other === undefined
      ? []
      : [{ value: other.name, words: `“${label}” is not ${listInWords(named.map(quoted), 'or')}` }]),
  ]
}

const maxCombinations = 200

function sharedAreas({ before, after }: ComparedRoutes): Organisation['areas'] {
  return before.areas.filter(({ name }) => after.areas.some((area) => area.name === name))
}

function takerOf(
  organisation: Organisation,
  { kind, sort, ...rest }: ComparedRoutes & { readonly kind: Kind; readonly sort: Sort },
): Taker {
  const routed = { ...rest, organisation, kind: kind.name, answers: sort.answers }
  const several = officersInTurn(routed)
  const ids = several.length > 1 ? several : [routeEnquiry(routed).officer.id]
  const names = ids.map((id) => findOfficer(organisation, id)?.name ?? id)
  return { ids: [...ids].sort().join(' '), names: `${listInWords(names)}${ids.length > 1 ? ' in turn' : ''}` }
}

/** Kinds that move from the same areas and under the same answers are named together. */
function sentenceOf({ from, to, sorts }: Move, isWhole: boolean, compared: ComparedRoutes): string {
  if (isWhole) return `All new enquiries that went to ${from.names} go to ${to.names}.`
  const byWhere = new Map<string, string[]>()
  for (const [kind, moved] of sorts) {
    const where = whereOf(moved, sortsOf(kind, compared), sharedAreas(compared))
    byWhere.set(where, [...(byWhere.get(where) ?? []), kind.title])
  }
  const parts = [...byWhere].map(([where, titles]) => {
    const what = titles.length === compared.kinds.length ? 'anything' : listInWords(titles)
    return `about ${what}${where}`
  })
  return `New enquiries ${parts.join('; ')} go to ${to.names} instead of ${from.names}.`
}

/** " from Fenland, where …"; empty where all of a kind moves. Answers that move from the same areas are named together. */
function whereOf(moved: readonly Sort[], all: readonly Sort[], areas: Organisation['areas']): string {
  const givens = new Set(all.map(({ given }) => given))
  const byAreas = new Map<string, { titles: readonly string[]; givens: string[] }>()
  for (const given of new Set(moved.map((sort) => sort.given))) {
    const from = areas.filter(({ name }) => moved.some((sort) => sort.given === given && sort.area === name))
    const key = from.map(({ name }) => name).join(' ')
    const known = byAreas.get(key) ?? { titles: from.map(({ title }) => title), givens: [] }
    known.givens.push(given)
    byAreas.set(key, known)
  }
  return [...byAreas.values()]
    .map(({ titles, givens: some }) => {
      const others = areas.map(({ title }) => title).filter((title) => !titles.includes(title))
      const from =
        others.length < titles.length ? `everywhere but ${listInWords(others)}` : listInWords(titles)
      const where = others.length === 0 ? '' : ` from ${from}`
      return `${where}${some.length === givens.size ? '' : ` where ${listInWords(some, 'or')}`}`
    })
    .join(', and')
}
