import { isServing } from '../../core/directory/presence.ts'
import type { Actor } from '../../core/enquiry/act.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'

/** Who presses, as far as the form says. */
export interface PressedBy {
  /** At a shared mailbox: the directory entry of the person who presses. */
  readonly by?: string
  /** At a shared mailbox: the cleaned name of somebody who is not in the directory. */
  readonly name?: string
  /** The browser is known to be this officer's. */
  readonly known?: boolean
}

/** Who acts: the officer, or at a shared mailbox whoever they say they are; undefined if they do not say. */
export function actorOfPress(
  { by, name, known }: PressedBy,
  officer: Officer,
  directory: { readonly organisation: Organisation; readonly clock: Clock },
): Actor | undefined {
  const sure = known === true ? ({ known } as const) : {}
  if (officer.role !== 'desk') return { by: officer.id, ...sure }
  if (by !== undefined && by !== officer.id && isInDirectory(by, directory)) return { by, ...sure }
  return name === undefined || name === '' ? undefined : { by: officer.id, name, ...sure }
}

/** Whether the directory has that entry, and it has not ended. */
export function isInDirectory(
  id: string,
  { organisation, clock }: { readonly organisation: Organisation; readonly clock: Clock },
): boolean {
  const officer = findOfficer(organisation, id)
  return officer !== undefined && isServing(officer, londonDate(clock.now()))
}
