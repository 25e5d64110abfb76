import { listInWords } from './list-in-words.ts'
import { areaTitle, findOfficer, type Organisation, type Route } from './organisation.ts'

/** A route as people say it: "route 1: community mentoring and asset transfer go to Lisa Chambers". */
export function routeWords(route: Route, organisation: Organisation): string {
  const many = route.kinds !== undefined && route.kinds.length > 1
  const to = findOfficer(organisation, route.to)?.name ?? route.to
  const kinds = subjectOf(route) + conditionsOf(route, organisation)
  return `route ${route.position}: ${kinds} ${many ? 'go' : 'goes'} to ${to}`
}

function subjectOf(route: Route): string {
  if (route.kinds !== undefined) return listInWords(route.kinds.map(spaced))
  return route.position === 1 ? 'everything' : 'everything else'
}

function conditionsOf(route: Route, organisation: Organisation): string {
  const areas = route.areas?.map((name) => areaTitle(organisation, name))
  const conditions = [
    ...(areas === undefined ? [] : [`area ${listInWords(areas, 'or')}`]),
    ...Object.entries(route.when ?? {}).map(
      ([field, options]) => `${field} ${listInWords(options.map(spaced), 'or')}`,
    ),
  ]
  return conditions.length === 0 ? '' : ` (${conditions.join('; ')})`
}

function spaced(name: string): string {
  return name.replaceAll('-', ' ')
}
