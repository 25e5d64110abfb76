import { findOfficer, type Officer, type Organisation } from './organisation.ts'

/**
 * Who gets the enquiries of a kind whatever is answered, as the routes say. Undefined where that depends on the answers,
 * where several take turns, and where an entry has an end: a page that names somebody is read for as long as it is deployed.
 */
export function usualOfficer(kind: string, organisation: Organisation): Officer | undefined {
  const { routes } = organisation
  const certain = routes.findIndex(
    (route) => route.areas === undefined && route.when === undefined && isFor(route, kind),
  )
  const found = (certain < 0 ? routes : routes.slice(0, certain + 1)).filter((route) => isFor(route, kind))
  const [to = '', ...others] = new Set(found.flatMap((route) => route.to))
  const officer = others.length > 0 ? undefined : findOfficer(organisation, to)
  return officer?.until === undefined ? officer : undefined
}

function isFor({ kinds }: Organisation['routes'][number], kind: string): boolean {
  return kinds?.includes(kind) ?? true
}
