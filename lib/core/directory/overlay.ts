import type { Leave, NeedsChecking, Officer, Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type People, withPeople } from './people.ts'

/** The version of the stored shape. A release reads its own and the one before. */
export const OVERLAY_SCHEMA = 1

/** What has changed in the directory since the organisation file was deployed: one item, bounded. */
export interface Overlay {
  /** Counts the writes of this item; 0: there is none yet. */
  readonly version: number
  readonly absences: readonly Absence[]
  readonly ended: readonly EndedEntry[]
  readonly suspects: readonly Suspect[]
  /** Absent: nobody was ever changed. */
  readonly people?: People
}

/** A leave, and whose. */
export interface Absence extends Leave {
  readonly officer: string
}

/** An entry that is given nothing after that date. */
export interface EndedEntry {
  readonly officer: string
  readonly until: LocalDate
}

/** An address that needs checking. With another address in the file the mark is over. */
export interface Suspect extends NeedsChecking {
  readonly officer: string
  readonly address: string
  /** When somebody said that mail to it works again: the mark is over, and what was refused before is tried again. */
  readonly checkedAt?: Instant
}

/** The overlay before anything was changed. */
export const emptyOverlay: Overlay = { version: 0, absences: [], ended: [], suspects: [] }

/**
 * The organisation as it is on that day in London: its file with the overlay merged in. What is said of entries that
 * neither has is ignored.
 */
export function presentOrganisation(
  organisation: Organisation,
  overlay: Overlay,
  today: LocalDate,
): Organisation {
  if (overlay.version === 0) return organisation
  const { people } = overlay
  const changed = people === undefined ? organisation : withPeople(organisation, people, today)
  const officers = changed.officers.map((officer) => present(officer, overlay))
  return { ...changed, officers, overlayVersion: overlay.version }
}

/** Leave and marks that an earlier overlay merged in are dropped. */
function present(entry: Officer, { absences, ended, suspects }: Overlay): Officer {
  const { leave: _, needsChecking: __, checkedAt: ___, ...officer } = entry
  const leave = absences
    .filter((absence) => absence.officer === officer.id)
    .map(({ id, from, until }): Leave => ({ id, from, until }))
    .sort((one, other) => compare(one.from, other.from))
  const suspect = suspects.find(
    (one) => one.officer === officer.id && sameAddress(one.address, officer.email),
  )
  const until = earlierOf(officer.until, ended.find((entry) => entry.officer === officer.id)?.until)
  return {
    ...officer,
    ...(until === undefined ? {} : { until }),
    ...(leave.length === 0 ? {} : { leave }),
    ...(suspect === undefined ? {} : markOf(suspect)),
  }
}

function markOf({ since, reason, checkedAt }: Suspect): Pick<Officer, 'needsChecking' | 'checkedAt'> {
  return checkedAt === undefined ? { needsChecking: { since, reason } } : { checkedAt }
}

function earlierOf(one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined {
  return [one, other].filter((date) => date !== undefined).sort()[0]
}

function compare(one: Instant | LocalDate, other: Instant | LocalDate): number {
  return one < other ? -1 : one > other ? 1 : 0
}
