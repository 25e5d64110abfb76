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
import { untilWritten } from '../item-changes/until-written.ts'
import { type DirectoryDependencies, readOrganisation } from '../item-changes/with-organisation.ts'

export interface ChangeDirectoryDependencies extends DirectoryDependencies {
  readonly store: EnquiryStore
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly random: Random
}

/**
 * The outcome of a change of the directory. `no-such-officer`: there is no such entry, or it has ended. `not-a-person`: a
 * shared mailbox takes no leave. `last-resort`: the desk and the manager of last resort must stay, to receive whatever
 * nobody else can.
 */
export type DirectoryOutcome = OverlayOutcome | 'no-such-officer' | 'not-a-person' | 'last-resort'

/** A leave as requested; its first and last day are both days away. */
export interface LeaveRequest {
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  readonly officer: string
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * What can be changed in the directory while it is in use. Each change is one conditional write; then every open enquiry
 * of that entry is queued, to be handed over now or to have that scheduled. Pressing again queues them again. All throw
 * `StoreFailed`, also when the queue fails, and `TooManyConflicts`.
 */
export function createChangeDirectory(dependencies: ChangeDirectoryDependencies) {
  const { clock } = dependencies
  return { setLeave, cancelLeave, endEntry, clearMark }

  function setLeave(leave: LeaveRequest): Promise<DirectoryOutcome> {
    return change({ type: 'set-leave', ...leave })
  }

  function cancelLeave(leave: Pick<LeaveRequest, 'id' | 'officer'>): Promise<DirectoryOutcome> {
    return change({ type: 'cancel-leave', id: leave.id, officer: leave.officer })
  }

  /** `until`: the last day on which the entry may be given enquiries. */
  function endEntry(officer: string, until: LocalDate): Promise<DirectoryOutcome> {
    return change({ type: 'end-entry', officer, until })
  }

  /** For when mail to this entry works again. */
  function clearMark(officer: string): Promise<DirectoryOutcome> {
    return change({ type: 'clear', officer })
  }

  async function change(command: OverlayCommand): Promise<DirectoryOutcome> {
    const refusal = await refusalOf(command, clock.now())
    if (refusal !== undefined) return refusal
    const outcome = await writeOverlay(dependencies, command)
    if (outcome === 'done' || outcome === 'already-so') await lookAtOpen(dependencies, command.officer)
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
}

/**
 * Has every open enquiry of an entry looked at. Here a queue failure is an error: the agenda would find the enquiries only
 * when due, so people must press again. Throws `StoreFailed`.
 */
export async function lookAtOpen(
  { store, queue }: Pick<ChangeDirectoryDependencies, 'store' | 'queue'>,
  officer: string,
): Promise<void> {
  const open = (await fromStore(() => store.open(officer))).slice(0, maxLookedAt)
  await inParallel(open, concurrency, ({ reference }) => fromStore(() => queue.send(reference)))
}

/** Writes a command to the overlay, unless it changes nothing. Throws `StoreFailed` and `TooManyConflicts`. */
export async function writeOverlay(
  { directoryStore, clock, random }: Pick<ChangeDirectoryDependencies, 'directoryStore' | 'clock' | 'random'>,
  command: OverlayCommand,
): Promise<OverlayOutcome> {
  return untilWritten({ clock, random }, async () => {
    const kept = await fromStore(() => directoryStore.read())
    const { overlay, outcome } = changeOverlay(kept, command, clock.now())
    const isWritten =
      overlay === kept || (await fromStore(() => directoryStore.replace(overlay))) === 'written'
    return isWritten ? { answer: outcome } : 'conflict'
  })
}

/** So many messages to the queue take some seconds. What is handed over leaves the list, so pressing again takes the next. */
const maxLookedAt = 1000
const concurrency = 10
