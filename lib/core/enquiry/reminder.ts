import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** The owner is reminded, or a deputy or manager is told that nobody has answered. */
export interface Reminder {
  readonly level: ReminderLevel
  /** The directory entry. */
  readonly to: string
  /** The working day whose digest lists it. */
  readonly date: LocalDate
  readonly at: Instant
}

export type ReminderLevel = 'owner' | 'deputy' | 'manager'
