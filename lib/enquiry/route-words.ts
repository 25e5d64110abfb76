import type { Kind } from './kind.ts'
import { areaTitle, findOfficer, type Organisation, type Route } from './organisation.ts'
import type { CoreWords } from './words/english.ts'

/** What a route is put into words with. */
export interface RouteSurroundings {
  readonly organisation: Organisation
  /** For titles, labels and options; a kind or question that is not among them stands under its bare name. */
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/** A route as people say it: "route 1: “Community mentoring” and “Co-production” go to Lisa Chambers". */
export function routeWords(route: Route, { organisation, kinds, words }: RouteSurroundings): string {
  const areas = route.areas?.map((name) => areaTitle(organisation, name))
  const answers = Object.entries(route.when ?? {}).map(([name, options]) => {
    const field = fieldOf(route, name, kinds)
    const titles = options.map((one) => field?.options?.find((option) => option.name === one)?.title ?? one)
    return words.route.answer({ label: field?.label ?? name, options: titles })
  })
  return words.route.reason({
    position: route.position,
    kinds: route.kinds?.map((name) => kinds.find((kind) => kind.name === name)?.title ?? name) ?? [],
    conditions: [...(areas === undefined ? [] : [words.route.areas(areas)]), ...answers],
    to: findOfficer(organisation, route.to)?.name ?? route.to,
  })
}

/** The question of the first of the route's kinds that asks it. */
function fieldOf(route: Route, name: string, kinds: readonly Kind[]) {
  const asking = kinds.find(
    (kind) => (route.kinds?.includes(kind.name) ?? true) && Object.hasOwn(kind.fields, name),
  )
  return asking?.fields[name]
}
