import { isNamed, type NamedFor, namedFor } from '../core/directory/people-differences.ts'
import type { Organisation } from '../core/organisation/organisation.ts'
import type { LocalDate } from '../core/time/local-date.ts'

/** Why an end is asked about first: a day that is over, or somebody whom others name. */
export function doubtsOfEnd(
  organisation: Organisation,
  { entry, until, today }: { readonly entry: string; readonly until: LocalDate; readonly today: LocalDate },
): readonly string[] {
  const named = namedFor(organisation, entry)
  return [
    ...(until < today ? [`${until} is over: what ${entry} has is handed over at once.`] : []),
    ...(isNamed(named)
      ? [`${entry} is named by ${namedInWords(named)}: their deputy, else the desk, gets it.`]
      : []),
  ]
}

/** Routes by their places in the file, entries by their ids. */
export function namedInWords({ routes, deputyOf, lastResort }: NamedFor): string {
  return [
    ...routes.map((position) => `route ${position}`),
    ...deputyOf.map((id) => `${id}, whose deputy they are`),
    ...lastResort.map((role) => `lastResort.${role}`),
  ].join(', ')
}
