import type { NeedsChecking } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, isRealDate, type LocalDate } from '../time/local-date.ts'
import { londonDate } from '../time/working-calendar.ts'
import { maxLeaveAhead, maxLeaveDays } from './leave-dates.ts'
import type { Overlay, Suspect } from './overlay.ts'

/** What can be changed of the directory at run time. Each is safe to repeat. */
export type OverlayCommand =
  /** `id` is unique: the form's one-time key, so that a double press is one leave. */
  | {
      readonly type: 'set-leave'
      readonly id: string
      readonly officer: string
      readonly from: LocalDate
      /** The last day away. */
      readonly until: LocalDate
    }
  | { readonly type: 'cancel-leave'; readonly id: string; readonly officer: string }
  /** `until` is the last day; one named later takes the place of one named before. */
  | { readonly type: 'end-entry'; readonly officer: string; readonly until: LocalDate }
  | {
      readonly type: 'suspect'
      readonly officer: string
      readonly address: string
      readonly since: Instant
      readonly reason: NeedsChecking['reason']
    }
  /** Mail to this entry works again. */
  | { readonly type: 'clear'; readonly officer: string }

/**
 * The outcome of a command: done now; it is so already, or there is no such leave or mark; the dates do not exist, or
 * are in the wrong order, past or too far ahead; they overlap another leave; there is no room for more.
 */
export type OverlayOutcome = 'done' | 'already-so' | 'bad-dates' | 'overlaps' | 'full'

/** How much the one item holds for all officers together: some 120 KB at most. */
export const maxAbsences = 500
const maxEnded = 200
export const maxSuspects = 100

/** The overlay after a command; the very same object, with its version, when nothing changes. */
export function changeOverlay(
  overlay: Overlay,
  command: OverlayCommand,
  now: Instant,
): { readonly outcome: OverlayOutcome; readonly overlay: Overlay } {
  const today = londonDate(now)
  const outcome = outcomeOf(overlay, command, today)
  if (outcome !== 'done') return { outcome, overlay }
  const changed = after(overlay, command, now)
  return { outcome, overlay: { ...pruned(changed, today), version: overlay.version + 1 } }
}

function outcomeOf(overlay: Overlay, command: OverlayCommand, today: LocalDate): OverlayOutcome {
  const { absences, ended, suspects } = overlay
  const { officer } = command
  switch (command.type) {
    case 'set-leave': {
      if (absences.some(({ id }) => id === command.id)) return 'already-so'
      if (!isLeave(command, today)) return 'bad-dates'
      const isNothingNew = absences.some(
        (one) => one.officer === officer && one.from === command.from && one.until === command.until,
      )
      if (isNothingNew) return 'already-so'
      const { from, until } = command
      if (absences.some((one) => one.officer === officer && one.from <= until && from <= one.until))
        return 'overlaps'
      return pruned(overlay, today).absences.length < maxAbsences ? 'done' : 'full'
    }
    case 'cancel-leave':
      return absences.some((one) => one.id === command.id && one.officer === officer) ? 'done' : 'already-so'
    case 'end-entry':
      if (!isRealDate(command.until)) return 'bad-dates'
      if (ended.some((one) => one.officer === officer && one.until === command.until)) return 'already-so'
      return ended.length < maxEnded || ended.some((one) => one.officer === officer) ? 'done' : 'full'
    case 'suspect':
      return suspects.some((one) => one.officer === officer && isMarked(one, command)) ? 'already-so' : 'done'
    case 'clear':
      return suspects.some((one) => one.officer === officer && one.checkedAt === undefined)
        ? 'done'
        : 'already-so'
  }
}

function isLeave({ from, until }: { from: LocalDate; until: LocalDate }, today: LocalDate): boolean {
  return (
    isRealDate(from) &&
    isRealDate(until) &&
    from <= until &&
    until >= today &&
    from <= addDays(today, maxLeaveAhead) &&
    until < addDays(from, maxLeaveDays)
  )
}

function after(overlay: Overlay, command: OverlayCommand, now: Instant): Overlay {
  const { absences, ended, suspects } = overlay
  const { officer } = command
  const others = <One extends { readonly officer: string }>(all: readonly One[]) =>
    all.filter((one) => one.officer !== officer)
  switch (command.type) {
    case 'set-leave': {
      const { id, from, until } = command
      return { ...overlay, absences: [...absences, { id, officer, from, until }] }
    }
    case 'cancel-leave':
      return {
        ...overlay,
        absences: absences.filter((one) => one.id !== command.id || one.officer !== officer),
      }
    case 'end-entry':
      return { ...overlay, ended: [...others(ended), { officer, until: command.until }] }
    case 'suspect': {
      const { address, since, reason } = command
      // Marks of an address that the file no longer has go first.
      const kept = others(suspects).slice(1 - maxSuspects)
      return { ...overlay, suspects: [...kept, { officer, address, since, reason }] }
    }
    case 'clear':
      return {
        ...overlay,
        suspects: suspects.map((one) => (one.officer === officer ? { ...one, checkedAt: now } : one)),
      }
  }
}

/** Whether the address is still marked, or this failure came before somebody said that mail there works again. */
function isMarked(
  { address, checkedAt }: Suspect,
  command: Extract<OverlayCommand, { type: 'suspect' }>,
): boolean {
  const isOver = checkedAt !== undefined && checkedAt < command.since
  return sameAddress(address, command.address) && !isOver
}

/** Without the leaves that were over a month ago, which nothing asks for any more. */
function pruned(overlay: Overlay, today: LocalDate): Overlay {
  const oldest = addDays(today, -31)
  return { ...overlay, absences: overlay.absences.filter(({ until }) => until >= oldest) }
}
