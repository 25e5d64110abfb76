import { isServing } from '../../core/directory/presence.ts'
import type { Actor } from '../../core/enquiry/act.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'

/** Who presses, as far as the form says. */
export interface PressedBy {
  /** At a desk: the directory entry of whoever presses. */
  readonly by?: string
  /** At a desk: the name of somebody whom the directory does not have, read and clean. */
  readonly name?: string
  /** The browser is known to be this officer's. */
  readonly known?: boolean
}

/** The door of one person speaks for that person alone; at a desk, people say who they are, and undefined if they do not. */
export function actorOfPress(
  { by, name, known }: PressedBy,
  officer: Officer,
  directory: { readonly organisation: Organisation; readonly clock: Clock },
): Actor | undefined {
  const sure = known === true ? ({ known } as const) : {}
  if (officer.role !== 'desk') return { by: officer.id, ...sure }
  if (by !== undefined && by !== officer.id && isThere(by, directory)) return { by, ...sure }
  return name === undefined || name === '' ? undefined : { by: officer.id, name, ...sure }
}

/** Whether the directory has such an entry, and it has not ended. */
export function isThere(
  id: string,
  { organisation, clock }: { readonly organisation: Organisation; readonly clock: Clock },
): boolean {
  const officer = findOfficer(organisation, id)
  return officer !== undefined && isServing(officer, londonDate(clock.now()))
}
