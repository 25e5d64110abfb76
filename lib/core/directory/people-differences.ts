import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Overlay } from './overlay.ts'
import { type AddedEntry, type EntryField, factOf, inForce, type Replacement } from './people.ts'

/** Where what was changed about people while the pipeline runs is not in the organisation's file. */
export type PeopleDifference =
  /** The entry is in force, and the file does not have it. */
  | { readonly what: 'added'; readonly officer: string; readonly entry: AddedEntry }
  /** `now` counts; the file still says `file`. Absent: no such line. */
  | {
      readonly what: 'edited'
      readonly officer: string
      readonly field: EntryField
      readonly file?: string
      readonly now?: string
    }
  /** The file was changed after `now` was entered, so the file's line counts. */
  | {
      readonly what: 'overruled'
      readonly officer: string
      readonly field: EntryField
      readonly file?: string
      readonly now?: string
    }
  /** The file still names `officer`: in these routes (from 1), as the deputy of these, as the last resort. */
  | ({ readonly what: 'replaced'; readonly officer: string } & Pick<Replacement, 'by' | 'from'> & NamedFor)
  /** The last day; the file says another, or none. */
  | { readonly what: 'ended'; readonly officer: string; readonly until: LocalDate; readonly file?: LocalDate }

/** Where an entry is named. */
export interface NamedFor {
  /** The routes' places in the file, from 1. */
  readonly routes: readonly number[]
  /** Whose deputy they are. */
  readonly deputyOf: readonly string[]
  readonly lastResort: readonly ('desk' | 'manager')[]
}

/** Where the overlay and the file disagree; empty: the file says all of it, and nothing is lost without the overlay. */
export function peopleDifferences(organisation: Organisation, overlay: Overlay): readonly PeopleDifference[] {
  const { people, ended } = overlay
  const { added = [], edits = [], replaced = [] } = people ?? {}
  return [
    ...added
      .filter(({ id, confirmedAt }) => confirmedAt !== undefined && !findOfficer(organisation, id))
      .map((entry) => ({ what: 'added' as const, officer: entry.id, entry })),
    ...edits.flatMap((edit): readonly PeopleDifference[] => {
      const { officer, field, now } = edit
      const entry = findOfficer(organisation, officer)
      const file = entry && factOf(entry, field)
      if (entry === undefined || file === now) return []
      const what = inForce(edit, organisation) ? 'edited' : 'overruled'
      const said = file === undefined ? {} : { file }
      return [{ what, officer, field, ...said, ...(now === undefined ? {} : { now }) }]
    }),
    ...replaced.flatMap(({ officer, by, from }): readonly PeopleDifference[] => {
      const named = namedFor(organisation, officer)
      return isNamed(named) ? [{ what: 'replaced', officer, by, from, ...named }] : []
    }),
    ...ended.flatMap(({ officer, until }): readonly PeopleDifference[] => {
      const entry = findOfficer(organisation, officer)
      if (entry === undefined || (entry.until !== undefined && entry.until <= until)) return []
      return [{ what: 'ended', officer, until, ...(entry.until === undefined ? {} : { file: entry.until }) }]
    }),
  ]
}

/** Where an entry is named by others. */
export function namedFor({ routes, officers, lastResort }: Organisation, id: string): NamedFor {
  return {
    routes: routes.filter(({ to }) => to.includes(id)).map(({ position }) => position),
    deputyOf: officers.filter(({ deputy }) => deputy === id).map((officer) => officer.id),
    lastResort: (['desk', 'manager'] as const).filter((role) => lastResort[role] === id),
  }
}

/** Whether anything names them. */
export function isNamed({ routes, deputyOf, lastResort }: NamedFor): boolean {
  return routes.length + deputyOf.length + lastResort.length > 0
}
