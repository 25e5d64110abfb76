import {
  changeOverlay,
  type OverlayCommand,
  type OverlayOutcome,
} from '../../core/directory/change-overlay.ts'
import { isServing } from '../../core/directory/presence.ts'
import { findOfficer } from '../../core/organisation/organisation.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { type DirectoryDependencies, readOrganisation } from '../item-changes/with-organisation.ts'
import { untilWritten } from '../item-changes/write-enquiry.ts'

export interface ChangeDirectoryDependencies extends DirectoryDependencies {
  readonly store: EnquiryStore
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly random: Random
}

/**
 * What a change of the directory comes to. `no-such-officer`: the directory has no such entry, or it has ended.
 * `not-a-person`: a shared mailbox takes no leave. `last-resort`: without the desk or the manager of last resort there
 * would be nobody to give anything to.
 */
export type DirectoryOutcome = OverlayOutcome | 'no-such-officer' | 'not-a-person' | 'last-resort'

/** A leave as it is asked for; both days are days away. */
export interface LeaveRequest {
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  readonly officer: string
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * What can be changed of the directory while it is in use. Each is one conditional write; after it every open enquiry of
 * that entry is looked at, so that it is handed over, or knows when it will be. Pressing again looks again. All throw
 * `StoreFailed`, also for a queue that does not listen, and `TooManyConflicts`.
 */
export function createChangeDirectory(dependencies: ChangeDirectoryDependencies) {
  const { store, queue, clock } = dependencies
  return { setLeave, cancelLeave, endEntry, clearMark }

  function setLeave(leave: LeaveRequest): Promise<DirectoryOutcome> {
    return change({ type: 'set-leave', ...leave })
  }

  function cancelLeave(leave: Pick<LeaveRequest, 'id' | 'officer'>): Promise<DirectoryOutcome> {
    return change({ type: 'cancel-leave', id: leave.id, officer: leave.officer })
  }

  /** `until`: the last day on which it may be given anything. */
  function endEntry(officer: string, until: LocalDate): Promise<DirectoryOutcome> {
    return change({ type: 'end-entry', officer, until })
  }

  /** Mail to this entry works again. */
  function clearMark(officer: string): Promise<DirectoryOutcome> {
    return change({ type: 'clear', officer })
  }

  async function change(command: OverlayCommand): Promise<DirectoryOutcome> {
    const refusal = await refusalOf(command, clock.now())
    if (refusal !== undefined) return refusal
    const outcome = await writeOverlay(dependencies, command)
    if (outcome === 'done' || outcome === 'already-so') await lookAtOpen(command.officer)
    return outcome
  }

  async function refusalOf(
    { type, officer: id }: OverlayCommand,
    now: Instant,
  ): Promise<DirectoryOutcome | undefined> {
    const organisation = await readOrganisation(dependencies)
    const officer = findOfficer(organisation, id)
    if (officer === undefined) return 'no-such-officer'
    if (type === 'set-leave' && !isServing(officer, londonDate(now))) return 'no-such-officer'
    if (type === 'set-leave' && officer.role === 'desk') return 'not-a-person'
    const { desk, manager } = organisation.lastResort
    return type === 'end-entry' && (id === desk || id === manager) ? 'last-resort' : undefined
  }

  /** The agenda would find them only when they are due: whoever asks is told that it failed, and presses again. */
  async function lookAtOpen(officer: string): Promise<void> {
    const open = await fromStore(() => store.open(officer))
    await inParallel(open, ABREAST, (reference) => fromStore(() => queue.send(reference)))
  }
}

/** Writes a command to the overlay, unless it changes nothing. Throws `StoreFailed` and `TooManyConflicts`. */
export async function writeOverlay(
  { directoryStore, clock, random }: Pick<ChangeDirectoryDependencies, 'directoryStore' | 'clock' | 'random'>,
  command: OverlayCommand,
): Promise<OverlayOutcome> {
  let outcome: OverlayOutcome = 'already-so'
  await untilWritten({ clock, random }, async () => {
    const kept = await fromStore(() => directoryStore.read())
    const changed = changeOverlay(kept, command, clock.now())
    outcome = changed.outcome
    if (changed.overlay === kept) return 'done'
    return (await fromStore(() => directoryStore.replace(changed.overlay))) === 'written'
      ? 'done'
      : 'conflict'
  })
  return outcome
}

/** A thousand words to the queue, a few at once: some seconds. */
const ABREAST = 10
